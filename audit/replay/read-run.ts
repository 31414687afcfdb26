import type { Case } from '../../domain/case/case.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseRecord } from './case-record.ts';

/** What the history of one run says by itself, without any code of ours being run. */
export interface ToldRun {
  runId: string;
  workflowBundleSha256: string | null;
  /** As Temporal exported it. */
  json: HistoryJson;
  /** A worker has done a task of it. What it had begun when the run was ended comes to nothing. */
  wasAsked: boolean;
  /** What it began with. */
  begunWith: Case;
  /** The events that it handed to the ledger, by their number; none where the history no longer has what activities were given. */
  recorded: Map<number, CaseEvent>;
  /** Up to here the ledger took what the run had decided, or the next run took it over. Beyond, it may have come to nothing. */
  upTo: number;
}

/** Of Temporal's own JSON, what is read of it here. */
interface HistoryJson {
  events: HistoryEventJson[];
}
interface HistoryEventJson {
  eventId: string;
  workflowExecutionStartedEventAttributes?: { input?: Payloads };
  workflowTaskCompletedEventAttributes?: object;
  workflowExecutionContinuedAsNewEventAttributes?: { input?: Payloads };
  activityTaskScheduledEventAttributes?: { activityType?: { name?: string }; input?: Payloads };
  activityTaskCompletedEventAttributes?: { scheduledEventId: string; result?: Payloads };
}
interface Payloads {
  payloads?: { data?: string }[];
}

/** @throws Error when the bytes are no history of a case */
export function readToldRun({ runId, bytes, workflowBundleSha256 }: CaseRecord['histories'][number]): ToldRun {
  const json = JSON.parse(Buffer.from(bytes).toString()) as HistoryJson;
  const start = decode<CaseStart>(json.events[0]?.workflowExecutionStartedEventAttributes?.input);
  if (!start) throw new Error(`run ${runId} does not say what it began with`);
  const recorded = new Map((start.carried?.unrecorded ?? []).map((event) => [event.sequence, event]));
  let upTo = start.recorded.sequence;
  const recordings = new Set<string>();
  for (const event of json.events) {
    const { activityTaskScheduledEventAttributes: scheduled, activityTaskCompletedEventAttributes: completed } = event;
    if (scheduled?.activityType?.name === 'record') {
      recordings.add(event.eventId);
      for (const one of decode<{ events: CaseEvent[] }>(scheduled.input)?.events ?? []) recorded.set(one.sequence, one);
    }
    if (completed && recordings.has(completed.scheduledEventId))
      upTo = Math.max(upTo, decode<{ sequence: number }>(completed.result)?.sequence ?? 0);
  }
  const handedOver = decode<CaseStart>(json.events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.input);
  if (handedOver?.carried) upTo = Math.max(upTo, handedOver.case.sequence);
  const wasAsked = json.events.some((event) => event.workflowTaskCompletedEventAttributes);
  return { runId, workflowBundleSha256, json, wasAsked, begunWith: start.case, recorded, upTo };
}

function decode<Value>(input: Payloads | undefined): Value | undefined {
  const data = input?.payloads?.[0]?.data;
  return data === undefined ? undefined : (JSON.parse(Buffer.from(data, 'base64').toString()) as Value);
}
