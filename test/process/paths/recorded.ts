import { readFile, writeFile } from 'node:fs/promises';
import { historyFromJSON, historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import type { CaseStart } from '../../../domain/case/case-start.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import type { CaseHandle, Rig } from '../../support/rigs/rig.ts';
import { fileNameOf, type Path } from './path.ts';

/** One history a path, and the events beside it. */
export const historyFolder = new URL('../histories/', import.meta.url);

const fileOf = (path: Path, ending: string): URL => new URL(fileNameOf(path) + ending, historyFolder);

/** What a run of a path left behind. */
export interface RecordedPath {
  /** As Temporal exports it. */
  history: History;
  /** The ledger's events after those of the opening, which stand in the history as the run's input. */
  events: CaseEvent[];
}

/** Keeps the history of a path that was just lived, and what the ledger holds of it. */
export async function keepHistory(rig: Rig, path: Path, handle: CaseHandle): Promise<void> {
  const history = await handle.fetchHistory();
  const { recorded } = startOf(history);
  const events = (await rig.events(handle.workflowId)).slice(recorded.sequence);
  await writeFile(fileOf(path, '.json'), `${JSON.stringify(JSON.parse(historyToJSON(history)), withoutBookkeeping)}\n`);
  await writeFile(fileOf(path, '.events.json'), `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]\n`);
}

/** The kept history of a path. */
export async function readRecordedPath(path: Path): Promise<RecordedPath> {
  const read = async (ending: string): Promise<unknown> => JSON.parse(await readFile(fileOf(path, ending), 'utf8'));
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

/** A run needs the name of its task queue. What an activity was given is compared by the events beside the history. */
function withoutBookkeeping(this: object, key: string, value: unknown): unknown {
  if ('workflowType' in this) return key === 'identity' ? undefined : value;
  return bookkeeping.has(key) || ('activityType' in this && key === 'input') ? undefined : value;
}

function startOf({ events }: History): CaseStart {
  const [input] = events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads!;
  return JSON.parse(Buffer.from(input!.data!).toString()) as CaseStart;
}
