import type { Database } from '../../../database/connect.ts';
import { readBatchLines, type BatchLine } from '../../../database/intake/suspicion-batches.ts';

const linesAtOnce = 500;

/** A batch that is being taken in. */
export interface RunningBatch {
  batchId: string;
  /** What became of every line up to this one is stored. */
  readonly takenUpTo: number;
  readonly isOver: boolean;
  /** What broke it off. */
  readonly failure: unknown;
  /** Resolves when more than up to this line is taken, or when it is over. */
  beyond(line: number): Promise<void>;
}

/** Has a batch taken in by a function that tells up to which line it has come, so that it can be followed meanwhile. */
export function runBatch(batchId: string, take: (onTaken: (upTo: number) => void) => Promise<void>): RunningBatch {
  let wake = (): void => {};
  const batch = {
    batchId,
    takenUpTo: 0,
    isOver: false,
    failure: undefined as unknown,
    beyond: (line: number): Promise<void> =>
      batch.takenUpTo > line || batch.isOver ? Promise.resolve() : new Promise((resolve) => (wake = resolve)),
  };
  const onTaken = (upTo: number): void => {
    batch.takenUpTo = upTo;
    wake();
  };
  void take(onTaken)
    .catch((error: unknown) => (batch.failure = error ?? 'unknown'))
    .finally(() => {
      batch.isOver = true;
      wake();
    });
  return batch;
}

/**
 * What becomes of the lines, in their order, as it is decided. Reads what is stored and so never holds up the taking:
 * many a sender reads nothing before all is sent, and the two would wait for each other.
 */
export async function* followBatch(database: Database, batch: RunningBatch): AsyncGenerator<BatchLine[]> {
  for (let after = 0; ;) {
    const { takenUpTo: upTo, isOver } = batch;
    if (after < upTo) {
      const lines = await readBatchLines(database, batch.batchId, { after, upTo, limit: linesAtOnce });
      after = lines.length < linesAtOnce ? upTo : lines.at(-1)!.line;
      yield lines;
    } else if (isOver) {
      return;
    } else {
      await batch.beyond(after);
    }
  }
}
