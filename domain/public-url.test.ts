import { describe, expect, test } from 'vitest';
import { flawOf, mayBeSentTo } from './public-url.ts';

describe('where we send to when somebody has named it', () => {
  test.each(['93.184.215.14', '2606:2800:21f:cb07::1'])('%s, which everybody reaches, over TLS alone', (address) => {
    expect(mayBeSentTo(address, 'https:', [])).toBe(true);
    expect(mayBeSentTo(address, 'http:', [])).toBe(false);
    expect(mayBeSentTo(address, 'http:', ['127.0.0.0/8'])).toBe(false);
  });

  test.each([
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['::', '::1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd12::1', 'ff02::1', '2001:db8::1', '3fff::1'],
    ...['::ffff:127.0.0.1', '::ffff:93.184.215.14', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::1', '2001::1'],
    'no address',
  ])('%s: never', (address) => expect(mayBeSentTo(address, 'https:', [])).toBe(false));

  test('to networks that were named in whatever way, and to no others for that', () => {
    const named = ['127.0.0.0/8', '10.1.2.3', '::1'];
    for (const address of ['127.0.0.1', '127.255.0.1', '10.1.2.3', '::1'])
      expect(mayBeSentTo(address, 'http:', named), address).toBe(true);
    for (const address of ['10.1.2.4', '::2', '192.168.0.1', '::ffff:127.0.0.1'])
      expect(mayBeSentTo(address, 'https:', named), address).toBe(false);
  });
});

describe('a URL', () => {
  test.each(['https://hooks.brand.example/', 'https://hooks.brand.example:8443/a?b=c', 'https://[2606:2800::1]/'])(
    '%s will do',
    (url) => expect(flawOf(url, [])).toBeUndefined(),
  );

  test.each([
    ['http://hooks.brand.example/', 'https://'],
    ['https://vera@hooks.brand.example/', 'user'],
    ['https://:secret@hooks.brand.example/', 'password'],
    ['https://hooks.brand.example/#part', 'fragment'],
    ['https://127.0.0.1/', 'public'],
    ['https://0x7f.1/', 'public'],
    ['https://2130706433/', 'public'],
    ['https://[::1]/', 'public'],
    ['https://[::ffff:10.0.0.1]/', 'public'],
  ])('%s will not', (url, why) => expect(flawOf(url, [])).toContain(why));

  test('without TLS leads to a network that was named, or to a name that will have to', () => {
    expect(flawOf('http://127.0.0.1:3000/', ['127.0.0.0/8'])).toBeUndefined();
    expect(flawOf('http://localhost:3000/', ['127.0.0.0/8'])).toBeUndefined();
    expect(flawOf('http://93.184.215.14/', ['127.0.0.0/8'])).toContain('public');
  });
});
