import type { Logger } from 'pino';
import { ndjson, ndjsonBody } from '../../ndjson.ts';
import { Problem } from '../../problem.ts';
import type { TableLine } from './read-table.ts';

const linesAtOnce = 500;
/** Lines can be long: so much is held at once, whatever their number. */
const charactersAtOnce = 2_000_000;

/** What became of one line. */
export interface LineResult {
  line: number;
  result: string;
}

/**
 * Answers a table as it is read: an object a line, and `{summary}` in the end, which counts the results. When something
 * fails on the way, the last object is `{problem}`: what was answered before has taken effect.
 * @param take what becomes of some lines, in their order; keeps it before it returns
 */
export function answerByLine<Result extends string>(
  lines: AsyncIterable<TableLine>,
  {
    results,
    take,
    requestId,
    logger,
  }: {
    results: readonly Result[];
    take: (some: readonly TableLine[]) => Promise<readonly (LineResult & { result: Result })[]>;
    requestId: string;
    logger: Pick<Logger, 'warn'>;
  },
): Response {
  async function* answer(): AsyncGenerator<readonly object[]> {
    const summary: Record<string, number> = { lines: 0, ...Object.fromEntries(results.map((one) => [one, 0])) };
    try {
      for await (const some of inGroups(lines)) {
        const taken = await take(some);
        for (const { result } of taken) summary[result]! += 1;
        summary.lines! += taken.length;
        yield taken;
      }
      yield [{ summary }];
    } catch (error) {
      logger.warn({ err: error }, 'a table was broken off');
      yield [{ problem: new Problem('unavailable', 'broken off; send it again').document(requestId) }];
    }
  }
  return new Response(ndjsonBody(answer()), { status: 201, headers: { 'Content-Type': ndjson } });
}

async function* inGroups(lines: AsyncIterable<TableLine>): AsyncGenerator<TableLine[]> {
  let group: TableLine[] = [];
  let characters = 0;
  for await (const line of lines) {
    group.push(line);
    for (const cell of line.cells?.values() ?? []) characters += cell.length;
    if (group.length < linesAtOnce && characters < charactersAtOnce) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}
