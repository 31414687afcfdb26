import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFile } from '../../database/evidence/uploads.ts';
import type { ApiRig } from '../../test/support/rigs/api-rig.ts';
import { appeal, sellersOn, startSellersRig } from '../../test/support/rigs/sellers.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startSellersRig()));
afterAll(() => rig.stop());

const { post, fileAppeal, linkTo, given } = sellersOn(() => rig);

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
