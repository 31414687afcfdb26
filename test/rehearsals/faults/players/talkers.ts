import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../../../api/cases/case-view.ts';
import { issueKey } from '../../../../database/access/api-keys.ts';
import type { Database } from '../../../../database/connect.ts';
import { sha256Of } from '../../../../database/ledger/hash.ts';
import type { Side } from '../../../../domain/vocabulary.ts';
import type { Random } from '../../random.ts';
import type { Role } from '../stories/cast.ts';
import { castTalk, type Talk, type Talker, type Turn } from '../stories/talks.ts';
import type { Request } from './caller.ts';
import { answerOf, type MessageClaim } from './claims.ts';
import type { Company } from './company.ts';
import { brand, people, type KeyOf } from './keys.ts';

/** Somebody who talks: the id under which a message stands, and the key to write with. */
interface Person {
  side: Side;
  id: string;
  key: string;
}

/** Where something is said: in a case, or about the brand. */
interface Place {
  name: string;
  path: string;
  caseId: string | null;
}

/** Of so many cases, people talk about one. */
const casesPerTalk = 4;

/** Those who talk in a round, the brand's member and its account manager as themselves: they are told by mail. */
export async function gatherTalkers(database: Database, keyOf: KeyOf): Promise<Record<Talker, Person>> {
  const { membership_id: jonas } = await database
    .selectFrom('memberships')
    .select('membership_id')
    .where('brand_id', '=', brand.brandId)
    .executeTakeFirstOrThrow();
  const administrator = { role: 'brand_administrator', actorId: jonas, brandId: brand.brandId } as const;
  const { key } = await issueKey(database, { ...administrator, at: new Date().toISOString() });
  return {
    vera: { side: 'brand', id: people.brand.actorId, key: keyOf('brand', 0) },
    jonas: { side: 'brand', id: jonas, key },
    mara: { side: 'marketplace', id: 'mara', key: 'jf_sample_manager' },
    otto: { side: 'marketplace', id: people.staff.actorId, key: keyOf('staff', 0) },
  };
}

/** Has people talk about the brand, and about some of the cases as soon as these are seen. */
export function startTalks(
  company: Pick<Company, 'caller' | 'claims'>,
  persons: Record<Talker, Person>,
  roles: readonly Role[],
  random: Random,
) {
  const chosen = random.shuffle(roles).slice(0, Math.ceil(roles.length / casesPerTalk));
  const talkOf = new Map(chosen.map(({ listingId }) => [listingId, castTalk(random)]));
  const begin = (talk: Talk, place: Place): Promise<unknown> =>
    Promise.all(talk.map((turns, strand) => inTurn(turns, place, strand)));
  const talking: Promise<unknown>[] = [];
  const wake = (talk: Talk, place: Place): void => {
    const now = begin(talk, place);
    now.catch(() => {}); // told to whoever waits until all is settled
    talking.push(now);
  };

  async function inTurn(turns: readonly Turn[], place: Place, strand: number): Promise<void> {
    for (const [index, turn] of turns.entries()) {
      await pause(turn.afterMilliseconds);
      const person = persons[turn.talker];
      if (turn.act === 'read' || turn.act === 'readFromTheStart') await read(company, person, place, turn);
      else await write(company, person, place, { ...turn, mark: `talk_${place.name}_${strand}_${index}` });
    }
  }

  wake(castTalk(random), { name: 'brand', path: `/v1/brands/${brand.brandId}/conversation`, caseId: null });
  return {
    onChange({ caseId, listing: { listingId } }: CaseView): void {
      const talk = talkOf.get(listingId);
      talkOf.delete(listingId);
      if (talk) wake(talk, { name: caseId, path: `/v1/cases/${caseId}/conversation`, caseId });
    },
    /** Resolves when nobody is about to write or read any more. */
    settled: (): Promise<unknown> => Promise.all(talking),
  };
}

/** Writes, with a file when the turn says so, and keeps the answer; what names a file of nobody is to be refused. */
async function write(
  { caller, claims }: Pick<Company, 'caller' | 'claims'>,
  { side, id: authorId, key }: Person,
  { path, caseId }: Place,
  { act, isImpatient, mark }: Turn & { mark: string },
): Promise<void> {
  const files: string[] = act === 'writeWithFileOfOthers' ? [sha256Of(`never uploaded: ${mark}`)] : [];
  if (act === 'writeWithFile') {
    const headers = { 'Content-Type': 'text/plain' };
    const kept = await caller.obtain({ method: 'PUT', path: '/v1/files', key, body: `Photo for ${mark}`, headers });
    files.push(kept.sha256);
  }
  const body = { text: mark, files };
  const request: Request = { method: 'POST', path: `${path}/messages`, key, idempotencyKey: mark, body };
  const claim: MessageClaim = { caseId, side, authorId, mark, files };
  claims.messages.push(claim);
  const answer = await caller.ask(request);
  claim.answer = { ...answerOf(answer), ...(answer.status < 300 && { number: answer.body.number }) };
  if (isImpatient) claim.secondNumber = (await caller.ask(request)).body.number;
}

/** Marks as read what is there by now, or the first message alone, as a page says that was left open: that takes nothing back. */
async function read(
  { caller, claims }: Pick<Company, 'caller' | 'claims'>,
  { side, id: readerId, key }: Person,
  { path, caseId }: Place,
  { act }: Turn,
): Promise<void> {
  const page = await caller.obtain({ method: 'GET', path: `${path}/messages?limit=1`, key });
  const newest: number = page.items[0]?.number ?? 0;
  if (newest === 0) return;
  const asked = act === 'read' ? newest : 1;
  const own = claims.readMarks.filter((one) => one.caseId === caseId && one.side === side && one.readerId === readerId);
  const before = Math.max(0, ...own.map(({ answered }) => answered));
  const body = { readUpTo: asked };
  const { readUpTo } = await caller.obtain({ method: 'PUT', path: `${path}/read-mark`, key, body });
  claims.readMarks.push({ caseId, side, readerId, asked, before, answered: readUpTo });
}
