import type { Database } from '../../../database/connect.ts';
import { finishBatch, insertBatchLines, type BatchLine } from '../../../database/intake/suspicion-batches.ts';
import { acceptWithin, type Acceptance } from '../accept-suspicions.ts';
import type { ReadLine } from './read-lines.ts';
import type { Reporter } from '../reporter.ts';
import { retryWhenOvertaken } from '../../opening/retry-when-overtaken.ts';

/** So few that other requests, which wait while a group is made ready, wait for some hundredths of a second. */
const linesAtOnce = 40;
/** While the database works on one group, the next is made ready here. */
const groupsAtOnce = 2;

/**
 * Takes in the lines of a batch, some dozens a transaction: with the cases, what became of the lines is durable.
 * Between two, other requests come first. Whatever breaks it off, what was taken stays taken, and the same file again finds it known.
 * @param onTaken told up to which line all is taken
 */
export async function takeBatch(
  { database, now, giveWay }: { database: Database; now: () => string; giveWay: () => Promise<void> },
  batchId: string,
  reporter: Reporter,
  lines: AsyncIterable<ReadLine>,
  onTaken: (upTo: number) => void,
): Promise<void> {
  const takeGroup = async (group: readonly ReadLine[]): Promise<number> => {
    await retryWhenOvertaken(database, async (transaction) => {
      const suspicions = group.flatMap(({ suspicion }) => suspicion ?? []);
      const acceptances = (await acceptWithin(transaction, now(), reporter, suspicions)).values();
      const taken = group.map(({ line, problem }) =>
        problem ? { line, result: 'refused' as const, problem } : lineOf(line, acceptances.next().value!),
      );
      await insertBatchLines(transaction, batchId, taken);
    });
    return group.at(-1)!.line;
  };
  const underWay: Promise<number>[] = [];
  let told = Promise.resolve();
  try {
    for await (const group of inGroups(lines)) {
      await giveWay();
      const taking = takeGroup(group);
      told = told.then(async () => onTaken(await taking)); // in the order of the file, as soon as it can be
      for (const promise of [taking, told]) promise.catch(() => {}); // awaited below
      underWay.push(taking);
      if (underWay.length === groupsAtOnce) await underWay.shift();
    }
    await told;
  } finally {
    await Promise.allSettled([...underWay, told]);
  }
  await finishBatch(database, batchId, now());
}

const lineOf = (line: number, acceptance: Acceptance): BatchLine =>
  acceptance.result === 'refused'
    ? { line, result: 'refused', problem: acceptance.problem }
    : { line, result: acceptance.result, caseId: acceptance.caseId };

async function* inGroups(lines: AsyncIterable<ReadLine>): AsyncGenerator<ReadLine[]> {
  let group: ReadLine[] = [];
  for await (const line of lines) {
    group.push(line);
    if (group.length < linesAtOnce) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
