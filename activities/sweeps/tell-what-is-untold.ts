import { hashOf } from '../../database/ledger/hash.ts';
import { settleListingEvents, untoldListings } from '../../database/runs/listing-events.ts';
import { putOffTelling } from '../../database/runs/put-off.ts';
import { untoldLetters } from '../../database/runs/untold-letters.ts';
import { untoldSuspicions } from '../../database/runs/untold-suspicions.ts';
import { suspicionsAtOnce } from '../../domain/case/commands/message-contents.ts';
import type { Database } from '../../database/connect.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import { attempt } from './attempt.ts';

export interface TellDependencies {
  database: Database;
  runs: Pick<CaseRuns, 'signal'>;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

/** How much was sent word of (`accepted`: letters), and how many cases could not be told. */
export interface Told {
  suspicions: number;
  listings: number;
  accepted: number;
  failed: number;
}

/** Cases to be told of something, at once. */
const atOnce = 50;

/** Sends cases word of what happened beside them, until their events name it. */
export async function tellWhatIsUntold(dependencies: TellDependencies): Promise<Told> {
  const told: Told = { suspicions: 0, listings: 0, accepted: 0, failed: 0 };
  await tellSuspicions(dependencies, told);
  await tellListings(dependencies, told);
  await tellLetters(dependencies, told);
  return told;
}

const sweep = { kind: 'system', id: 'start-sweep' } as const;

/** Sends cases word of the suspicions that joined them, in bundles. They are told when an event names them. */
async function tellSuspicions(dependencies: TellDependencies, told: Told): Promise<void> {
  const { database, runs, heartbeat } = dependencies;
  const untold = await untoldSuspicions(database, { cases: atOnce, suspicions: suspicionsAtOnce });
  for (const { caseId, suspicions } of untold) {
    const requestId = hashOf(suspicions.map(({ suspicionId }) => suspicionId));
    const isTold = await attempt(
      heartbeat,
      () => runs.signal(caseId, 'suspicionsAdded', { actor: sweep, content: { suspicions } }, requestId),
      () => putOffTelling(database, caseId),
    );
    if (isTold) told.suspicions += suspicions.length;
    else told.failed += 1;
  }
}

/** Sends cases word that their listing is gone, or back. They are told when it stands among their events. */
async function tellListings(dependencies: TellDependencies, told: Told): Promise<void> {
  const { database, runs, heartbeat } = dependencies;
  for (const { caseId, marketplaceId, eventId, isBack } of await untoldListings(database, atOnce)) {
    const signal = isBack ? 'listingReturned' : 'listingVanished';
    const actor = { kind: 'marketplace', id: marketplaceId } as const;
    const isTold = await attempt(
      heartbeat,
      () => runs.signal(caseId, signal, { actor, content: {} }, `${eventId}.${caseId}`),
      () => putOffTelling(database, caseId),
    );
    told[isTold ? 'listings' : 'failed'] += 1;
  }
  await settleListingEvents(database);
}

/** Sends cases word that the letter which they wait for was accepted, where that word was lost. */
async function tellLetters(dependencies: TellDependencies, told: Told): Promise<void> {
  const { database, runs, heartbeat } = dependencies;
  for (const { caseId, sequence } of await untoldLetters(database, atOnce)) {
    const isTold = await attempt(
      heartbeat,
      () => runs.signal(caseId, 'letterDelivered', { actor: sweep, content: { sequence } }, `${caseId}.${sequence}`),
      () => putOffTelling(database, caseId),
    );
    told[isTold ? 'accepted' : 'failed'] += 1;
  }
}
