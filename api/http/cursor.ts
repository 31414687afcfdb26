import { z } from '@hono/zod-openapi';
import { moment } from './input/moment.ts';
import { Problem } from './problem.ts';

/** Lists of cases in either order, of work as it is due, of what is decided, those of deliveries, of enrolments, of conversations, of a seller's strikes, of a case's annex and of erasures. */
const contents = z.tuple([
  z.enum([
    'newest',
    'updated',
    'deliveries',
    'enrolments',
    'conversations',
    'strikes',
    'due',
    'decided',
    'annex',
    'erasures',
  ]),
  moment,
  z.string().regex(/^[\w.:-]{1,400}$/),
]);
export type ListOrder = z.infer<typeof contents>[0];

/** Where a page of a list begins: after what stands there. */
interface Place {
  at: string;
  id: string;
}

/** Names a place in a list, opaque to the caller; good for the order it was given in. */
export const writeCursor = (order: ListOrder, { at, id }: Place): string =>
  Buffer.from(JSON.stringify([order, at, id])).toString('base64url');

/** @throws Problem malformed */
export function readCursor(order: ListOrder, cursor: string): Place {
  const parsed = contents.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success && parsed.data[0] === order) return { at: parsed.data[1], id: parsed.data[2] };
  const detail = parsed.success ? 'is of a list in another order' : 'is not one that was given';
  throw new Problem('malformed', 'the path or the query does not fit', { errors: [{ parameter: 'cursor', detail }] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
