import type { z } from '@hono/zod-openapi';
import { Problem, type FieldError } from './problem.ts';

type Path = readonly PropertyKey[];

/** RFC 6901. */
const pointerTo = (path: Path): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** NUL and lone halves of surrogate pairs: valid in JSON, impossible in Postgres. */
const unstorable = /[\0\p{Surrogate}]/u;

function* unstorableTexts(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string' && unstorable.test(value)) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (unstorable.test(key)) yield path;
    yield* unstorableTexts(member, [...path, key]);
  }
}

/** Whether zod took it, as the hooks of `@hono/zod-openapi` and `safeParse` tell it. */
type Parsed = { success: true; data: unknown } | { success: false; error: z.core.$ZodError };

/** What is wrong with a body, each place by its JSON pointer; nothing when it can be worked with. */
export function wrongFields(parsed: Parsed): FieldError[] {
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), detail: message }));
  }
  return [...unstorableTexts(parsed.data)].map((path) => ({
    pointer: pointerTo(path),
    detail: 'holds a NUL character or half a surrogate pair',
  }));
}

/**
 * The hook of every endpoint: parameters that do not fit cannot be read (400), a body that does not fit is invalid (422).
 * @throws Problem
 */
export function refuseInvalid(result: Parsed & { target: string }): undefined {
  const wrong = wrongFields(result);
  if (wrong.length === 0) return;
  if (result.target === 'json') throw new Problem('invalid', 'the body does not fit', { errors: wrong });
  const errors = wrong.map(({ pointer = '', detail }) => ({ parameter: pointer.slice(1), detail }));
  throw new Problem('malformed', 'the path or the query does not fit', { errors });
}
