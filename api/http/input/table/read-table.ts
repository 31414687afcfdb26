import { CsvError, parse } from 'csv-parse/sync';
import type { ErrorCode } from '../../../../domain/errors.ts';
import { Problem } from '../../problem.ts';
import { splitRecords, type RawRecord } from './split-records.ts';

/** Why a line is not taken. */
export interface LineProblem {
  code: ErrorCode;
  detail: string;
  /** JSON pointer to the member, or to the column by its name; empty for the line as a whole. */
  pointer: string;
}

/** A line of a table: what stands under each name that is read, without blanks around it; or what is wrong with it. */
export type TableLine =
  | { line: number; cells: ReadonlyMap<string, string>; problem?: never }
  | { line: number; problem: LineProblem; cells?: never };

/**
 * The lines of a CSV stream (RFC 4180, UTF-8, commas). The first line names the columns, in any order; those that are not
 * read are ignored. An empty cell counts as none, an empty line as no line.
 * @throws Problem invalid, when a needed column is missing, or one that is read stands there twice
 */
export async function readTable(
  chunks: AsyncIterable<Uint8Array>,
  { read, needed }: { read: readonly string[]; needed: readonly string[] },
): Promise<AsyncGenerator<TableLine>> {
  const records = splitRecords(chunks, { quoting: true });
  const first = await records.next();
  const header = first.done ? { cells: [] } : cellsOf(first.value);
  if (header.problem) throw new Problem('invalid', `the line that names the columns: ${header.problem.detail}`);
  const names = header.cells.map((name) => name.trim());
  if (names.some((name) => otherLineEnd.test(name)))
    throw new Problem(
      'invalid',
      'the line that names the columns: lines end with LF, CRLF or CR, and with nothing else',
    );
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const errors = missing.map((name) => ({ detail: `the first line names no column ${name}` }));
    throw new Problem('invalid', `missing columns, separated by commas: ${missing.join(', ')}`, { errors });
  }
  const repeated = read.filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (repeated.length > 0) {
    const errors = repeated.map((name) => ({ detail: `the first line names the column ${name} more than once` }));
    throw new Problem('invalid', `columns named more than once: ${repeated.join(', ')}`, { errors });
  }
  return readRows(records, names, read);
}

/** Where lines end otherwise, the first one is the whole file: it would be taken, and no line of it. */
const otherLineEnd = /[^\P{Cc}\t\n\r]|[\p{Zl}\p{Zp}]/u;

async function* readRows(
  records: AsyncIterable<RawRecord>,
  names: readonly string[],
  read: readonly string[],
): AsyncGenerator<TableLine> {
  for await (const record of records) {
    const { line } = record;
    const { cells, problem } = cellsOf(record);
    if (problem) yield { line, problem };
    else if (cells.length === names.length) yield { line, cells: cellsByName(names, cells, read) };
    else if (cells.length > 0) yield { line, ...malformed(`${cells.length} fields, where ${names.length} are named`) };
  }
}

function cellsByName(
  names: readonly string[],
  cells: readonly string[],
  read: readonly string[],
): ReadonlyMap<string, string> {
  const named = names.map((name, index): [string, string] => [name, cells[index]!.trim()]);
  return new Map(named.filter(([name, cell]) => read.includes(name) && cell !== ''));
}

/** The fields of a record; none for an empty line. */
type Cells = { cells: string[]; problem?: never } | { cells?: never; problem: LineProblem };

function cellsOf(record: RawRecord): Cells {
  const { text, problem } = textOf(record);
  if (problem) return { problem };
  if (text.includes(noDelimiter)) return malformed('NUL characters');
  try {
    const [cells = []]: string[][] = parse(text, { record_delimiter: noDelimiter });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return malformed('a field with quotes in it has to stand in quotes, each quote doubled');
  }
}
/** A record has been cut out already. */
const noDelimiter = '\0\0';

const faults = {
  too_long: { code: 'too_large', detail: 'longer than 1 MB: is a quote not closed?', pointer: '' },
  unclosed_quote: {
    code: 'malformed',
    detail: 'a quote is opened here and not closed: nothing from this line on can be told apart',
    pointer: '',
  },
} as const;

const utf8 = new TextDecoder('utf-8', { fatal: true }); // drops a byte order mark

/** The text of a record, or why it has none. */
export function textOf(record: RawRecord): { text: string; problem?: never } | { text?: never; problem: LineProblem } {
  if (record.fault) return { problem: faults[record.fault] };
  try {
    return { text: utf8.decode(record.bytes) };
  } catch {
    return malformed('not UTF-8');
  }
}

/** A line that is none. */
export const malformed = (detail: string) => ({
  problem: { code: 'malformed', detail, pointer: '' } satisfies LineProblem,
});
