import type { z } from '@hono/zod-openapi';
import { speakPlainly } from './plain-words.ts';
import { errorsAtMost, Problem, type FieldError } from '../problem.ts';

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

/** Whether a value holds nothing of that kind, at any depth. */
export const isStorable = (value: unknown): boolean => unstorableTexts(value).next().done === true;

/** Whether zod took it, as the hooks of `@hono/zod-openapi` and `safeParse` tell it. */
type Parsed = { success: true; data: unknown } | { success: false; error: z.core.$ZodError };

/** What is wrong, and where. */
interface Wrong {
  path: Path;
  detail: string;
}

speakPlainly();

function wrongPlaces(parsed: Parsed): Wrong[] {
  if (!parsed.success) return parsed.error.issues.flatMap(placesOf);
  return [...unstorableTexts(parsed.data)].map((path) => ({
    path,
    detail: 'holds a NUL character or half a surrogate pair',
  }));
}

/** What is not known is named itself, rather than the object that it stands in. */
function placesOf(issue: z.core.$ZodIssue): Wrong[] {
  const { path, message: detail } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, detail }];
  return issue.keys.map((key) => ({ path: [...path, key], detail }));
}

/** What is wrong with a body, each place by its JSON pointer; nothing when it can be worked with. */
export const wrongFields = (parsed: Parsed): FieldError[] => wrongPlaces(parsed).map(asField);

const asField = ({ path, detail }: Wrong): FieldError => ({ pointer: pointerTo(path), detail });

/**
 * The hook of every endpoint: parameters that do not fit cannot be read (400), a body that does not fit is invalid (422).
 * @throws Problem
 */
export function refuseInvalid(result: Parsed & { target: string }): undefined {
  const wrong = wrongPlaces(result).slice(0, errorsAtMost);
  if (wrong.length === 0) return;
  if (result.target === 'json') throw new Problem('invalid', 'the body does not fit', { errors: wrong.map(asField) });
  const errors = wrong.map(({ path, detail }) => ({ parameter: String(path[0] ?? ''), detail }));
  throw new Problem('malformed', 'the path or the query does not fit', { errors });
}
