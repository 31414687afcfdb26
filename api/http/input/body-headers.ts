import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';

/** Content is neither unpacked nor put together here. What is said of it is checked, or else refused, never passed over. */
export const requirePlain =
  (isStream: boolean): MiddlewareHandler =>
  (context, next) => {
    const coding = context.req.header('Content-Encoding')?.trim().toLowerCase();
    if (coding && coding !== 'identity') {
      const headers = { 'Accept-Encoding': 'identity' }; // RFC 9110, section 15.5.16
      throw new Problem('unsupported_type', 'send the content as it is, without a Content-Encoding', { headers });
    }
    if (context.req.header('Content-Range')) throw new Problem('malformed', 'send the whole, without a Content-Range');
    if (isStream && context.req.header('Content-Digest'))
      throw new Problem('malformed', 'a stream is taken as it comes: leave the Content-Digest out');
    return next();
  };

const algorithms = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const;

/** RFC 9530: `sha-256=:<base64>:`. Of several digests, each that is known must be right, and one must be known. */
export const requireDigest: MiddlewareHandler = async (context, next) => {
  const given = context.req.header('Content-Digest');
  if (given === undefined) return next();
  const content = Buffer.from(await context.req.arrayBuffer());
  const digests = [...given.matchAll(/(sha-256|sha-512)=:([A-Za-z0-9+/=]+):/g)];
  const isRight = digests.every(([, name, digest]) => {
    const algorithm = algorithms[name as keyof typeof algorithms];
    return createHash(algorithm).update(content).digest('base64') === digest;
  });
  if (digests.length === 0) throw new Problem('malformed', 'a Content-Digest must have sha-256 or sha-512');
  if (!isRight) throw new Problem('malformed', 'the content is not what its Content-Digest says');
  return next();
};
