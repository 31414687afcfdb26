import type { HonoRequest } from 'hono';
import { Problem } from '../problem.ts';

/** A strong entity tag that is a case's sequence. */
export const seenPattern = /^"([1-9]\d{0,8})"$/;

/**
 * The last event that the caller has seen of the case, by the header `If-Match`; nothing without one.
 * @throws Problem malformed
 */
export function seenSequence(request: Pick<HonoRequest, 'header'>): number | undefined {
  const given = request.header('If-Match');
  if (given === undefined) return undefined;
  const [, digits] = seenPattern.exec(given) ?? [];
  if (digits === undefined) throw new Problem('malformed', 'If-Match takes the sequence of the case, such as "12"');
  return Number(digits);
}
