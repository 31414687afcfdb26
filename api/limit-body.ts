import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timeout } from 'hono/timeout';
import type { RawBody } from './endpoint.ts';
import { Problem } from './problem.ts';

const jsonBytesAtMost = 1_000_000;
const answerWithinMilliseconds = 30_000;

/**
 * What bounds a request: its size, its media type when it is not JSON, and the time in which it is answered.
 * A stream has neither size nor time.
 */
export function limitBody(rawBody: RawBody | undefined): MiddlewareHandler[] {
  const bytes = rawBody ? rawBody.bytesAtMost : jsonBytesAtMost;
  return [
    ...(rawBody ? [requireMediaType(rawBody.mediaTypes)] : []),
    ...(bytes === undefined ? [] : [limitSize(bytes), limitTime()]),
  ];
}

const requireMediaType =
  (mediaTypes: readonly string[]): MiddlewareHandler =>
  (context, next) => {
    const [given = ''] = (context.req.header('Content-Type') ?? '').split(';');
    if (mediaTypes.includes('*/*') || mediaTypes.includes(given.trim().toLowerCase())) return next();
    throw new Problem('unsupported_type', `send ${mediaTypes.join(' or ')}`);
  };

const limitSize = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('too_large', `at most ${bytes} bytes`);
    },
  });

/** A caller is not left without an answer; the work itself goes on, and the same request finds it done. */
const limitTime = (): MiddlewareHandler =>
  timeout(
    answerWithinMilliseconds,
    () => new Problem('unavailable', 'not answered in time', { headers: { 'Retry-After': '5' } }) as never, // any error will do
  );
