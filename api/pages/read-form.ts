import type { Context, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { requireOwnSite } from '../access/session.ts';
import { limitBody } from '../http/input/limit-body.ts';
import { limitTime } from '../http/input/limit-time.ts';
import { isStorable } from '../http/input/valid-input.ts';
import { Problem } from '../http/problem.ts';

const form = { mediaTypes: ['application/x-www-form-urlencoded'], bytesAtMost: 64_000 } as const;

/** What is asked of a form before it is looked at: that it comes from a page of ours, and in bounds as any other body. */
export const formFromHere = (portalUrl: string): MiddlewareHandler =>
  every(
    (context, next) => {
      requireOwnSite(context.req, portalUrl);
      return next();
    },
    ...limitTime(form),
    ...limitBody(form),
  );

/**
 * The fields of a form, line breaks as they were typed: a browser sends two characters for each.
 * @throws Problem invalid, for what no ledger can hold
 */
export async function readForm(context: Context): Promise<Record<string, string>> {
  const fields = Object.fromEntries(new URLSearchParams(await context.req.text()));
  if (!isStorable(fields)) throw new Problem('invalid', 'The text holds a character that nobody can read: a NUL.');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
