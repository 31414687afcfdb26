import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';
import type { Dependencies } from '../http/dependencies.ts';

/** Whether it is an address or a network, such as `10.0.0.7` and `10.0.0.0/8`. */
export const isProxy = (text: string): boolean =>
  isIP(text) !== 0 || ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text);

/** Proxies whose word is taken for the address before them. @param proxies each one that `isProxy` */
export function trustProxies(proxies: readonly string[]): BlockList {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    if (isIP(proxy) !== 0) trusted.addAddress(proxy, ipaddr.parse(proxy).kind());
    else {
      const [network, prefix] = ipaddr.parseCIDR(proxy);
      trusted.addSubnet(network.toString(), prefix, network.kind());
    }
  }
  return trusted;
}

/**
 * For whom a request is counted: the address that connects or, behind trusted proxies, the last one in `X-Forwarded-For`
 * that is none of them. What stands left of it can be made up. Of an IPv6 address the network of 64 bits, which one
 * customer has whole.
 */
export function clientAddress(peer: string | undefined, forwardedFor = '', trusted = new BlockList()): string {
  if (!peer) return 'unknown';
  const hops = forwardedFor.split(',').map((hop) => withoutPort(hop.trim()));
  let client = ipaddr.process(peer); // IPv4, also where a socket shows it as IPv6
  while (trusted.check(client.toString(), client.kind())) {
    const before = hops.pop() ?? '';
    if (isIP(before) === 0) break;
    client = ipaddr.process(before);
  }
  if (client.kind() === 'ipv4') return client.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${client.toString()}/64`).toString()}/64`;
}

/** Some proxies tell the port, too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (hop: string): string =>
  /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(hop)?.slice(1).find(Boolean) ?? hop;

/** For whom those are counted who are not known yet. */
export const addressOf = (context: Context, { trustedProxies }: Pick<Dependencies, 'trustedProxies'>): string =>
  clientAddress(context.env?.incoming?.socket?.remoteAddress, context.req.header('X-Forwarded-For'), trustedProxies);
