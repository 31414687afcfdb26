import { isUtf8 } from 'node:buffer';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isRaw, type Body, type Definition, type Method } from '../definition.ts';
import { Problem } from '../problem.ts';
import { requireDigest, requirePlain } from './body-headers.ts';
import { inTime, receiveWithin } from './limit-time.ts';

const jsonBytesAtMost = 1_000_000;

/**
 * What is asked of a body before it is read: that it is sent as it is, of a media type that is taken, and in bounds, which
 * a stream has not.
 */
export function limitBody(body: Body): MiddlewareHandler[] {
  if (body === undefined) return [];
  const bytes = isRaw(body) ? body.bytesAtMost : jsonBytesAtMost;
  return [
    requirePlain(bytes === undefined),
    ...(isRaw(body) ? [requireMediaType(body.mediaTypes)] : []),
    ...(bytes === undefined ? [] : [receive(bytes), requireDigest]),
  ];
}

const requireMediaType =
  (mediaTypes: readonly string[]): MiddlewareHandler =>
  (context, next) => {
    if (mediaTypes.includes('*/*')) return next();
    const [given = '', ...parameters] = (context.req.header('Content-Type') ?? '').toLowerCase().split(';');
    if (!mediaTypes.includes(given.trim())) throw new Problem('unsupported_type', `send ${mediaTypes.join(' or ')}`);
    const [, charset = 'utf-8'] = /(?:^|,) *charset *= *"?([^",]*)/.exec(parameters.join(',')) ?? [];
    if (charset.trim() !== 'utf-8') throw new Problem('unsupported_type', 'send UTF-8');
    return next();
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

/** Has the whole body come in, before anything is done with it. */
export function receive(bytes: number, withinMilliseconds = receiveWithin(bytes)): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Problem('too_large', `at most ${bytes} bytes`);
    },
  });
  async function read(context: Context): Promise<void> {
    const { headers, url, method, body } = context.req.raw;
    if (headers.has('transfer-encoding')) {
      // The library makes a request of this one, which it can of none but the platform's own.
      const own: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' };
      context.req.raw = new Request(url, own);
    } else if (!headers.has('content-length')) return; // RFC 9112, section 6.3: without either there is no body
    await limit(context, async () => {});
    await context.req.arrayBuffer();
  }
  return async (context, next) => {
    const sent = read(context).catch((error: unknown) => {
      throw error instanceof Problem ? error : new Problem('malformed', 'the body broke off');
    });
    await inTime(context.get('timeLeft'), sent, withinMilliseconds);
    return next();
  };
}
