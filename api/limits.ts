import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { Problem } from './problem.ts';

/** How much is taken from one key, and from one address that signs in wrongly. */
export interface Limits {
  perKey: RateLimiterAbstract;
  perAddress: RateLimiterAbstract;
}

const windowSeconds = 60;

interface Amounts {
  /** Requests a minute. */
  perKey?: number;
  /** Failed sign-ins a minute. */
  perAddress?: number;
}

/** Limits that count in this process alone: for tests and for a single process. */
export function limitsInMemory({ perKey = 600, perAddress = 60 }: Amounts = {}): Limits {
  return {
    perKey: new RateLimiterMemory({ keyPrefix: 'key', points: perKey, duration: windowSeconds }),
    perAddress: new RateLimiterMemory({ keyPrefix: 'address', points: perAddress, duration: windowSeconds }),
  };
}

/** Limits that all API processes count together. While Postgres does not answer, each process counts by itself. */
export async function limitsInPostgres(
  url: string,
  amounts: Amounts = {},
): Promise<{ limits: Limits; stop(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 3000 });
  pool.on('error', () => {}); // lost while idle; the pool replaces it, and memory counts meanwhile
  const memory = limitsInMemory(amounts);
  const shared = (local: RateLimiterAbstract): Promise<RateLimiterAbstract> =>
    new Promise((resolve, reject) => {
      const { points, duration, keyPrefix } = local;
      const options = { storeClient: pool, tableName: 'request_counts', points, duration, keyPrefix };
      const limiter = new RateLimiterPostgres({ ...options, insuranceLimiter: local }, (error?: Error) =>
        error ? reject(error) : resolve(limiter),
      );
    });
  // One after the other: the first makes the table.
  const perKey = await shared(memory.perKey);
  const perAddress = await shared(memory.perAddress);
  return { limits: { perKey, perAddress }, stop: () => pool.end() };
}

/**
 * Counts a request; gives the headers that tell how many are left (draft-ietf-httpapi-ratelimit-headers).
 * @throws Problem too_many_requests
 */
export async function countRequest(limiter: RateLimiterAbstract, name: string, who: string) {
  try {
    return headersOf(limiter, name, await limiter.consume(who));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Problem('too_many_requests', `at most ${limiter.points} a minute`, {
      headers: { ...headersOf(limiter, name, error), 'Retry-After': String(secondsLeft(error)) },
    });
  }
}

const secondsLeft = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

const headersOf = (limiter: RateLimiterAbstract, name: string, count: RateLimiterRes): Record<string, string> => ({
  'RateLimit-Policy': `"${name}";q=${limiter.points};w=${limiter.duration}`,
  RateLimit: `"${name}";r=${count.remainingPoints};t=${secondsLeft(count)}`,
});
