import { BlockList, isIP, isIPv6 } from 'node:net';

const bitsOf = { ipv4: 32, ipv6: 128 };

/** Whether it is an address or a network, such as `10.0.0.7` and `10.0.0.0/8`. */
export function isProxy(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bitsOf[familyOf(address)]);
}

/** Proxies whose word is taken for the address before them. @param proxies each one that `isProxy` */
export function trustProxies(proxies: readonly string[]): BlockList {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', prefix] = proxy.split('/');
    const family = familyOf(address);
    trusted.addSubnet(address, Number(prefix ?? bitsOf[family]), family);
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
  let client = plain(peer);
  while (trusted.check(client, familyOf(client))) {
    const before = plain(hops.pop() ?? '');
    if (isIP(before) === 0) break;
    client = before;
  }
  return isIPv6(client) ? `${networkOf(client)}::/64` : client;
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Some proxies tell the port, too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
const withoutPort = (hop: string): string =>
  /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(hop)?.slice(1).find(Boolean) ?? hop;

/** An IPv4 address that an IPv6 socket shows as `::ffff:192.0.2.1`. */
const plain = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const left = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(left, 0)).fill('0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
}
