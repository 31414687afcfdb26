import { z } from '@hono/zod-openapi';

/** ISO-8601 knows a year 0, PostgreSQL does not. */
const isInSomeYear = (text: string): boolean => !text.startsWith('0000');
const noSuchYear = 'there is no year 0';

/** A moment as callers write it: ISO-8601 in UTC, as precise as they like. Gives milliseconds. */
export const moment = z.iso
  .datetime()
  .refine(isInSomeYear, noSuchYear)
  .transform((at) => new Date(at).toISOString());

/** A day as callers write it: `YYYY-MM-DD`. */
export const day = z.iso.date().refine(isInSomeYear, noSuchYear);
