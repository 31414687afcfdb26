import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '../stories/cast.ts';
import type { Request } from './caller.ts';
import { brand } from './keys.ts';
import { titleOf } from './outside-world.ts';
import { answerOf, type SuspicionClaim } from './claims.ts';
import type { Company } from './company.ts';

const casesPerBatch = 10;

/** A suspicion about the offer of a role. */
export const suspicionAbout = ({ number, story, listingId, sellerId }: Role, suspicionId: string) => ({
  suspicionId,
  marketplaceId: 'harbour',
  listingId,
  sellerId,
  brand: brand.name,
  title: titleOf(number),
  score: story.score ?? '0.4',
  findings: [{ detector: 'image-match', reasonCode: 'image_copied', score: story.score ?? '0.4' }],
});

/** Brings the cases about, each at its time: by single suspicions, by files of them, by notices of the brand. */
export async function openCases(company: Company, roles: readonly Role[], startedAt: number): Promise<void> {
  const from = ({ story }: Role): string => story.opening ?? 'suspicion';
  const batched = roles.filter((role) => from(role) === 'batch');
  const batches = Array.from({ length: Math.ceil(batched.length / casesPerBatch) }, (_, index) =>
    batched.slice(index * casesPerBatch, (index + 1) * casesPerBatch),
  );
  const at = ({ startsAtMilliseconds }: Role) => pause(Math.max(0, startedAt + startsAtMilliseconds - Date.now()));
  await Promise.all([
    ...roles
      .filter((role) => from(role) === 'suspicion')
      .map((role) => at(role).then(() => suspectFirst(company, role))),
    ...roles.filter((role) => from(role) === 'notice').map((role) => at(role).then(() => complainAbout(company, role))),
    ...batches.map((batch) => at(batch.at(-1)!).then(() => sendFile(company, batch))),
  ]);
}

const suspectFirst = (company: Company, role: Role): Promise<void> =>
  suspect(company, role, `suspicion-${role.number}`, suspicionAbout(role, `s-${role.number}`));

/** Reports a suspicion about the offer of a role; what is said to have become of it is to be looked for. */
export async function suspect(
  { caller, claims, keyOf }: Company,
  { number }: Role,
  idempotencyKey: string,
  suspicion: object,
): Promise<void> {
  const key = keyOf('detector', number);
  const answer = await caller.obtain({ method: 'POST', path: '/v1/suspicions', key, idempotencyKey, body: suspicion });
  claims.suspicions.push(answer);
}

/** The brand's notice about the offer of a role. */
export const noticeAbout = ({ keyOf }: Company, { number, listingId, sellerId }: Role, mark: string): Request => ({
  method: 'POST',
  path: '/v1/notices',
  key: keyOf('brand', number),
  idempotencyKey: mark,
  body: {
    marketplaceId: 'harbour',
    listingId,
    sellerId,
    title: titleOf(number),
    reasonCode: 'test_purchase',
    note: mark,
    goodFaith: true,
  },
});

async function complainAbout(company: Company, role: Role): Promise<void> {
  const mark = `notice_${role.number}`;
  const answer = await company.caller.ask(noticeAbout(company, role, mark));
  if (answer.status > 201) throw new Error(`a notice was answered ${answer.status}: ${answer.text}`);
  const { caseId } = answer.body;
  company.claims.moves.push({ player: 'brand', act: 'complain', caseId, mark, answer: answerOf(answer) });
}

/** A file whose answer breaks off is sent again: what was taken is then known. */
async function sendFile({ caller, claims, keyOf }: Company, batch: readonly Role[]): Promise<void> {
  const suspicions = batch.map((role) => suspicionAbout(role, `s-${role.number}`));
  for (;;) {
    const answer: string = await caller.obtain({
      method: 'POST',
      path: '/v1/suspicion-batches',
      key: keyOf('detector', batch[0]!.number),
      headers: { 'content-type': 'application/x-ndjson' },
      body: suspicions.map((suspicion) => `${JSON.stringify(suspicion)}\n`).join(''),
    });
    const lines = answer
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { line?: number; summary?: object } & Omit<SuspicionClaim, 'suspicionId'>);
    for (const { line, result, caseId } of lines) {
      const suspicionId = line && `image-match/${suspicions[line - 1]!.suspicionId}`;
      if (suspicionId) claims.suspicions.push({ suspicionId, result, caseId });
    }
    if (lines.some(({ summary }) => summary)) return;
    await pause(500);
  }
}
