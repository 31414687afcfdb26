import pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { sha256Of } from '../../database/ledger/hash.ts';
import { Problem } from '../http/problem.ts';

/** How much is taken from one key, from one address that signs in wrongly, and of requests for links to sign in by. */
export interface Limits {
  perKey: RateLimiterAbstract;
  perAddress: RateLimiterAbstract;
  linksPerAddress: RateLimiterAbstract;
  /** To one mail address. */
  linksPerReader: RateLimiterAbstract;
  /** What this process remembers of those who try credentials: a flood of guesses is refused without a look-up each. */
  memory: {
    /** Addresses that have no failure left in this minute. */
    spentAddresses: RateLimiterMemory;
    /** Look-ups a second that such an address has all the same. */
    spareLookUps: RateLimiterMemory;
    /** Credentials, by their hash, that were valid when they were last used. */
    valid: RateLimiterMemory;
  };
}

const windowSeconds = 60;
const linkWindowSeconds = 600;

interface Amounts {
  /** Requests a minute. */
  perKey?: number;
  /** Failed sign-ins a minute. */
  perAddress?: number;
  /** Links asked for in ten minutes. */
  linksPerAddress?: number;
  linksPerReader?: number;
}

/** Limits that count in this process alone: for tests and for a single process. */
export function limitsInMemory({
  perKey = 600,
  perAddress = 60,
  linksPerAddress = 30,
  linksPerReader = 5,
}: Amounts = {}): Limits {
  const links = (keyPrefix: string, points: number) =>
    new RateLimiterMemory({ keyPrefix, points, duration: linkWindowSeconds });
  return {
    perKey: new RateLimiterMemory({ keyPrefix: 'key', points: perKey, duration: windowSeconds }),
    perAddress: new RateLimiterMemory({ keyPrefix: 'address', points: perAddress, duration: windowSeconds }),
    linksPerAddress: links('links-from', linksPerAddress),
    linksPerReader: links('links-to', linksPerReader),
    memory: {
      spentAddresses: new RateLimiterMemory({ points: 1, duration: windowSeconds }),
      spareLookUps: new RateLimiterMemory({ points: 5, duration: 1 }),
      valid: new RateLimiterMemory({ points: 1, duration: 3600 }),
    },
  };
}

/**
 * Limits that all API processes count together. While Postgres does not answer, each process counts by itself: what it
 * counted before is then not known, so that up to twice the amount may pass in that minute, and as often as there are
 * processes.
 */
export function limitsInPostgres(url: string, amounts: Amounts = {}): { limits: Limits; stop(): Promise<void> } {
  // Short: while Postgres hangs, every request waits this long before memory counts it.
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
    options: '-c synchronous_commit=off', // a count that a crash takes away is no loss
  });
  pool.on('error', () => {}); // lost while idle; the pool replaces it, and memory counts meanwhile
  const memory = limitsInMemory(amounts);
  const shared = (local: RateLimiterAbstract) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'request_counts',
      tableCreated: true,
      points: local.points,
      duration: local.duration,
      keyPrefix: local.keyPrefix,
      insuranceLimiter: local,
    });
  const limits: Limits = {
    perKey: shared(memory.perKey),
    perAddress: shared(memory.perAddress),
    linksPerAddress: shared(memory.linksPerAddress),
    linksPerReader: shared(memory.linksPerReader),
    memory: memory.memory,
  };
  return { limits, stop: () => pool.end() };
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
    throw tooMany(limiter, name, error);
  }
}

const tooMany = (limiter: RateLimiterAbstract, name: string, count: RateLimiterRes): Problem =>
  new Problem('too_many_requests', `at most ${limiter.points} in ${limiter.duration} seconds`, {
    headers: { ...headersOf(limiter, name, count), 'Retry-After': String(secondsLeft(count)) },
  });

/**
 * Counts a failed sign-in of an address. One that has none left is refused from memory.
 * @throws Problem too_many_requests
 */
export async function countFailure({ perAddress, memory }: Limits, address: string): Promise<void> {
  const { spentAddresses } = memory;
  const spent = await spentAddresses.get(address);
  if (spent) throw tooMany(perAddress, 'address', spent);
  const count = await perAddress.consume(address).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  if (count.remainingPoints === 0) await spentAddresses.set(address, 1, secondsLeft(count));
  if (count.consumedPoints > perAddress.points) throw tooMany(perAddress, 'address', count);
}

/**
 * Counts a request for a link. Gives whether the reader may get one more: whoever asks is not told.
 * @throws Problem too_many_requests, for the address that asks
 */
export async function countLink(
  { linksPerAddress, linksPerReader }: Limits,
  address: string,
  { to, purpose }: { to: string; purpose: 'sign_in' | 'apply' },
): Promise<boolean> {
  await countRequest(linksPerAddress, 'address', address);
  return linksPerReader.consume(readerOf(to, purpose)).then(
    () => true,
    (refused: unknown) => {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    },
  );
}

/** Counted by what it is for: nobody is kept from signing in by other mails that somebody has sent. */
const readerOf = (address: string, purpose: 'sign_in' | 'apply' | 'invite'): string =>
  sha256Of(`${purpose} ${address.toLowerCase()}`);

/**
 * Counts a mail to somebody who has not asked for it.
 * @throws Problem too_many_requests
 */
export async function countInvitation(
  { linksPerAddress, linksPerReader }: Limits,
  address: string,
  reader: string,
): Promise<void> {
  await countRequest(linksPerAddress, 'address', address);
  await countRequest(linksPerReader, 'reader', readerOf(reader, 'invite'));
}

/**
 * Looks a credential up for an address; nothing when there is none, which counts as a failed sign-in. An address without
 * a failure left is refused before the look-up, unless the credential was valid within the last hour: whoever shares the
 * address with an attacker goes on working. One that this process does not know gets one of a few look-ups a second.
 * @throws Problem too_many_requests
 */
export async function tryCredential<Found>(
  limits: Limits,
  address: string,
  credential: string | undefined,
  find: (credential: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { spentAddresses, spareLookUps, valid } = limits.memory;
  const name = sha256Of(credential ?? '');
  const isLookedUp = async (): Promise<boolean> =>
    !(await spentAddresses.get(address)) ||
    (await valid.get(name)) !== null ||
    (await spareLookUps.consume(address).then(
      () => true,
      () => false,
    ));
  const found = credential !== undefined && (await isLookedUp()) ? await find(credential) : undefined;
  if (found) await valid.set(name, 1, valid.duration);
  else {
    await valid.delete(name);
    await countFailure(limits, address);
  }
  return found;
}

const secondsLeft = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

const headersOf = (limiter: RateLimiterAbstract, name: string, count: RateLimiterRes): Record<string, string> => ({
  'RateLimit-Policy': `"${name}";q=${limiter.points};w=${limiter.duration}`,
  RateLimit: `"${name}";r=${count.remainingPoints};t=${secondsLeft(count)}`,
});
