import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  proxyActivities,
  proxySinks,
  type Sinks,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseStart, Recorded } from '../../domain/case/case-start.ts';

/** Every event, as it happens: what an auditor's replay collects. */
interface TimelineSink extends Sinks {
  timeline: { event(event: CaseEvent): void };
}

const { record } = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s', nonRetryableErrorTypes: ['LedgerFork'] },
  summary: 'write the case events',
});
const { timeline } = proxySinks<TimelineSink>();

/** A run's events and how far they stand in Postgres. */
export interface Recorder {
  /** How far the ledger is known to reach. */
  readonly reached: Recorded;
  /** From here on the run has the events, to record them again. */
  readonly from: number;
  /** Another run has told the case differently: what this one knows is not so. */
  readonly isForked: boolean;
  /** Queues an event for recording, with the message that brought it about when it is the first of that message. */
  add(event: CaseEvent, updateId?: string): void;
  /** Resolves when everything up to a sequence is in Postgres; never rejects. */
  recorded(sequence: number): Promise<void>;
  /** Postgres has lost what followed on that sequence: it is sent again. */
  sendAgain(from: number): void;
  /** What is not in Postgres yet: for the run that carries this one on. */
  unrecorded(): { events: CaseEvent[]; updateIds: [number, string][] };
}

/**
 * Keeps recording what is added, one recording at a time, each in one transaction. Never a local activity: what is in
 * Postgres must be in the history first. Call it where a cancellation does not reach.
 */
export function startRecorder({ recorded: start, carried }: CaseStart): Recorder {
  const events = [...(carried?.unrecorded ?? [])];
  const updateIds = new Map(carried?.updateIds);
  const hashes = new Map([[start.sequence, start.hash]]);
  let reached = start;
  let isForked = false;
  const unrecorded = (): CaseEvent[] => events.filter(({ sequence }) => sequence > reached.sequence);
  const namedAmong = (some: readonly CaseEvent[]) =>
    some.flatMap(({ sequence }): [number, string][] => {
      const updateId = updateIds.get(sequence);
      return updateId ? [[sequence, updateId]] : [];
    });

  async function keepRecording(): Promise<void> {
    while (!isForked) {
      await condition(() => (events.at(-1)?.sequence ?? 0) > reached.sequence);
      const next = unrecorded();
      try {
        reached = await record({
          events: next,
          after: hashes.get(reached.sequence),
          updateIds: Object.fromEntries(namedAmong(next)),
        });
        hashes.set(reached.sequence, reached.hash);
        isForked = reached.sequence < start.sequence; // lost is what the run began with, which it cannot send again
      } catch (error) {
        isForked = isLedgerFork(error);
        if (!isForked) throw error;
      }
    }
  }

  void keepRecording();
  return {
    get reached() {
      return reached;
    },
    get isForked() {
      return isForked;
    },
    from: start.sequence,
    add(event, updateId) {
      events.push(event);
      if (updateId) updateIds.set(event.sequence, updateId);
      timeline.event(event);
    },
    recorded: (sequence) => condition(() => reached.sequence >= sequence),
    sendAgain(from) {
      if (from >= start.sequence && from < reached.sequence) reached = { sequence: from, hash: hashes.get(from) ?? '' };
    },
    unrecorded: () => ({ events: unrecorded(), updateIds: namedAmong(unrecorded()) }),
  };
}

const isLedgerFork = (error: unknown): boolean =>
  error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === 'LedgerFork';
