import { describe, expect, test } from 'vitest';
import { clientAddress, isProxy, trustProxies } from './client-address.ts';

const proxies = trustProxies(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);

describe('a request is counted for', () => {
  test.each([
    ['whoever connects, when no proxy is trusted', '198.51.100.1', '203.0.113.9', undefined, '198.51.100.1'],
    ['whoever connects, when it is not a trusted proxy', '198.51.100.1', '203.0.113.9', proxies, '198.51.100.1'],
    ['the address that a trusted proxy tells', '10.1.2.3', '203.0.113.9', proxies, '203.0.113.9'],
    ['the last address that is not trusted', '10.1.2.3', '1.1.1.1, 203.0.113.9, 192.0.2.7', proxies, '203.0.113.9'],
    ['the proxy, when it tells nothing', '10.1.2.3', undefined, proxies, '10.1.2.3'],
    ['the proxy, when it tells no address', '10.1.2.3', '203.0.113.9, unknown', proxies, '10.1.2.3'],
    ['the farthest proxy, when all are trusted', '10.1.2.3', '10.9.9.9', proxies, '10.9.9.9'],
    ['the address without its port', '10.1.2.3', '203.0.113.9:4711', proxies, '203.0.113.9'],
    ['the network of an IPv6 address', '10.1.2.3', '[2001:db8:1:2:3:4:5:6]:4711', proxies, '2001:db8:1:2::/64'],
    ['the network of a shortened IPv6 address', '2001:db8::1', undefined, proxies, '2001:db8::/64'],
    ['one network, however an address in it is written', '2001:0DB8:0:0:9::1', undefined, proxies, '2001:db8::/64'],
    ['IPv4, also where a socket shows it as IPv6', '::ffff:10.1.2.3', '203.0.113.9', proxies, '203.0.113.9'],
    ['nobody in particular, without a socket', undefined, '203.0.113.9', proxies, 'unknown'],
  ])('%s', (_what, peer, forwardedFor, trusted, counted) => {
    expect(clientAddress(peer, forwardedFor, trusted)).toBe(counted);
  });
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', ''])(
  '“%s” is no proxy',
  (text) => {
    expect(isProxy(text)).toBe(false);
  },
);
test.each(['10.0.0.7', '10.0.0.0/8', 'fd00::/8', '::1'])('“%s” can be a proxy', (text) => {
  expect(isProxy(text)).toBe(true);
});
