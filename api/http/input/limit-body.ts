import { isUtf8 } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { timeout } from 'hono/timeout';
import { isRaw, type Body, type Definition, type Method } from '../definition.ts';
import { Problem } from '../problem.ts';

const jsonBytesAtMost = 1_000_000;
const answerWithinMilliseconds = 30_000;

/** What bounds a body: its size, which a stream has not, and its media type when it is not JSON. */
export function limitBody(body: Body): MiddlewareHandler[] {
  const bytes = isRaw(body) ? body.bytesAtMost : jsonBytesAtMost;
  return [
    ...(isRaw(body) ? [requireMediaType(body.mediaTypes)] : []),
    ...(bytes === undefined ? [] : [limitSize(bytes)]),
  ];
}

/**
 * What bounds the time in which a request is answered; a stream has no such time. A caller is not left without an answer;
 * the work itself goes on, and the same request finds it done.
 */
export function limitTime(body: Body): MiddlewareHandler[] {
  if (isRaw(body) && body.bytesAtMost === undefined) return [];
  const late = (): Problem => new Problem('unavailable', 'not answered in time', { headers: { 'Retry-After': '5' } });
  return [timeout(answerWithinMilliseconds, late)];
}

const requireMediaType =
  (mediaTypes: readonly string[]): MiddlewareHandler =>
  (context, next) => {
    const [given = ''] = (context.req.header('Content-Type') ?? '').split(';');
    if (mediaTypes.includes('*/*') || mediaTypes.includes(given.trim().toLowerCase())) return next();
    throw new Problem('unsupported_type', `send ${mediaTypes.join(' or ')}`);
  };

const json = 'application/json';

/** A change can be called what it is (RFC 7396). */
export const jsonTypes = (method: Method): string[] =>
  method === 'patch' ? [json, 'application/merge-patch+json'] : [json];

const requireContent: MiddlewareHandler = async (context, next) => {
  const { byteLength } = await context.req.arrayBuffer();
  if (byteLength === 0) throw new Problem('malformed', `the body is missing: send it as ${json}`);
  return next();
};

/** RFC 8259: otherwise a decoder would put something else in the place of what was sent. */
const requireUtf8: MiddlewareHandler = async (context, next) => {
  if (!isUtf8(await context.req.arrayBuffer())) throw new Problem('malformed', 'the JSON is not UTF-8');
  return next();
};

/** What a body of JSON is before it is read. */
export const requireJson = ({ method, body }: Pick<Definition, 'method' | 'body'>): MiddlewareHandler[] =>
  body === undefined || isRaw(body) ? [] : [requireContent, requireMediaType(jsonTypes(method)), requireUtf8];

function limitSize(bytes: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('too_large', `at most ${bytes} bytes`);
    },
  });
  return (context, next) => {
    const { headers, url, method, body: stream } = context.req.raw;
    if (headers.has('transfer-encoding')) {
      // The library makes a request of this one, which it can of none but the platform's own.
      const own: RequestInit & { duplex: 'half' } = { method, headers, body: stream, duplex: 'half' };
      context.req.raw = new Request(url, own);
      return limit(context, next);
    }
    // RFC 9112, section 6.3: without either there is no body.
    return headers.has('content-length') ? limit(context, next) : next();
  };
}
