import { html } from 'hono/html';
import type { viewOwnApplication } from '../applications/read-application.ts';
import { facts, moment, type Markup } from './frame.ts';
import { asWords, enrolmentOutcomeInWords, chosenReason } from './words.ts';

type Own = Awaited<ReturnType<typeof viewOwnApplication>>;
type Seen = NonNullable<Own['enrolment']>;

export const titleOf = ({ enrolment }: Own): string =>
  enrolment === undefined
    ? 'Enrol your company'
    : `${enrolment.application?.company ?? 'Your company'}: ${enrolment.stage === 'closed' ? endInWords(enrolment) : asWords(enrolment.stage)}`;

const endInWords = ({ kind, outcome }: Seen): string =>
  kind === 'invitation' && outcome === 'withdrawn' ? 'declined' : enrolmentOutcomeInWords[outcome!];

/** How the enrolment stands, and what the company has said. */
export function standing({ email, enrolment }: Own): Markup[] {
  if (enrolment === undefined)
    return [
      html`<section><p>Your address ${email} is confirmed: letters about the application go there.</p></section>`,
    ];
  return [whereItStands(enrolment, email), ...whatYouSaid(enrolment)];
}

function whereItStands(
  { stage, since, lapsesAt, asked, refused, outcome, account, application }: Seen,
  email: string,
): Markup {
  const text = {
    invited: 'You are invited. Look at what we know of you, and accept or decline it.',
    in_review: 'Our staff look at your application. You need to do nothing; we write to you.',
    awaiting_applicant: 'We need something from you before we can decide.',
    closed: account ? 'The account is open. Sign in with this address.' : 'No account was opened.',
  }[stage];
  return html`<section>
    <h2>Where it stands</h2>
    <p>
      ${text} ${account ? html`<a href="/sign-in">Sign in</a>` : ''}
      ${stage === 'closed' && !account ? html`<a href="/apply">Apply again</a>` : ''}
    </p>
    ${asked && stage === 'awaiting_applicant' ? quoted(chosenReason(asked.reasonCode), asked.note) : ''}
    ${refused && outcome === 'refused' ? quoted(chosenReason(refused.reasonCode), refused.note) : ''}
    ${facts(
      ['Since', moment(since, application?.zone)],
      ['We wait until', lapsesAt === undefined ? undefined : moment(lapsesAt, application?.zone)],
      ['Letters go to', email],
    )}
  </section>`;
}

const quoted = (reason: string, note: string | undefined): Markup =>
  html`<p>${reason}.</p>
    ${note === undefined ? '' : html`<blockquote>${note}</blockquote>`}`;

function whatYouSaid({ application, kind }: Seen): Markup[] {
  if (!application) return [];
  const { company, website, country, zone, markets, names, rights, agents, record } = application;
  return [
    html`<section>
      <h2>${kind === 'invitation' ? 'What we know of you' : 'What you have sent'}</h2>
      ${facts(
        ['Company', company],
        ['Website', website],
        ['Further names', names.length > 0 ? names.join(', ') : undefined],
        ['Country, time zone', `${country}, ${zone}`],
        ['Markets', markets.join(', ')],
        [
          'Rights',
          html`${rights.map(
            ({ kind: right, office, number, expiresOn, documents }) =>
              html`<p>
                ${right} ${number}
                (${office})${expiresOn === undefined ? '' : `, until ${expiresOn}`}${documents.length === 0 ? '' : `, ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`}
              </p>`,
          )}`,
        ],
        ['Agents', agents.length > 0 ? agents.map(({ name }) => name).join(', ') : undefined],
        ['Successful takedowns', record && percent(record.takedownSuccessRate)],
        ['Counter-notices', record && percent(record.counterNoticeRate)],
      )}
    </section>`,
  ];
}

const percent = (rate: string): string =>
  new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 4 }).format(Number(rate));
