import type { Context, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { requireOwnSite } from '../access/session.ts';
import { limitBody } from '../http/input/limit-body.ts';
import { limitTime } from '../http/input/limit-time.ts';
import { isStorable } from '../http/input/valid-input.ts';
import { Problem } from '../http/problem.ts';

const plainForm = { mediaTypes: ['application/x-www-form-urlencoded'], bytesAtMost: 64_000 } as const;

/** A form with files in it. */
export const formWithFiles = { mediaTypes: ['multipart/form-data'], bytesAtMost: 16_000_000 } as const;

/** What is asked of a form before it is looked at: that it comes from a page of ours, and in bounds as any other body. */
export const formFromHere = (
  portalUrl: string,
  form: typeof plainForm | typeof formWithFiles = plainForm,
): MiddlewareHandler =>
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
  return readable(Object.fromEntries(new URLSearchParams(await context.req.text())));
}

/**
 * The fields of a form with files, and those files that are not empty. What a list sends of which several were chosen stands in
 * one field, parted by spaces.
 * @throws Problem malformed, invalid, too_large
 */
export async function readFormWithFiles(
  context: Context,
): Promise<{ fields: Record<string, string>; files: [name: string, file: File][] }> {
  const form = await context.req.formData().catch(() => {
    throw new Problem('malformed', 'the form cannot be read');
  });
  const sent = [...form.entries()];
  const typed = sent.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : 0), 0);
  if (typed > plainForm.bytesAtMost) throw new Problem('too_large', `at most ${plainForm.bytesAtMost} characters`);
  const texts = sent.filter((one): one is [string, string] => typeof one[1] === 'string');
  const files = sent.filter((one): one is [string, File] => typeof one[1] !== 'string' && one[1].size > 0);
  const fields = new Map<string, string>();
  for (const [name, value] of texts) fields.set(name, [fields.get(name), value].filter(Boolean).join(' '));
  return { fields: readable(Object.fromEntries(fields)), files };
}

function readable(fields: Record<string, string>): Record<string, string> {
  if (!isStorable(fields)) throw new Problem('invalid', 'The text holds a character that nobody can read: a NUL.');
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
