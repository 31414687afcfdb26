import { condition, proxyActivities, proxySinks, type Sinks } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { CaseEvent } from '../../domain/case/events.ts';

/** Every event, as it happens: what an auditor's replay collects. */
interface TimelineSink extends Sinks {
  timeline: { event(event: CaseEvent): void };
}

const { record } = proxyActivities<Pick<Activities, 'record'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: 'write the case events',
});
const { timeline } = proxySinks<TimelineSink>();

/** A run's events and how far they stand in Postgres. */
export interface Recorder {
  /** Queues an event for recording, with the message that brought it about when it is the first of that message. */
  add(event: CaseEvent, updateId?: string): void;
  /** Resolves when everything queued is in Postgres; never rejects. */
  recorded(): Promise<void>;
  /** Postgres has lost what followed on that sequence: it is sent again. */
  sendAgain(from: number): void;
}

/**
 * Keeps recording what is added, one recording at a time, each in one transaction. Never a local activity: what is in
 * Postgres must be in the history first.
 * @param before how many of the events are in Postgres already
 */
export function startRecorder(events: CaseEvent[], before: number): Recorder {
  const updateIds = new Map<number, string>();
  let reach = before;
  const isRecorded = (): boolean => reach >= events.length;

  async function keepRecording(): Promise<void> {
    for (;;) {
      await condition(() => !isRecorded());
      const unrecorded = events.slice(reach);
      const named = unrecorded.flatMap(({ sequence }) => {
        const updateId = updateIds.get(sequence);
        return updateId ? [[sequence, updateId] as const] : [];
      });
      reach = await record({
        events: unrecorded,
        ...(named.length > 0 ? { updateIds: Object.fromEntries(named) } : {}),
      });
    }
  }

  void keepRecording();
  return {
    add(event, updateId) {
      events.push(event);
      if (updateId) updateIds.set(event.sequence, updateId);
      timeline.event(event);
    },
    recorded: () => condition(isRecorded),
    sendAgain(from) {
      reach = Math.min(reach, from);
    },
  };
}
