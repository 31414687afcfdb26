import { z } from '@hono/zod-openapi';

/** ISO-8601 knows a year 0, PostgreSQL does not. */
const isInSomeYear = (text: string): boolean => !text.startsWith('0000');
const noSuchYear = 'must not be in a year 0: there is none';

/** ISO-8601 in UTC, as precise as one likes; an offset other than `Z` is not taken. */
export const utc = z.iso.datetime().openapi({ pattern: 'Z$' });

/** A moment as callers write it. Gives milliseconds. */
export const moment = utc.refine(isInSomeYear, noSuchYear).transform((at) => new Date(at).toISOString());

/** A day as callers write it: `YYYY-MM-DD`. */
export const day = z.iso.date().refine(isInSomeYear, noSuchYear);
