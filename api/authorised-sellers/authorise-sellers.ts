import { z } from 'zod';
import { nameAuthorisedSellers } from '../../database/brands/authorised-sellers.ts';
import type { Database } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { day } from '../http/input/moment.ts';
import { answerByLine } from '../http/input/table/answer-by-line.ts';
import { readTable, type LineProblem, type TableLine } from '../http/input/table/read-table.ts';
import { wrongFields } from '../http/input/valid-input.ts';
import { ndjson } from '../http/ndjson.ts';
import { brandOf } from '../access/brand-of.ts';
import { dayOfBrand } from '../brands/day-of-brand.ts';

const csv = 'text/csv';
const columns = ['seller_id', 'ends_on'];

/** A brand puts a whole list of sellers on its own. */
export const authoriseSellers = endpoint(
  {
    name: 'authoriseSellers',
    method: 'post',
    path: '/v1/authorised-seller-batches',
    access: 'manageAuthorisedSellers',
    tag: 'Brands',
    summary: 'Authorise the sellers of a file',
    description:
      'CSV of any length (RFC 4180, UTF-8). The first line names the columns: `seller_id`, and `ends_on` (`YYYY-MM-DD`), ' +
      'which may be empty. The answer has an object a line, `{line, result, sellerId?, problem?}`, and `{summary}` in the ' +
      'end; `result` is `authorised`, `known` (on the list before, and up to date now) or `refused`. A line that is ' +
      'refused stops no other. Nobody is taken off. An answer without `{summary}` was broken off: send the file again.',
    body: { mediaTypes: [csv] },
    answers: { 201: { description: 'What became of each line', mediaTypes: [ndjson] } },
    problems: ['invalid'],
  },
  async ({ caller, request, requestId, dependencies: { database, now }, logger }) => {
    const chunks = (request.raw.body ?? []) as AsyncIterable<Uint8Array>;
    const lines = await readTable(chunks, { read: columns, needed: ['seller_id'] });
    const word = { brandId: brandOf({ caller }), namedBy: caller.actor.id, at: now() };
    const today = await dayOfBrand(database, word.brandId, word.at);
    const read = (line: TableLine): Line => readLine(line, today);
    return answerByLine(lines, {
      results: ['authorised', 'known', 'refused'],
      take: (some) => takeGroup(database, word, some.map(read)),
      requestId,
      logger,
    });
  },
);

/** Whose word it is, and when it was given. */
interface Word {
  brandId: string;
  namedBy: string;
  at: string;
}

type Line = { line: number; sellerId: string; endsOn?: string } | { line: number; problem: LineProblem };

const fields = z.object({ seller_id: identifier, ends_on: day.optional() });

function readLine({ line, cells, problem }: TableLine, today: string): Line {
  if (problem) return { line, problem };
  const parsed = fields.safeParse(Object.fromEntries(cells));
  const [wrong] = wrongFields(parsed);
  if (!parsed.success) return refused(line, wrong?.pointer ?? '', wrong?.detail ?? '');
  const { seller_id: sellerId, ends_on: endsOn } = parsed.data;
  if (endsOn !== undefined && endsOn < today) return refused(line, '/ends_on', 'is over already');
  return { line, sellerId, ...(endsOn !== undefined && { endsOn }) };
}

const refused = (line: number, pointer: string, detail: string): Line => ({
  line,
  problem: { code: 'invalid', detail, pointer },
});

/** Of several lines about one seller the last one counts, as if they had come one by one. */
async function takeGroup(database: Database, { brandId, ...word }: Word, lines: readonly Line[]) {
  const sellers = new Map(lines.flatMap((one) => ('problem' in one ? [] : [[one.sellerId, one] as const])));
  const added = await nameAuthorisedSellers(database, brandId, [...sellers.values()], word);
  return lines.map((one) => {
    if ('problem' in one) return { line: one.line, result: 'refused' as const, problem: one.problem };
    const isNew = added.delete(one.sellerId); // the first of several
    return { line: one.line, result: isNew ? ('authorised' as const) : ('known' as const), sellerId: one.sellerId };
  });
}
