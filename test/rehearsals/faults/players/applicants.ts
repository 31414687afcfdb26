import { setTimeout as pause } from 'node:timers/promises';
import type { EnrolmentEventKind } from '../../../../domain/enrolment/events.ts';
import type { Random } from '../../random.ts';
import type { Company } from './company.ts';

/** How a company comes to its account, or not: what stands in its ledger in the end, letters apart. */
const stories = {
  approved: ['application_received', 'application_approved'],
  refused: ['application_received', 'application_refused'],
  asked: ['application_received', 'information_requested', 'information_provided', 'application_approved'],
  withdrawn: ['application_received', 'application_withdrawn'],
  accepted: ['member_invited', 'invitation_accepted'],
  declined: ['member_invited', 'application_withdrawn'],
} as const satisfies Record<string, readonly EnrolmentEventKind[]>;
type Story = keyof typeof stories;

/** What became of a company, as it was told. */
export interface Applied {
  company: string;
  email: string;
  kinds: readonly EnrolmentEventKind[];
  hasAccount: boolean;
}

const manager = 'jf_sample_manager';
/** A mail with a link that is lost is not sent again: whoever has none asks for another one. */
const asksAgainAfterMilliseconds = 5000;
const plainText = { 'Content-Type': 'text/plain' };
const csv = { 'Content-Type': 'text/csv' };

/** A company of each story applies or is invited, somewhere in the round. Resolves when all have come to their end. */
export function playApplicants(
  world: Asking,
  { random, startsWithinMilliseconds }: { random: Random; startsWithinMilliseconds: number },
): Promise<Applied[]> {
  return Promise.all(
    (Object.keys(stories) as Story[]).map(async (story) => {
      await pause(random.integer(0, startsWithinMilliseconds));
      const email = `${story}@applicants.example`;
      const company = `Applicant ${story}`;
      if (story === 'accepted' || story === 'declined') await answerInvitation(world, story, { company, email });
      else await apply(world, story, { company, email });
      return { company, email, kinds: stories[story], hasAccount: /approved|accepted/.test(stories[story].at(-1)!) };
    }),
  );
}

type Asking = Pick<Company, 'caller' | 'outside'>;
type Named = Pick<Applied, 'company' | 'email'>;

/** Where the newest link leads in what a company was mailed. */
async function linkIn({ outside }: Asking, email: string): Promise<string | undefined> {
  const [token] = (await outside.mails(email)).flatMap(({ text }) => /\/apply\/([\w-]{43})/.exec(text)?.[1] ?? []);
  return token && `/v1/applications/${token}`;
}

async function apply(world: Asking, story: Story, { company, email }: Named): Promise<void> {
  const { caller } = world;
  const path = await linkOnceAsked(world, email);
  const file = { method: 'PUT', path: `${path}/files`, body: `Certificate of ${company}`, headers: plainText } as const;
  const { sha256 } = await caller.obtain(file);
  const right = { kind: 'trademark', office: 'EUIPO', number: '1', territories: ['EU'], documents: [sha256] };
  const place = { country: 'DE', zone: 'Europe/Berlin', markets: ['DE'] };
  const said = { company, contact: { name: 'Ines Roth' }, ...place, rights: [right] };
  const send = (body: object, idempotencyKey: string) => caller.obtain({ method: 'POST', path, body, idempotencyKey });
  const { enrolment } = await send(said, `${story}-1`);
  const decide = (body: { decision: string; reasonCode?: string }) =>
    caller.obtain({
      method: 'POST',
      path: `/v1/enrolments/${enrolment.enrolmentId}/decisions`,
      key: manager,
      idempotencyKey: `${story}-${body.decision}`,
      body,
    });

  if (story === 'withdrawn') {
    await caller.obtain({ method: 'POST', path: `${path}/withdrawal`, idempotencyKey: `${story}-2` });
    return;
  }
  if (story === 'asked') {
    await decide({ decision: 'ask', reasonCode: 'identity_unclear' });
    await send({ ...said, website: 'https://applicants.example/' }, `${story}-2`);
  }
  if (story === 'refused') await decide({ decision: 'refuse', reasonCode: 'not_the_rights_holder' });
  else await decide({ decision: 'approve' });
}

async function linkOnceAsked(world: Asking, email: string): Promise<string> {
  for (;;) {
    await world.caller.obtain({ method: 'POST', path: '/v1/application-links', body: { email } });
    await pause(asksAgainAfterMilliseconds);
    const link = await linkIn(world, email);
    if (link !== undefined) return link;
  }
}

async function answerInvitation(world: Asking, story: Story, { company, email }: Named): Promise<void> {
  const { caller } = world;
  const header = 'company,email,market,language,takedown_success_rate,counter_notice_rate,rights';
  const body = `${header}\n${company},${email},DE,en,0.97,0.01,trademark|EUIPO|2|EU\n`;
  for (let answer = ''; !answer.includes('"summary"');)
    answer = await caller.obtain({ method: 'POST', path: '/v1/good-faith-batches', key: manager, body, headers: csv });
  let path: string | undefined;
  while (path === undefined) {
    await pause(asksAgainAfterMilliseconds);
    path = await linkIn(world, email);
  }
  const answer =
    story === 'accepted'
      ? { path: `${path}/acceptance`, body: { contact: { name: 'Nora Lind' } } }
      : { path: `${path}/withdrawal` };
  await caller.obtain({ method: 'POST', ...answer, idempotencyKey: story });
}
