import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { startLine } from '../../test/support/line.ts';
import { nobodySignsIn } from '../../test/support/rigs/nobody-signs-in.ts';
import { withoutWebhooks } from '../../test/support/rigs/without-webhooks.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';
import { createApp } from '../app.ts';
import { trustProxies } from './client-address.ts';
import { countRequest, limitsInMemory, limitsInPostgres, tryCredential } from './limits.ts';
import { Problem } from '../http/problem.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ perKey: 3, perAddress: 2 });
});
afterAll(() => rig.stop());

test('a key that asks too often is told when to ask again, and no other key is held up', async () => {
  const ask = (key: string) => rig.ask('GET', '/v1/cases', { key });
  const replies = [
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
    await ask(rig.keys.staff),
  ];
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(replies[0]!.headers.get('RateLimit')).toMatch(/^"key";r=2;t=\d+$/);
  expect(replies[0]!.headers.get('RateLimit-Policy')).toBe('"key";q=3;w=60');
  expect(Number(replies[3]!.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(replies[3]!.body).toMatchObject({ code: 'too_many_requests' });
  expect((await ask(rig.keys.lead)).status).toBe(200);
});

test('an address that tries keys is stopped, and whoever has one is not', async () => {
  const attempt = (key: string) => rig.ask('GET', '/v1/cases', { key });
  const guess = `jf_${'y'.repeat(43)}`;
  const replies = [await attempt(guess), await attempt(guess), await attempt(guess)];
  expect(replies.map(({ status }) => status)).toEqual([401, 401, 429]);
  expect((await attempt(rig.keys.auditor)).status).toBe(200);
});

describe('a flood of guesses from one address', () => {
  const valid = new Set(['key of a brand', 'another key']);
  function floodOf(guesses: number) {
    const limits = limitsInMemory({ perAddress: 3 });
    let lookUps = 0;
    const attempt = (key: string, address = 'shared') =>
      tryCredential(limits, address, key, async (given) => {
        lookUps += 1;
        return valid.has(given) || undefined;
      }).then(
        (found) => (found ? 'let in' : 'refused'),
        (error: Problem) => error.code,
      );
    return {
      attempt,
      async flood(): Promise<number> {
        const before = lookUps;
        for (let guess = 0; guess < guesses; guess++) await attempt(`guess ${guess}`);
        return lookUps - before;
      },
    };
  }

  test('costs a few look-ups', async () => {
    const { attempt, flood } = floodOf(2000);
    expect(await flood()).toBeLessThan(200);
    expect(await attempt('one more')).toBe('too_many_requests');
  });

  test('holds up no key that was in use there, and nobody elsewhere', async () => {
    const { attempt, flood } = floodOf(100);
    expect(await attempt('key of a brand')).toBe('let in');
    await flood();
    expect(await attempt('key of a brand')).toBe('let in');
    expect(await attempt('another key', 'elsewhere')).toBe('let in');
    expect(await attempt('a wrong key', 'elsewhere')).toBe('refused');
  });

  test('holds up a key that is new there no longer than it lasts', async () => {
    const { attempt, flood } = floodOf(100);
    await flood();
    await expect.poll(() => attempt('another key')).toBe('let in');
  });

  test('profits nothing from a key that was revoked', async () => {
    const { attempt, flood } = floodOf(100);
    valid.add('soon revoked');
    await attempt('soon revoked');
    await flood();
    valid.delete('soon revoked');
    for (let again = 0; again < 2; again++) expect(await attempt('soon revoked')).toBe('too_many_requests');
  });
});

test('behind a trusted proxy, the address that it tells is counted', async () => {
  const { database, runs, now } = rig;
  const limits = limitsInMemory({ perAddress: 1 });
  const app = createApp({
    ...{
      database,
      runs,
      now,
      limits,
      marketplaceSecret,
      marketplaces: [],
      marketplaceName: 'Market',
      isStopping: () => false,
    },
    ...nobodySignsIn,
    ...withoutWebhooks,
    logger: pino({ level: 'silent' }),
    trustedProxies: trustProxies(['10.0.0.1']),
  });
  const askFrom = async (peer: string, forwardedFor: string): Promise<number> => {
    const headers = { 'X-Forwarded-For': forwardedFor };
    return (await app.request('/v1/cases', { headers }, { incoming: { socket: { remoteAddress: peer } } })).status;
  };
  expect(await askFrom('10.0.0.1', '192.0.2.1')).toBe(401);
  expect(await askFrom('10.0.0.1', '1.1.1.1, 192.0.2.1')).toBe(429);
  expect(await askFrom('10.0.0.1', '192.0.2.2')).toBe(401);
  expect(await askFrom('198.51.100.1', '192.0.2.3')).toBe(401);
  expect(await askFrom('198.51.100.1', '192.0.2.4')).toBe(429);
});

test('processes that share a database count together', async () => {
  const first = limitsInPostgres(rig.url, { perKey: 2 });
  const second = limitsInPostgres(rig.url, { perKey: 2 });
  try {
    const count = ({ limits }: typeof first) => countRequest(limits.perKey, 'key', 'key-1');
    await count(first);
    await count(second);
    await expect(count(first)).rejects.toThrow(Problem);
    await expect(count(second)).rejects.toThrow(Problem);
  } finally {
    await Promise.all([first.stop(), second.stop()]);
  }
});

test('while the database is away, a process counts by itself, and goes on as before when it is back', async () => {
  const { port } = new URL(rig.url);
  const line = await startLine(Number(port));
  const url = new URL(rig.url);
  url.port = String(line.port);
  const shared = limitsInPostgres(rig.url, { perKey: 3 });
  const cut = limitsInPostgres(url.href, { perKey: 3 });
  const left = async ({ limits }: typeof cut, who = 'key-2'): Promise<string | undefined> => {
    const counted = await countRequest(limits.perKey, 'key', who).catch((error: Problem) => error.more.headers);
    return /r=\d+/.exec(counted?.RateLimit ?? '')?.[0];
  };
  try {
    expect([await left(cut), await left(shared)]).toEqual(['r=2', 'r=1']);
    line.cut();
    expect([await left(cut), await left(cut), await left(cut), await left(cut)]).toEqual(['r=2', 'r=1', 'r=0', 'r=0']);
    await line.mend();
    const leftAfterOneByTheOther = async (who: string) => (await left(cut, who), left(shared, who));
    await expect.poll(() => leftAfterOneByTheOther(crypto.randomUUID())).toBe('r=1');
  } finally {
    await Promise.all([shared.stop(), cut.stop()]);
    line.cut();
  }
});
