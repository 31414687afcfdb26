import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../../http/problem.ts';
import { withoutPowers } from './decimal.ts';
import { splitRecords, type RawRecord } from './split-records.ts';
import { readSuspicion, type ReadSuspicion, type SuspicionProblem } from '../suspicion.ts';

/** A line of a batch and the suspicion in it, or what is wrong with it. */
export type ReadLine = { line: number } & ReadSuspicion;

/** The suspicions of a stream of JSON, one a line. */
export async function* readNdjson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine> {
  for await (const record of splitRecords(chunks, { quoting: false })) {
    const { text, problem } = textOf(record);
    if (problem) yield { line: record.line, problem };
    else if (text.trim() !== '') yield { line: record.line, ...readJson(text) };
  }
}

function readJson(text: string): ReadSuspicion {
  try {
    return readSuspicion(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return malformed('not JSON');
  }
}

/** The columns that are read, and the member of a suspicion that each gives. */
const columns = {
  listing_id: '/listingId',
  title: '/title',
  brand: '/brand',
  seller_id: '/sellerId',
  score: '/score',
  price: '/price/amount',
  currency: '/price/currency',
  category: '/category',
  country: '/country',
} as const;
const neededColumns = ['listing_id', 'title', 'brand', 'seller_id', 'score'] as const;

/**
 * The suspicions of a CSV stream (RFC 4180, UTF-8, commas). The first line names the columns, in any order; those that
 * are not known are ignored.
 * @param marketplaceId where all the offers stand
 * @throws Problem invalid, when a needed column is missing, or one that is read stands there twice
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  marketplaceId: string,
): Promise<AsyncGenerator<ReadLine>> {
  const records = splitRecords(chunks, { quoting: true });
  const first = await records.next();
  const header = first.done ? { cells: [] } : cellsOf(first.value);
  if (header.problem) throw new Problem('invalid', `the line that names the columns: ${header.problem.detail}`);
  const names = header.cells.map((name) => name.trim());
  const missing = neededColumns.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const errors = missing.map((name) => ({ detail: `the first line names no column ${name}` }));
    throw new Problem('invalid', `missing columns, separated by commas: ${missing.join(', ')}`, { errors });
  }
  const repeated = Object.keys(columns).filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (repeated.length > 0) {
    const errors = repeated.map((name) => ({ detail: `the first line names the column ${name} more than once` }));
    throw new Problem('invalid', `columns named more than once: ${repeated.join(', ')}`, { errors });
  }
  return readRows(records, names, marketplaceId);
}

async function* readRows(
  records: AsyncIterable<RawRecord>,
  names: readonly string[],
  marketplaceId: string,
): AsyncGenerator<ReadLine> {
  for await (const record of records) {
    const { line } = record;
    const { cells, problem } = cellsOf(record);
    if (problem) yield { line, problem };
    else if (cells.length === names.length) yield { line, ...readRow(new Map(zip(names, cells)), marketplaceId) };
    else if (cells.length > 0) yield { line, ...malformed(`${cells.length} fields, where ${names.length} are named`) };
  }
}

function readRow(row: ReadonlyMap<string, string>, marketplaceId: string): ReadSuspicion {
  const cell = (name: keyof typeof columns): string | undefined => row.get(name)?.trim() || undefined;
  const amount = cell('price');
  const read = readSuspicion({
    marketplaceId,
    listingId: cell('listing_id'),
    title: cell('title'),
    brand: cell('brand'),
    sellerId: cell('seller_id'),
    score: cell('score'),
    price: amount === undefined ? undefined : { amount: withoutPowers(amount, 4), currency: cell('currency') },
    category: cell('category'),
    country: cell('country'),
  });
  if (!read.problem) return read;
  const column = Object.entries(columns).find(([, pointer]) => pointer === read.problem.pointer)?.[0];
  return column ? { problem: { ...read.problem, pointer: `/${column}` } } : read;
}

/** The fields of a record; none for an empty line. */
type Cells = { cells: string[]; problem?: never } | { cells?: never; problem: SuspicionProblem };

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

function textOf(record: RawRecord): { text: string; problem?: never } | { text?: never; problem: SuspicionProblem } {
  if (record.fault) return { problem: faults[record.fault] };
  try {
    return { text: utf8.decode(record.bytes) };
  } catch {
    return malformed('not UTF-8');
  }
}

const malformed = (detail: string) => ({
  problem: { code: 'malformed', detail, pointer: '' } satisfies SuspicionProblem,
});

const zip = (names: readonly string[], cells: readonly string[]): [string, string][] =>
  names.map((name, index) => [name, cells[index]!]);
