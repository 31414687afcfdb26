import { malformed, readTable, textOf, type TableLine } from '../../http/input/table/read-table.ts';
import { splitRecords } from '../../http/input/table/split-records.ts';
import { withoutPowers } from './decimal.ts';
import { readSuspicion, type ReadSuspicion } from '../suspicion.ts';

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
const needed = ['listing_id', 'title', 'brand', 'seller_id', 'score'] as const;

/**
 * The suspicions of a CSV stream.
 * @param marketplaceId where all the offers stand
 * @throws Problem invalid, when the first line does not name the columns that are needed, each once
 */
export async function readCsv(
  chunks: AsyncIterable<Uint8Array>,
  marketplaceId: string,
): Promise<AsyncGenerator<ReadLine>> {
  return readRows(await readTable(chunks, { read: Object.keys(columns), needed }), marketplaceId);
}

async function* readRows(lines: AsyncIterable<TableLine>, marketplaceId: string): AsyncGenerator<ReadLine> {
  for await (const { line, cells, problem } of lines)
    yield problem ? { line, problem } : { line, ...readRow(cells, marketplaceId) };
}

function readRow(row: ReadonlyMap<string, string>, marketplaceId: string): ReadSuspicion {
  const cell = (name: keyof typeof columns): string | undefined => row.get(name);
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
