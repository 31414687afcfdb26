import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../database/connect.ts';
import { deliveriesWithoutRun, putOffDeliveries } from '../../database/deliveries/deliveries.ts';
import { settleListingEvents, untoldListings } from '../../database/runs/listing-events.ts';
import { putOff } from '../../database/runs/put-off.ts';
import { casesWithoutRun, isWithoutRun } from '../../database/runs/runs.ts';
import { untoldSuspicions } from '../../database/runs/untold-suspicions.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { suspicionsAtOnce } from '../../domain/case/requests.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

export interface SweepDependencies {
  database: Database;
  runs: Pick<CaseRuns, 'start' | 'deliver' | 'signal'>;
  startsPerSecond: number;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

/** What a round of the start sweep has set in motion. */
export interface Started {
  cases: number;
  letters: number;
  suspicions: number;
  listings: number;
  failed: number;
}

const atOnce = 50;

/** Starts cases and letters that no run carries, at a limited rate, until there are none left; then tells what is untold. */
export async function startWhatDoesNotRun(dependencies: SweepDependencies): Promise<Started> {
  const started: Started = { cases: 0, letters: 0, suspicions: 0, listings: 0, failed: 0 };
  for (;;) {
    const before = sum(started);
    await startCases(dependencies, started);
    await startLetters(dependencies, started);
    if (sum(started) === before) break;
  }
  await tellSuspicions(dependencies, started);
  await tellListings(dependencies, started);
  return started;
}

const sum = ({ cases, letters }: Started): number => cases + letters;

/** What goes wrong with one holds up no other: it is left for a while. */
async function attempt(
  { heartbeat }: SweepDependencies,
  started: Started,
  work: () => Promise<void>,
  leave: () => Promise<void>,
): Promise<void> {
  heartbeat();
  try {
    await work();
  } catch {
    started.failed += 1;
    await leave();
  }
}

async function startCases(dependencies: SweepDependencies, started: Started): Promise<void> {
  const { database, runs, startsPerSecond } = dependencies;
  for (const caseId of await casesWithoutRun(database, atOnce)) {
    const rhythm = pause(1000 / startsPerSecond);
    const start = async (): Promise<void> => {
      if (await isWithoutRun(database, caseId)) await runs.start(caseId);
      started.cases += 1;
    };
    await attempt(dependencies, started, start, () => putOff(database, caseId));
    await rhythm;
  }
}

async function startLetters(dependencies: SweepDependencies, started: Started): Promise<void> {
  const { database, runs, startsPerSecond } = dependencies;
  for (const group of await deliveriesWithoutRun(database, atOnce)) {
    const rhythm = pause(1000 / startsPerSecond);
    const start = async (): Promise<void> => {
      await runs.deliver(group);
      started.letters += 1;
    };
    await attempt(dependencies, started, start, () => putOffDeliveries(database, group));
    await rhythm;
  }
}

const sweep = { kind: 'system', id: 'start-sweep' } as const;

/** Sends cases word of the suspicions that joined them, in bundles. They are told when an event names them. */
async function tellSuspicions(dependencies: SweepDependencies, started: Started): Promise<void> {
  const { database, runs } = dependencies;
  const untold = await untoldSuspicions(database, { cases: atOnce, suspicions: suspicionsAtOnce });
  for (const { caseId, suspicions } of untold) {
    const requestId = hashOf(suspicions.map(({ suspicionId }) => suspicionId));
    const tell = async (): Promise<void> => {
      await runs.signal(caseId, 'suspicionsAdded', { actor: sweep, content: { suspicions } }, requestId);
      started.suspicions += suspicions.length;
    };
    await attempt(dependencies, started, tell, () => putOff(database, caseId));
  }
}

/** Sends cases word that their listing is gone. They are told when it stands among their events. */
async function tellListings(dependencies: SweepDependencies, started: Started): Promise<void> {
  const { database, runs } = dependencies;
  for (const { caseId, marketplaceId, eventId } of await untoldListings(database, atOnce)) {
    const actor = { kind: 'marketplace', id: marketplaceId } as const;
    const tell = async (): Promise<void> => {
      await runs.signal(caseId, 'listingVanished', { actor, content: {} }, `${eventId}.${caseId}`);
      started.listings += 1;
    };
    await attempt(dependencies, started, tell, () => putOff(database, caseId));
  }
  await settleListingEvents(database);
}
