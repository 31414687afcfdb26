import { readFile, writeFile } from 'node:fs/promises';
import { historyFromJSON, historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import type { CaseStart } from '../../../domain/case/case-start.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';

/** One history a run, and its events beside it: the only run of each path, and those of a case that is carried on. */
export const historyFolder = new URL('../histories/', import.meta.url);

/** The runs of a case that is carried on by the next three times. */
export const carriedOn = [1, 2, 3, 4].map((run) => `a-case-that-is-carried-on-run-${run}`);

const fileOf = (name: string, ending: string): URL => new URL(name + ending, historyFolder);

/** What a run left behind. */
export interface RecordedRun {
  /** As Temporal exports it. */
  history: History;
  /** The events that the run brought about; those before it are folded into its input. */
  events: CaseEvent[];
}

/** Keeps the history of a run that is over, and its part of the case's ledger. */
export async function keepHistory(name: string, history: History, ledger: readonly CaseEvent[]): Promise<void> {
  const from = startOf(history).case.sequence;
  const to = handedOverBy(history)?.case.sequence ?? Infinity;
  const events = ledger.filter(({ sequence }) => sequence > from && sequence <= to);
  await writeFile(fileOf(name, '.json'), withoutBookkeeping(history));
  await writeFile(fileOf(name, '.events.json'), `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`);
}

/** The kept history of a run. */
export async function readRecordedRun(name: string): Promise<RecordedRun> {
  const read = async (ending: string): Promise<unknown> => JSON.parse(await readFile(fileOf(name, ending), 'utf8'));
  return {
    history: historyFromJSON(await read('.json')),
    events: (await read('.events.json')) as CaseEvent[],
  };
}

/** What the server and the machine noted for themselves, and no replay reads: more than half of an export. */
const bookkeeping = new Set([
  ...[
    'taskId',
    'identity',
    'requestId',
    'workerVersion',
    'historySizeBytes',
    'userMetadata',
    'stackTrace',
    'taskQueue',
  ],
  ...['retryPolicy', 'startToCloseTimeout', 'scheduleToStartTimeout', 'scheduleToCloseTimeout', 'heartbeatTimeout'],
]);

/** A history as it is kept. */
export const withoutBookkeeping = (history: History): string =>
  `${JSON.stringify(JSON.parse(historyToJSON(history)), unlessBookkeeping)}\n`;

/** A run needs the name of its task queue. What an activity was given is compared by the events beside the history. */
function unlessBookkeeping(this: object, key: string, value: unknown): unknown {
  if ('workflowType' in this) return key === 'identity' ? undefined : value;
  return bookkeeping.has(key) || ('activityType' in this && key === 'input') ? undefined : value;
}

type Input = { payloads?: { data?: Uint8Array | null }[] | null } | null | undefined;

const caseStartIn = (input: Input): CaseStart => JSON.parse(Buffer.from(input!.payloads![0]!.data!).toString());

const startOf = ({ events }: History): CaseStart =>
  caseStartIn(events![0]!.workflowExecutionStartedEventAttributes!.input);

/** What the run that carries this one on began with, when there is one. */
function handedOverBy({ events }: History): CaseStart | undefined {
  const handedOver = events!.at(-1)!.workflowExecutionContinuedAsNewEventAttributes;
  return handedOver ? caseStartIn(handedOver.input) : undefined;
}
