import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../database/evidence/uploads.ts';
import { keepSellerLink, revokeSellerLinks } from '../../database/deliveries/seller-links.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { nobodySignsIn } from '../../test/support/rigs/nobody-signs-in.ts';
import { withoutWebhooks } from '../../test/support/rigs/without-webhooks.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';
import { validatedBody } from '../../test/support/rigs/secured-endpoint.ts';
import { createApp } from '../app.ts';
import { limitsInMemory } from '../access/limits.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  await rig.database
    .insertInto('ipr_records')
    .values({
      ipr_record_id: 'mark-1',
      brand_id: 'brand-1',
      kind: 'trademark',
      office: 'EUIPO',
      number: '018000001',
      classes: '14',
      territories: ['EU'],
      expires_on: null,
    })
    .execute();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const post = (caseId: string, path: string, key: Key, body: object) =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body });
const appeal = { reasonCode: 'genuine', note: 'Bought in the brand’s own shop.' };
const fileAppeal = (link: string, body: object = appeal, headers = {}) =>
  rig.ask('POST', `${link}/appeals`, { body, headers });

async function linkTo(caseId: string, sellerId = 'seller-1', { database, now } = rig): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(database, { token, caseId, sellerId, at: now() });
  return `/v1/seller-cases/${token}`;
}

/** A link to a case of brand-1, brought by messages to where it is due. */
const given = {
  async held() {
    const caseId = await rig.openCase({ score: '0.95' });
    await rig.runs.obey(caseId);
    return { caseId, link: await linkTo(caseId) };
  },
  async removed() {
    const caseId = await rig.openCase();
    const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: 'The stitches tell.' };
    await post(caseId, 'verdict', 'brand', { ...verdict, iprRecordId: 'mark-1' });
    await rig.runs.obey(caseId);
    return { caseId, link: await linkTo(caseId) };
  },
  async appealed() {
    const it = await given.removed();
    await fileAppeal(it.link);
    return it;
  },
};

describe('the seller of a removed offer', () => {
  test('sees the decision, the reason, the right behind it, and until when it can be contested', async () => {
    const { caseId, link } = await given.removed();
    const reply = await rig.ask('GET', link);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      caseId,
      stage: 'appeal_window',
      offer: { status: 'removed', title: 'Watch, almost new', price: { amount: '129.00', currency: 'EUR' } },
      brand: { name: 'Auberge Watches' },
      measure: { inForce: 'removed', since: rig.now() },
      right: { kind: 'trademark', office: 'EUIPO', number: '018000001', class: '14' },
      appeal: { granted: 3, used: 0, deadline: expect.any(String) },
      statements: [],
      allowedActions: ['fileAppeal'],
    });
    expect(reply.body.statementsOfReasons).toEqual([
      {
        measure: 'removed',
        since: rig.now(),
        order: 1,
        foundBy: 'automated',
        decidedBy: 'brand',
        ground: {
          basis: 'brand',
          reasonCode: 'fake_logo',
          iprRecordId: 'mark-1',
          sentence: 'The brand said: it is a counterfeit (fake logo).',
        },
        appealUntil: '2026-01-26T23:00:00.000Z',
        strike: 'P365D',
      },
    ]);
    expect(reply.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  });

  test('does not see what detectors found, what the brand wrote, nor who anybody is', async () => {
    const { caseId, link } = await given.appealed();
    await post(caseId, 'appeals/1/answer', 'brand', {
      answer: 'maintain',
      reasonCode: 'evidence_stands',
      note: 'Look at the hem.',
    });
    const { body } = await rig.ask('GET', link);
    const seen = JSON.stringify(body);
    expect(seen).toContain('maintain');
    expect(body.steps.map(({ kind, by }: Record<string, string>) => `${by}: ${kind}`)).toEqual([
      'system: checked',
      'system: brand_asked',
      'brand: brand_confirmed',
      'system: measure_taken',
      'system: reasons_sent',
      'system: appeal_open',
      'system: strike_given',
      'seller: you_appealed',
      'brand: brand_maintained',
      'system: appeal_to_decide',
    ]);
    expect(body.clock).toMatchObject({ name: 'appeal_decision', onSilence: 'reinstate' });
    for (const hidden of ['image-match', 'logo_differs', 'stitches', 'hem', 'brand-person', 'Mara', 'proposal'])
      expect(seen).not.toContain(hidden);
  });

  test('appeals; brand and staff see it, and the words of the decision come back', async () => {
    const { caseId, link } = await given.removed();
    const reply = await fileAppeal(link);
    expect(reply).toMatchObject({
      status: 201,
      body: { received: 'appeal', round: 1, answerDueAt: expect.any(String) },
    });
    expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).toMatchObject({
      body: { stage: 'appeal_review', appeals: { filed: 1 } },
    });
    await post(caseId, 'appeals/1/answer', 'brand', { answer: 'maintain', reasonCode: 'evidence_stands' });
    const decision = { decision: 'upheld', reasonCode: 'evidence_stands', note: 'The invoice is not from that shop.' };
    await post(caseId, 'appeals/1/decision', 'secondStaff', decision);

    const { body } = await rig.ask('GET', link);
    expect(body.appeal).toMatchObject({ granted: 3, used: 1, deadline: expect.any(String) });
    expect(body.statements).toMatchObject([
      {
        kind: 'appeal',
        round: 1,
        ...appeal,
        files: [],
        answer: { answer: 'maintain' },
        decision: { ...decision, by: 'staff' },
      },
    ]);
  });

  test('appeals once a round', async () => {
    const { link } = await given.appealed();
    expect(await fileAppeal(link)).toMatchObject({
      status: 409,
      body: { code: 'stage_conflict', stage: 'appeal_review', allowedActions: [] },
    });
  });

  test('who sends the same again under an idempotency key has appealed once', async () => {
    const { caseId, link } = await given.removed();
    const once = { 'Idempotency-Key': 'appeal-1' };
    const first = await fileAppeal(link, appeal, once);
    const again = await fileAppeal(link, appeal, once);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await fileAppeal(link, { ...appeal, note: 'Else.' }, once)).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    expect(await fileAppeal(await linkTo(caseId), appeal, once)).toMatchObject({ status: 409 });
  });

  test('what is kept of a request does not hold the token', async () => {
    const { link } = await given.removed();
    await fileAppeal(link, appeal, { 'Idempotency-Key': 'kept' });
    const kept = await rig.database.selectFrom('idempotency_keys').selectAll().where('key', '=', 'kept').execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(link.split('/').at(-1));
  });
});

describe('the seller of a held offer', () => {
  test('sees that the strength of the suspicion is the reason, and not the score', async () => {
    const { link } = await given.held();
    expect((await rig.ask('GET', link)).body).toMatchObject({
      stage: 'awaiting_verdict',
      measure: { inForce: 'held' },
      statementsOfReasons: [{ measure: 'held', order: 1, ground: { basis: 'interim' } }],
      allowedActions: ['fileAppeal'],
    });
    expect((await rig.ask('GET', link)).text).not.toContain('0.95');
  });

  test('is heard once before the verdict', async () => {
    const { link } = await given.held();
    expect(await fileAppeal(link)).toMatchObject({ status: 201, body: { received: 'statement' } });
    expect((await rig.ask('GET', link)).body).toMatchObject({
      statements: [{ kind: 'statement', ...appeal }],
      allowedActions: [],
    });
    expect(await fileAppeal(link)).toMatchObject({ status: 409, body: { code: 'limit_reached' } });
  });
});

describe('files', () => {
  const upload = async (link: string, text: string) =>
    (await rig.ask('PUT', `${link}/files`, { body: text, headers: { 'Content-Type': 'text/plain' } })).body.sha256;

  test('of the seller reach brand and staff with the appeal, and the seller again', async () => {
    const { caseId, link } = await given.removed();
    const invoice = await upload(link, 'Invoice 1');
    expect(await rig.ask('GET', `${link}/files/${invoice}`)).toMatchObject({ status: 404 });
    expect(await fileAppeal(link, { ...appeal, files: [invoice] })).toMatchObject({ status: 201 });
    for (const key of ['brand', 'staff'] as const)
      expect(await rig.ask('GET', `/v1/cases/${caseId}/files/${invoice}`, { key: rig.keys[key] })).toMatchObject({
        status: 200,
      });
    expect(await rig.ask('GET', `${link}/files/${invoice}`)).toMatchObject({ status: 200, body: 'Invoice 1' });
    expect((await rig.ask('GET', link)).body).toMatchObject({
      files: [{ sha256: invoice, mediaType: 'text/plain', bytes: 9 }],
      statements: [{ files: [invoice] }],
    });
  });

  test('of the brand are the seller’s to see where the brand says so', async () => {
    const caseId = await rig.openCase();
    const uploadAsBrand = async (text: string) =>
      (
        await rig.ask('PUT', '/v1/files', {
          key: rig.keys.brand,
          body: text,
          headers: { 'Content-Type': 'text/plain' },
        })
      ).body.sha256;
    const [open, secret] = [await uploadAsBrand('Our shop list'), await uploadAsBrand('Our tell-tale marks')];
    await post(caseId, 'information-requests', 'brand', { note: 'See.', files: [open], filesVisibleTo: ['seller'] });
    await post(caseId, 'verdict', 'brand', { verdict: 'counterfeit', reasonCode: 'fake_logo', files: [secret] });
    await rig.runs.obey(caseId);
    const link = await linkTo(caseId);
    expect((await rig.ask('GET', link)).body.files).toMatchObject([{ sha256: open }]);
    expect(await rig.ask('GET', `${link}/files/${open}`)).toMatchObject({ status: 200 });
    expect(await rig.ask('GET', `${link}/files/${secret}`)).toMatchObject({ status: 404 });
  });

  test('that the brand has kept to itself are the seller’s who has them, too, and names them', async () => {
    const caseId = await rig.openCase();
    const invoice = 'Invoice 3, which both have';
    const { body: file } = await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body: invoice });
    await post(caseId, 'verdict', 'brand', { verdict: 'counterfeit', reasonCode: 'fake_logo', files: [file.sha256] });
    await rig.runs.obey(caseId);
    const link = await linkTo(caseId);
    expect(await upload(link, invoice)).toBe(file.sha256);
    expect(await rig.ask('GET', `${link}/files/${file.sha256}`)).toMatchObject({ status: 404 });
    expect(await fileAppeal(link, { ...appeal, files: [file.sha256] })).toMatchObject({ status: 201 });
    expect(await rig.ask('GET', `${link}/files/${file.sha256}`)).toMatchObject({ status: 200, body: invoice });
  });

  test('are bounded for the case, in number and in bytes, by whatever link they come', async () => {
    const { caseId, link } = await given.removed();
    const put = async (content: string, by = link) => rig.ask('PUT', `${by}/files`, { body: content });
    const uploader = `seller ${caseId} seller-1`;
    const keep = (index: number) =>
      storeFile(rig.database, {
        bytes: Buffer.from(`kept ${index}`),
        mediaType: 'text/plain',
        uploader,
        at: rig.now(),
      });
    expect(await put('first')).toMatchObject({ status: 200 });
    for (let index = 0; index < 57; index++) await keep(index);
    // Of several at once, as many as there is room for.
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map((content) => put(content)));
    expect(replies.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 413, 413]);
    const full = { status: 413, body: { code: 'too_large', detail: expect.stringContaining('60 files') } };
    expect(await put('one more', await linkTo(caseId))).toMatchObject(full);
    expect(await put('first')).toMatchObject({ status: 200 });

    const heavy = await given.removed();
    const sha256 = 'f'.repeat(64);
    const big = { media_type: 'text/plain', byte_count: 99_999_998, bytes: Buffer.from('-'), created_at: rig.now() };
    await rig.database
      .insertInto('files')
      .values({ sha256, ...big })
      .execute();
    const upload = { sha256, uploader: `seller ${heavy.caseId} seller-1`, at: rig.now() };
    await rig.database.insertInto('file_uploads').values(upload).execute();
    expect(await put('abc', heavy.link)).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(await put('ab', heavy.link)).toMatchObject({ status: 200 });
  });

  test('of another case cannot be used by who knows their hash', async () => {
    const [first, second] = [await given.removed(), await given.removed()];
    const invoice = await upload(first.link, 'Invoice 2');
    await fileAppeal(first.link, { ...appeal, files: [invoice] });
    expect(await fileAppeal(second.link, { ...appeal, files: [invoice] })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '/files/0' }] },
    });
  });

  test('that are a page are refused', async () => {
    const { link } = await given.removed();
    const reply = await rig.ask('PUT', `${link}/files`, { body: '<html>', headers: { 'Content-Type': 'text/plain' } });
    expect(reply).toMatchObject({ status: 415 });
  });
});

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

describe('what an appeal holds', () => {
  validatedBody(
    () => rig,
    'brand',
    async () => ({ method: 'POST', path: `${(await given.removed()).link}/appeals`, body: appeal }),
  );

  test.each([undefined, '  ', '\u200b'])('words are needed, and %j are none: no round is used up', async (note) => {
    const { link } = await given.removed();
    expect(await fileAppeal(link, { reasonCode: 'genuine', note })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/note' }] },
    });
    expect((await rig.ask('GET', link)).body).toMatchObject({ appeal: { used: 0 }, allowedActions: ['fileAppeal'] });
  });
});

test('an appeal that was not answered in time can be sent again', async () => {
  const { caseId, link } = await given.removed();
  rig.runs.reachable = false;
  const reply = await fileAppeal(link, appeal, { 'Idempotency-Key': 'later' });
  rig.runs.reachable = true;
  expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await fileAppeal(link, appeal, { 'Idempotency-Key': 'later' })).toMatchObject({ status: 201 });
  expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).toMatchObject({
    body: { appeals: { filed: 1 } },
  });
});

test('the link to a case that another one undid says so, and what is in force now', async () => {
  const { caseId, link } = await given.removed();
  rig.wait('P14D');
  await rig.runs.endAppealWindow(caseId);
  const ordered = { caseId, reasonCode: 'court_order' };
  const { body } = await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body: ordered });
  await rig.runs.obey(body.caseId);
  expect((await rig.ask('GET', link)).body).toMatchObject({
    offer: { status: 'live' },
    measure: { inForce: 'none' },
    undoneBy: body.caseId,
  });
});
