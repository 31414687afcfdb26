import { expect, test } from 'vitest';
import { pageAt } from './plain-address.ts';

test('an address that leads where one reads is a page', () => {
  expect(pageAt('https://harbour.example/offers/1?from=a@b#c')?.host).toBe('harbour.example');
  expect(pageAt('HTTP://Harbour.example:8080')?.host).toBe('harbour.example:8080');
});

test.each([
  undefined,
  '',
  'offers/1',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'https://harbour.example@evil.example/',
  'https:\\\\evil.example',
  'https://evil.example\\.harbour.example/',
  'https://harbour.example/a b',
  'https://harbour.example/\u202Egpj',
  'https://harbour.example/\u200B',
])('any other is none: %j', (address) => expect(pageAt(address)).toBeUndefined());
