import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { revokeSellerLinks } from '../../database/deliveries/seller-links.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { nobodySignsIn } from '../../test/support/rigs/nobody-signs-in.ts';
import { withoutWebhooks } from '../../test/support/rigs/without-webhooks.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';
import { createApp } from '../app.ts';
import { limitsInMemory } from '../access/limits.ts';
import { sellersOn, startSellersRig } from '../../test/support/rigs/sellers.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startSellersRig()));
afterAll(() => rig.stop());

const { post, fileAppeal, linkTo, given } = sellersOn(() => rig);

describe('a link', () => {
  const refused = { status: 404, body: { code: 'not_found' } };

  test('that nobody was sent is not found', async () => {
    const link = `/v1/seller-cases/${randomBytes(32).toString('base64url')}`;
    expect(await rig.ask('GET', link)).toMatchObject(refused);
    expect(await rig.ask('GET', '/v1/seller-cases/guess')).toMatchObject(refused);
    expect(await fileAppeal(link)).toMatchObject(refused);
    expect(await rig.ask('PUT', `${link}/files`, { body: 'text' })).toMatchObject(refused);
  });

  test('for another purpose is not found', async () => {
    const { caseId, link } = await given.removed();
    await sql`ALTER TABLE seller_links DROP CONSTRAINT seller_links_purpose_check`.execute(rig.database);
    await sql`UPDATE seller_links SET purpose = 'unsubscribe' WHERE case_id = ${caseId}`.execute(rig.database);
    expect(await rig.ask('GET', link)).toMatchObject(refused);
    expect(await fileAppeal(link)).toMatchObject(refused);
  });

  test('is no key, and a key is no link', async () => {
    const token = (await given.removed()).link.split('/').at(-1)!;
    for (const key of [token, `jf_${token}`]) {
      expect(await rig.ask('GET', '/v1/cases', { key })).toMatchObject({ status: 401, body: { code: 'key_invalid' } });
    }
    expect(await rig.ask('GET', `/v1/seller-cases/${rig.keys.lead}`)).toMatchObject(refused);
  });

  test('that does not work is not found, whatever comes with it', async () => {
    const link = `/v1/seller-cases/${randomBytes(32).toString('base64url')}`;
    expect(await fileAppeal(link, { nonsense: true })).toMatchObject(refused);
    expect(
      await rig.ask('POST', `${link}/appeals`, { body: '{', headers: { 'Content-Type': 'application/json' } }),
    ).toMatchObject(refused);
    expect(await rig.ask('PUT', `${link}/files`, { body: 'x'.repeat(10_000_001) })).toMatchObject(refused);
  });

  test('is told to nobody: no answer behind it is kept, or named to where its reader goes next', async () => {
    const { link } = await given.removed();
    const replies = [
      await rig.ask('GET', link),
      await rig.ask('GET', `${link}/files/${'0'.repeat(64)}`),
      await rig.ask('PUT', `${link}/files`, { body: 'invoice' }),
      await fileAppeal(link),
      await fileAppeal(link, {}),
      await rig.ask('GET', `${link}x`),
      await rig.ask('GET', `${link}/nothing`),
      await rig.ask('DELETE', link),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 404, 200, 201, 422, 404, 404, 405]);
    for (const { headers } of replies) {
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Cache-Control')).toContain('no-store');
    }
    expect(replies[0]!.headers.get('RateLimit')).toMatch(/^"key";r=\d+;t=\d+$/);
  });

  test('that was revoked is not found', async () => {
    const { caseId, link } = await given.removed();
    await revokeSellerLinks(rig.database, caseId, rig.now());
    expect(await rig.ask('GET', link)).toMatchObject(refused);
    expect(await fileAppeal(link)).toMatchObject(refused);
  });

  test('that has expired is not found', async () => {
    const { caseId, link } = await given.removed();
    await rig.database
      .updateTable('seller_links')
      .set({ expires_at: rig.now() })
      .where('case_id', '=', caseId)
      .execute();
    expect(await rig.ask('GET', link)).toMatchObject(refused);
  });

  test('works until 30 days after the case’s close', async () => {
    const { caseId, link } = await given.removed();
    await post(caseId, 'retraction', 'brand', { reasonCode: 'mistaken' });
    await rig.runs.obey(caseId);
    rig.wait('P29D');
    expect(await rig.ask('GET', link)).toMatchObject({ status: 200, body: { stage: 'closed', allowedActions: [] } });
    rig.wait('P1D');
    expect(await rig.ask('GET', link)).toMatchObject(refused);
  });

  test('of another seller changes nothing', async () => {
    const { caseId } = await given.removed();
    expect(await fileAppeal(await linkTo(caseId, 'seller-2'))).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    });
  });

  test('that is tried is limited by address, and one that works by itself', async () => {
    const narrow = await startApiRig({ perKey: 3, perAddress: 2 });
    try {
      const guess = () => narrow.ask('GET', '/v1/seller-cases/guess');
      const replies = [await guess(), await guess(), await guess()];
      expect(replies.map(({ status }) => status)).toEqual([404, 404, 429]);
      const link = await linkTo(await narrow.openCase(), 'seller-1', narrow);
      const follow = () => narrow.ask('GET', link);
      const followed = [await follow(), await follow(), await follow(), await follow()];
      expect(followed.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    } finally {
      await narrow.stop();
    }
  });

  test('never stands in the log', async () => {
    const { link } = await given.removed();
    const lines: string[] = [];
    const app = createApp({
      database: rig.database,
      runs: rig.runs,
      now: rig.now,
      logger: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
      limits: limitsInMemory(),
      marketplaceSecret,
      marketplaces: [],
      marketplaceName: 'Market',
      ...nobodySignsIn,
      ...withoutWebhooks,
      isStopping: () => false,
    });
    await app.request(link);
    await app.request(`${link}x`);
    await app.request(`${link}/nothing`);
    await app.request(`${link}/appeals`, { method: 'POST', body: '{' });
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines[0]).toContain('/v1/seller-cases/:token');
    for (const line of lines) expect(line).not.toContain(link.split('/').at(-1));
  });
});
