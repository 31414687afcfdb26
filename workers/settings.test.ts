import { expect, test } from 'vitest';
import { readSettings, settings } from './settings.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const required = {
  DATABASE_URL: 'postgres://localhost/cases',
  MARKETPLACE_SECRET: secret,
  MARKETPLACES: 'harbour',
  MARKETPLACE_NAME: 'Harbour Market',
  SMTP_URL: 'smtp://localhost:25',
  SENDER_ADDRESS: 'brand-protection@harbour.example',
  PORTAL_URL: 'http://localhost:4400',
  LEDGER_NAME: 'log.example',
  LEDGER_KEY_FILE: 'key.json',
  SIGN_IN_SECRET: 'at least 32 characters that nobody can guess',
};

test.each(['', ' '])('a setting that is empty (“%s”) is none', (empty) => {
  const optional = {
    HOST: empty,
    PORT: empty,
    DRAIN_SECONDS: empty,
    REQUESTS_PER_MINUTE: empty,
    TRUSTED_PROXIES: empty,
    TASK_QUEUE: empty,
  };
  expect(readSettings(settings.api, { ...required, ...optional })).toEqual(readSettings(settings.api, required));
  expect(() => readSettings(settings.api, { ...required, MARKETPLACE_SECRET: empty })).toThrow(
    'MARKETPLACE_SECRET: is missing',
  );
});

test.each([
  ['PORT', 'web'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '4.5'],
  ['DRAIN_SECONDS', '1e2'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['PORTAL_URL', 'localhost:4400'],
  ['PORTAL_URL', 'https://brands.example/?from=mail'],
  ['PORTAL_URL', 'https://brands.example/#top'],
  ['PORTAL_URL', 'https://vera:secret@brands.example'],
  ['PORTAL_URL', 'https://brands.example/a path'],
  ['MARKETPLACES', ','],
  ['MARKETPLACES', 'harbour, two words'],
  ['MARKETPLACE_SECRET', `whsec_${'='.repeat(32)}`],
  ['MARKETPLACE_SECRET', `whsec_${'-'.repeat(32)}`],
  ['MARKETPLACE_SECRET', 'whsec_c2hvcnQ='],
  ['MARKETPLACE_SECRET', secret.replace('whsec_', '')],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readSettings(settings.api, { ...required, [name]: value })).toThrow(`\n  ${name}: `);
});

test('a slash at the end of an address is none: paths follow on it', () => {
  const { PORTAL_URL } = readSettings(settings.api, { ...required, PORTAL_URL: 'https://market.example/brands//' });
  expect(PORTAL_URL).toBe('https://market.example/brands');
});

test('a list is parted by commas, with or without blanks', () => {
  const { MARKETPLACES } = readSettings(settings.api, { ...required, MARKETPLACES: 'harbour, pier-2,' });
  expect(MARKETPLACES).toEqual(['harbour', 'pier-2']);
});

test('a name is taken without the blanks around it, so that all processes mean the same queue', () => {
  expect(readSettings(settings.api, { ...required, TASK_QUEUE: 'letters ' }).TASK_QUEUE).toBe('letters');
  expect(() => readSettings(settings.api, { ...required, TASK_QUEUE: '\u200b' })).toThrow('\n  TASK_QUEUE: ');
});
