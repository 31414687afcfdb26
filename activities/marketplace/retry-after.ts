const longestInMilliseconds = 3_600_000;
const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;

/**
 * What `Retry-After` asks for (RFC 9110, 10.2.3: seconds, or an HTTP date), in milliseconds. At most an hour, whatever
 * it says; nothing when it asks for nothing: it is missing, past, or no such thing.
 */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const until = httpDate.test(header) ? Date.parse(header) : NaN;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : until - now;
  return milliseconds > 0 ? Math.min(milliseconds, longestInMilliseconds) : undefined;
}
