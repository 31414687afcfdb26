import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { DeliveryGroup } from '../../domain/notices/delivery.ts';
import { noticesOf } from '../../domain/notices/notices.ts';
import type { InTransaction } from '../connect.ts';
import { hashOf } from './hash.ts';
import { writeCaseViews } from '../cases/write-case-views.ts';
import { writeNotices, type NoticeToWrite } from '../deliveries/write-notices.ts';

const beforeTheFirst = '0'.repeat(64);

/** Consecutive events of one case. */
export interface Recording {
  events: readonly CaseEvent[];
  /** The message that brought events about, by the sequence of the first of them. */
  updateIds?: Readonly<Record<number, string>>;
  /** For a case that is opened: the unsalted hash of what the listing shows. */
  snapshotFingerprint?: string;
}

/** Where a case's ledger stands after the recording. */
export interface Recorded {
  /** The sequence that the ledger now reaches; what lies behind it has to be sent again. */
  reach: number;
  /** What the recording gave to deliver, if anything. */
  deliveries?: DeliveryGroup;
}

/** Another event stands where this one belongs: two runs have told one case differently. */
export class LedgerFork extends Error {
  override name = 'LedgerFork';
}

/**
 * The only writer of events, case view, inbox entries and deliveries. Appends the events of any number of cases and
 * gives, by case, what the ledger now reaches. Events that are there already must be equal; events that do not follow
 * on the last one are left for later.
 * @throws LedgerFork
 */
export async function appendEvents(
  transaction: InTransaction,
  recordings: readonly Recording[],
): Promise<Map<string, Recorded>> {
  const standing = await lockCases(transaction, recordings);
  const rows: EventRow[] = [];
  const views: { subject: Case; lastHash: string; snapshotFingerprint?: string | undefined }[] = [];
  const notices: NoticeToWrite[] = [];
  const authorised: Case[] = [];
  const recorded = new Map<string, Recorded>();

  for (const recording of recordings) {
    const first = recording.events[0];
    if (!first) throw new Error('nothing to append');
    const { caseId } = first;
    const before = standing.get(caseId);
    const reach = before?.sequence ?? 0;
    if (first.sequence > reach + 1) {
      recorded.set(caseId, { reach });
      continue;
    }
    if (first.sequence <= reach)
      await refuseFork(
        transaction,
        caseId,
        recording.events.filter((event) => event.sequence <= reach),
      );

    let subject = before?.state;
    let lastHash = before?.last_hash ?? beforeTheFirst;
    for (const event of recording.events) {
      if (event.sequence <= reach) continue;
      const previousHash = lastHash;
      lastHash = hashOf({ ...event, previousHash });
      rows.push({ ...event, previousHash, hash: lastHash, updateId: recording.updateIds?.[event.sequence] ?? null });
      subject = evolve(subject, event);
      if (event.kind === 'verdict_given' && event.data.verdict === 'authorised_seller') authorised.push(subject);
      for (const notice of noticesOf(subject, event))
        notices.push({ ...notice, subject, event, recording: recording.events.at(-1)!.sequence });
    }
    if (subject && subject.sequence > reach)
      views.push({ subject, lastHash, snapshotFingerprint: recording.snapshotFingerprint });
    recorded.set(caseId, { reach: Math.max(reach, recording.events.at(-1)!.sequence) });
  }
  if (rows.length === 0) return recorded;

  await insertEvents(transaction, rows);
  await writeCaseViews(transaction, views);
  await writeAuthorisedSellers(transaction, authorised);
  for (const group of await writeNotices(transaction, notices)) recorded.get(group.caseId)!.deliveries = group;
  return recorded;
}

type EventRow = CaseEvent & { previousHash: string; hash: string; updateId: string | null };

/** Locks the cases in one order, so that two recordings never wait for each other in a circle. */
async function lockCases(transaction: InTransaction, recordings: readonly Recording[]) {
  const caseIds = recordings.flatMap(({ events }) => events[0]?.caseId ?? []);
  const rows = await transaction
    .selectFrom('cases')
    .select(['case_id', 'sequence', 'last_hash', 'state'])
    .where('case_id', '=', sql<string>`ANY(${caseIds})`)
    .orderBy('case_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

async function refuseFork(transaction: InTransaction, caseId: string, again: readonly CaseEvent[]): Promise<void> {
  const rows = await transaction
    .selectFrom('case_events')
    .select(['sequence', 'hash', 'previous_hash'])
    .where('case_id', '=', caseId)
    .where('sequence', '>=', again[0]!.sequence)
    .execute();
  const bySequence = new Map(rows.map((row) => [row.sequence, row]));
  for (const event of again) {
    const row = bySequence.get(event.sequence);
    if (row?.hash !== hashOf({ ...event, previousHash: row?.previous_hash })) {
      throw new LedgerFork(`case ${caseId}: event ${event.sequence} is not the recorded one`);
    }
  }
}

/** The brand has said that the seller is one of its own: it is not asked about this seller again. */
async function writeAuthorisedSellers(transaction: InTransaction, subjects: readonly Case[]): Promise<void> {
  if (subjects.length === 0) return;
  await transaction
    .insertInto('authorised_sellers')
    .values(subjects.map(({ brandId, sellerId, at }) => ({ brand_id: brandId, seller_id: sellerId, since: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertEvents(transaction: InTransaction, rows: readonly EventRow[]): Promise<void> {
  await sql`
    INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash, update_id)
    SELECT "caseId", sequence, at, kind, actor, data, "previousHash", hash, "updateId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("caseId" text, sequence integer, at timestamptz, kind text,
      actor jsonb, data jsonb, "previousHash" text, hash text, "updateId" text)`.execute(transaction);
}
