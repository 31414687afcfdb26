import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../database/connect.ts';
import { deliveriesWithoutRun } from '../../database/deliveries/deliveries.ts';
import { markListingEventTold, untoldListingEvents } from '../../database/runs/listing-events.ts';
import { casesWithoutRun, readCaseWithoutRun } from '../../database/runs/runs.ts';
import { markTold, untoldSuspicions } from '../../database/runs/untold-suspicions.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { SignalInput, SignalName } from '../../domain/case/messages.ts';
import type { DeliveryGroup } from '../../domain/notices/delivery.ts';

export interface SweepDependencies {
  database: Database;
  runs: {
    start(events: readonly CaseEvent[]): Promise<void>;
    deliver(group: DeliveryGroup): Promise<void>;
    signal<N extends SignalName>(caseId: string, name: N, input: SignalInput<N>, requestId: string): Promise<void>;
  };
  startsPerSecond: number;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

/** What a round of the start sweep has set in motion. */
export interface Started {
  cases: number;
  letters: number;
  suspicions: number;
  listingEvents: number;
}

const atOnce = 50;

export const createSweepActivities = (dependencies: SweepDependencies) => ({
  /** Starts cases and letters that no run carries, at a limited rate, until there are none left. */
  async startWhatDoesNotRun(): Promise<Started> {
    const started: Started = { cases: 0, letters: 0, suspicions: 0, listingEvents: 0 };
    for (;;) {
      const before = sum(started);
      started.cases += await startCases(dependencies);
      started.letters += await startLetters(dependencies);
      started.suspicions += await tellSuspicions(dependencies);
      started.listingEvents += await tellListingEvents(dependencies);
      if (sum(started) === before) return started;
    }
  },
});

const sum = (started: Started): number => Object.values(started).reduce((total, count) => total + count, 0);

export type SweepActivities = ReturnType<typeof createSweepActivities>;

async function startCases({ database, runs, startsPerSecond, heartbeat }: SweepDependencies): Promise<number> {
  const caseIds = await casesWithoutRun(database, atOnce);
  for (const caseId of caseIds) {
    const rhythm = pause(1000 / startsPerSecond);
    const events = await readCaseWithoutRun(database, caseId);
    if (events) await runs.start(events);
    heartbeat();
    await rhythm;
  }
  return caseIds.length;
}

async function startLetters({ database, runs, startsPerSecond, heartbeat }: SweepDependencies): Promise<number> {
  const groups = await deliveriesWithoutRun(database, atOnce);
  for (const group of groups) {
    const rhythm = pause(1000 / startsPerSecond);
    await runs.deliver(group);
    heartbeat();
    await rhythm;
  }
  return groups.length;
}

/**
 * Tells each case of the suspicions that joined it. A case that has ended meanwhile needs no telling: the suspicion
 * stands with it all the same. One that cannot be told now is told at the next round, and holds up no other.
 */
async function tellSuspicions({ database, runs, heartbeat }: SweepDependencies): Promise<number> {
  let told = 0;
  for (const { suspicionId, caseId, actor, score, signals, isOpen } of await untoldSuspicions(database, atOnce)) {
    const telling = isOpen ? runs.signal(caseId, 'suspicionAdded', { actor, score, signals }, suspicionId) : undefined;
    const [{ status }] = await Promise.allSettled([telling]);
    if (status === 'fulfilled') {
      await markTold(database, suspicionId);
      told += 1;
    }
    heartbeat();
  }
  return told;
}

/** Tells each open case that its listing is gone. One that cannot be told now is told at the next round, and holds up no other. */
async function tellListingEvents({ database, runs, heartbeat }: SweepDependencies): Promise<number> {
  const events = await untoldListingEvents(database, atOnce);
  let told = 0;
  for (const event of events) {
    const actor = { kind: 'marketplace', id: event.marketplaceId } as const;
    const signals = event.caseIds.map((caseId) =>
      runs.signal(caseId, 'listingVanished', { actor }, `${event.eventId}.${caseId}`),
    );
    const areTold = (await Promise.allSettled(signals)).every(({ status }) => status === 'fulfilled');
    if (areTold) {
      await markListingEventTold(database, event);
      told += 1;
    }
    heartbeat();
  }
  return told;
}
