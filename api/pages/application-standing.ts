import { html } from 'hono/html';
import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import { habits } from '../../domain/sentences/habits.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { viewOwnApplication } from '../applications/read-application.ts';
import { placeOfMissing } from './application-form.ts';
import { dayInWords, facts, moment, type Markup } from './frame.ts';
import { placeName } from './places.ts';
import { applyWords } from './words/apply/words.ts';

type Own = Awaited<ReturnType<typeof viewOwnApplication>>;
type Seen = NonNullable<Own['enrolment']>;

export function titleOf({ enrolment }: Own, language: Language): string {
  const words = applyWords[language];
  if (enrolment === undefined) return words.title;
  const { stage, application } = enrolment;
  const stands = stage === 'closed' ? endInWords(enrolment, language) : words.standing.stages[stage];
  return words.refused.field(application?.company ?? words.yourCompany, stands);
}

const endInWords = ({ kind, outcome }: Seen, language: Language): string => {
  const { declined, outcomes } = applyWords[language].standing;
  return kind === 'invitation' && outcome === 'withdrawn' ? declined : outcomes[outcome!];
};

/** How the enrolment stands, and what the company has said. */
export function standing({ email, enrolment }: Own, language: Language): Markup[] {
  if (enrolment === undefined) return [html`<section><p>${applyWords[language].link.confirmed(email)}</p></section>`];
  return [whereItStands(enrolment, email, language), ...whatYouSaid(enrolment, language)];
}

function whereItStands(
  { stage, since, lapsesAt, asked, refused, outcome, account, application }: Seen,
  email: string,
  language: Language,
): Markup {
  const words = applyWords[language].standing;
  const text = stage === 'closed' ? words.texts[account ? 'open' : 'none'] : words.texts[stage];
  const { blank } = habits[language];
  const toMissing = (code: string): Markup => {
    const place = placeOfMissing(code, application);
    return html`<p>
      <a class="button" href="#${place}">${words.missing[place === 'application' ? 'other' : 'document']}</a>
    </p>`;
  };
  const reasonOf = (code: string): string => words.sentence(reasonWords[language][code as ChosenReason]);
  return html`<section>
    <h2>${words.title}</h2>
    <p>
      ${text}${blank}${account ? html`<a href="/sign-in">${words.signIn}</a>` : ''}
      ${stage === 'closed' && !account ? html`<a href="/apply">${words.applyAgain}</a>` : ''}
    </p>
    ${asked && stage === 'awaiting_applicant' ? [quoted(reasonOf(asked.reasonCode), asked.note), toMissing(asked.reasonCode)] : ''}
    ${refused && outcome === 'refused' ? quoted(reasonOf(refused.reasonCode), refused.note) : ''}
    ${facts(
      [words.since, moment(since, application?.zone, language)],
      [words.waitUntil, lapsesAt === undefined ? undefined : moment(lapsesAt, application?.zone, language)],
      [words.lettersTo, email],
    )}
  </section>`;
}

const quoted = (reason: string, note: string | undefined): Markup =>
  html`<p>${reason}</p>
    ${note === undefined ? '' : html`<blockquote dir="auto">${note}</blockquote>`}`;

function whatYouSaid({ application, kind, stage }: Seen, language: Language): Markup[] {
  if (!application) return [];
  const words = applyWords[language].standing;
  const { kinds } = applyWords[language].form;
  const { company, website, country, zone, markets, names, rights, agents, record } = application;
  const rightInWords = ({ kind: right, office, number, expiresOn, documents }: (typeof rights)[number]): string =>
    [
      words.right(kinds[right], number, office),
      ...(expiresOn === undefined ? [] : [words.until(dayInWords(expiresOn, language))]),
      ...(documents.length === 0 ? [] : [words.documents(documents.length)]),
    ].join(words.list);
  const title = html`<h2>${kind === 'invitation' ? words.known : words.sent}</h2>`;
  const known = facts(
    [words.company, company],
    [words.website, website],
    [words.names, names.length > 0 ? names.join(words.list) : undefined],
    [words.place, [placeName(country, language), zone].join(words.list)],
    [words.markets, markets.map((one) => placeName(one, language)).join(words.list)],
    [words.rights, html`${rights.map((right) => html`<p>${rightInWords(right)}</p>`)}`],
    [words.agents, agents.length > 0 ? agents.map(({ name }) => name).join(words.list) : undefined],
    [words.success, record && percent(record.takedownSuccessRate, language)],
    [words.counter, record && percent(record.counterNoticeRate, language)],
  );
  // The form beneath says the same once more.
  return stage === 'awaiting_applicant'
    ? [
        html`<section>
          <details>
            <summary>${title}</summary>
            ${known}
          </details>
        </section>`,
      ]
    : [html`<section>${title} ${known}</section>`];
}

const percent = (rate: string, language: Language): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { style: 'percent', maximumFractionDigits: 4 }).format(
    Number(rate),
  );
