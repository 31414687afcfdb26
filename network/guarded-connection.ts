import { lookup as lookUpByHost, type LookupAddress, type LookupAllOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Client } from 'undici';
import { hostOf, mayBeSentTo, type PrivateNetworks } from '../domain/public-url.ts';

/** As `dns.lookup` is asked: all the addresses of a name. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A name, or an address in a URL, that leads where nothing is sent to. */
export class NotPublic extends Error {
  override name = 'NotPublic';
}

/** How far one goes to where somebody else has told us to. */
export interface Reach {
  /** What may be sent to beside public addresses, also without TLS. */
  privateNetworks: PrivateNetworks;
  answersWithinMilliseconds: number;
  lookup?: Lookup;
}

/**
 * A connection to where somebody else has told us to go, for one use: where a name leads is looked up by the socket that
 * is then connected, so that nothing can change in between, and no redirect is followed. Nothing goes through a proxy,
 * whatever the environment says.
 * @throws NotPublic
 */
export async function withGuardedConnection<Result>(
  url: URL,
  { privateNetworks, answersWithinMilliseconds, lookup = lookUpByHost }: Reach,
  use: (connection: Client) => Promise<Result>,
): Promise<Result> {
  const isRefused = (address: string): boolean => !mayBeSentTo(address, url.protocol, privateNetworks);
  if (isAddress(url) && isRefused(hostOf(url))) throw new NotPublic(hostOf(url));
  const connection = new Client(url.origin, {
    connect: { lookup: guarded(lookup, isRefused), timeout: answersWithinMilliseconds },
  });
  try {
    return await use(connection);
  } finally {
    await connection.destroy();
  }
}

const isAddress = (url: URL): boolean => /^[\d.]+$|:/.test(hostOf(url));

/** Refuses a name that has an address to which nothing is sent, whatever its other addresses are. */
const guarded =
  (lookup: Lookup, isRefused: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error('a name without an address'), '');
      if (addresses.some(({ address }) => isRefused(address))) return callback(new NotPublic(hostname), '');
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
