import { z } from '@hono/zod-openapi';
import type { CasePlace } from '../../database/cases/cases.ts';
import { identifier } from '../../domain/schemas.ts';
import { moment } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';

const contents = z.tuple([z.enum(['newest', 'updated']), moment, identifier]);
export type ListOrder = z.infer<typeof contents>[0];

/** Names a place in a list, opaque to the caller; good for the order it was given in. */
export const writeCursor = (order: ListOrder, { at, caseId }: CasePlace): string =>
  Buffer.from(JSON.stringify([order, at, caseId])).toString('base64url');

/** @throws Problem malformed */
export function readCursor(order: ListOrder, cursor: string): CasePlace {
  const parsed = contents.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success && parsed.data[0] === order) return { at: parsed.data[1], caseId: parsed.data[2] };
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
