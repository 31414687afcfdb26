import ipaddr from 'ipaddr.js';

/** Addresses and networks such as `127.0.0.0/8` that are not everybody's, and may be sent to all the same. */
export type PrivateNetworks = readonly string[];

/** All of IPv6 that is assigned to be reached by everybody (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one that everybody reaches: none of those set apart for one machine, one network or another
 * purpose (RFC 6890), and none of IPv6 that stands for one of IPv4.
 */
function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast);
}

/** @param network an address or a network */
const asNetwork = (network: string): [ipaddr.IPv4 | ipaddr.IPv6, number] => {
  if (network.includes('/')) return ipaddr.parseCIDR(network);
  const address = ipaddr.parse(network);
  return [address, address.toByteArray().length * 8];
};

/**
 * Whether we send to an address that somebody has named: to a public one over TLS, and in whatever way to the networks
 * that were named. @param protocol `https:` or `http:`
 */
export function mayBeSentTo(address: string, protocol: string, privateNetworks: PrivateNetworks): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const isNamed = ipaddr.subnetMatch(parsed, { named: privateNetworks.map(asNetwork) }, '') === 'named';
  return isNamed || (protocol === 'https:' && isPublic(parsed));
}

/** The host of a URL as it is connected to: of an IPv6 address without the brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/**
 * What keeps us from sending to a URL that somebody has named, as far as it tells by itself; nothing when it will do.
 * Where a name leads is asked when it is connected to.
 * @param text a URL
 */
export function flawOf(text: string, privateNetworks: PrivateNetworks): string | undefined {
  const url = new URL(text);
  const { protocol, username, password, hash } = url;
  if (protocol !== 'https:' && privateNetworks.length === 0) return 'must begin with https://';
  if (username || password) return 'must hold neither a user nor a password';
  if (hash) return 'must hold no fragment (#…)';
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !mayBeSentTo(host, protocol, privateNetworks)) return 'must lead to a public address';
  return undefined;
}
