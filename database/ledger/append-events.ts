import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import { readOffers, writeWords } from '../cases/offers.ts';
import { writeCaseViews } from '../cases/write-case-views.ts';
import { writeTasks } from '../cases/write-tasks.ts';
import { nameByVerdict } from '../brands/authorised-sellers.ts';
import type { InTransaction } from '../connect.ts';
import { writeNotifications } from '../deliveries/write-notifications.ts';
import { settleTexts } from '../evidence/texts.ts';
import { announce } from '../live/announce.ts';
import { writeBrandAnswers } from '../outcomes/brand-answers.ts';
import { writeStrikes } from '../outcomes/strikes.ts';
import { settleRuns } from '../runs/settle-runs.ts';
import { settleSuspicions } from '../runs/settle-suspicions.ts';
import { appendToStreams, type Reach, type Stream } from './append-to-streams.ts';
import type { AppendedEvent, CaseRecording } from './case-recording.ts';

const cases: Stream<Case, CaseEvent> = {
  table: 'case_events',
  idColumn: 'case_id',
  idOf: ({ caseId }) => caseId,
  evolve,
  async lock(transaction, caseIds) {
    const rows = await transaction
      .selectFrom('cases')
      .select(['case_id', 'sequence', 'last_hash', 'state'])
      .where('case_id', '=', sql<string>`ANY(${caseIds})`)
      .orderBy('case_id')
      .forUpdate()
      .execute();
    return new Map(
      rows.map(({ case_id, sequence, last_hash, state }) => [case_id, { state, sequence, lastHash: last_hash }]),
    );
  },
};

/** Where a case's ledger stands after the recording. */
export interface Recorded extends Reach {
  /** What the recording gave to deliver, if anything. */
  deliveries?: DueDelivery[];
}

/**
 * Appends the events of cases with all that follows from them, in one transaction: case view, tasks, the words it is found by, inbox entries and
 * deliveries, strikes, brands' answers, and what the events settle; whoever looks on is told at the commit. The only writer of these.
 * @returns by case, what the ledger now reaches: what lies behind it has to be sent again
 * @throws LedgerFork
 */
export async function appendEvents(
  transaction: InTransaction,
  recordings: readonly CaseRecording[],
): Promise<Map<string, Recorded>> {
  const { appended, reached } = await appendToStreams(cases, transaction, recordings);
  const recorded = new Map<string, Recorded>(reached);
  if (appended.length === 0) return recorded;

  const last = [...new Map(appended.map((one) => [one.event.caseId, one])).values()];
  const offers = await readOffers(transaction, last);
  await writeCaseViews(
    transaction,
    last.map(({ state, hash }) => ({ subject: state, lastHash: hash })),
    offers,
  );
  await writeTasks(transaction, last, offers);
  await writeWords(transaction, last, offers);
  await settleRuns(transaction, last);
  await settleSuspicions(transaction, appended);
  await settleTexts(transaction, appended);
  await writeAuthorisedSellers(transaction, appended);
  await writeStrikes(transaction, appended);
  await writeBrandAnswers(transaction, appended);
  for (const delivery of await writeNotifications(transaction, appended))
    (recorded.get(delivery.caseId)!.deliveries ??= []).push(delivery);
  await announce(
    transaction,
    last.map(({ event: { caseId, sequence, kind }, state: { offer } }) => ({
      of: 'case',
      caseId,
      sequence,
      kind,
      brandId: offer.brandId,
    })),
  );
  return recorded;
}

/** The brand has said that the seller is one of its own: it is not asked about this seller again. */
async function writeAuthorisedSellers(transaction: InTransaction, appended: readonly AppendedEvent[]): Promise<void> {
  const verdicts = appended.flatMap(({ event: { kind, data, actor, at }, state: { offer } }) =>
    kind === 'verdict_given' && data.verdict === 'authorised_seller'
      ? [{ brandId: offer.brandId, sellerId: offer.sellerId, namedBy: actor.id, at }]
      : [],
  );
  await nameByVerdict(transaction, verdicts);
}
