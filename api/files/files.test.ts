import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../database/ledger/hash.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const upload = (bytes: Uint8Array | string, key = rig.keys.brand) => rig.ask('PUT', '/v1/files', { key, body: bytes });

/** A case of brand-1 to which its brand has added a file; gives the file's path. */
async function caseWithFile(filesVisibleTo?: string[], content = `evidence ${Math.random()}`): Promise<string> {
  const caseId = await rig.openCase();
  const { body: file } = await upload(content);
  const body = {
    verdict: 'cannot_determine',
    reasonCode: 'pictures_unclear',
    files: [file.sha256],
    ...(filesVisibleTo && { filesVisibleTo }),
  };
  const reply = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  expect(reply.status).toBe(200);
  return `/v1/cases/${caseId}/files/${file.sha256}`;
}

describe('whoever uploads a file', () => {
  securedEndpoint(
    () => rig,
    'writeFiles',
    'detector',
    () => ({ method: 'PUT', path: '/v1/files' }),
  );
});

describe('whoever downloads a file', () => {
  const request = async () => ({ method: 'GET', path: await caseWithFile() });
  securedEndpoint(() => rig, 'readFiles', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

test('a file is named by its bytes, and its type is what they show', async () => {
  expect(await upload(png)).toMatchObject({
    status: 200,
    body: { sha256: sha256Of(png), mediaType: 'image/png', bytes: png.length },
  });
  expect(await upload(png)).toMatchObject({ status: 200, body: { sha256: sha256Of(png) } });
  expect(await upload('Überprüft am 12. Januar.')).toMatchObject({ status: 200, body: { mediaType: 'text/plain' } });
});

test('a file goes by the name that its sender gave it, where the sender names it', async () => {
  const content = 'Invoice 7.';
  const named = (name: string, key = rig.keys.brand) =>
    rig.ask('PUT', `/v1/files?${new URLSearchParams({ name })}`, { key, body: content });
  expect(await named('חשבונית 7.txt')).toMatchObject({ status: 200 });
  expect(await named('another.txt', rig.keys.detector)).toMatchObject({ status: 200 });
  const caseId = await rig.openCase();
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear', files: [sha256Of(content)] };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  const read = async () => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body.files;
  expect(await read()).toMatchObject([{ sha256: sha256Of(content), name: 'חשבונית 7.txt' }]);
  await named('later.txt');
  expect(await read()).toMatchObject([{ name: 'חשבונית 7.txt' }]);
  for (const name of ['', 'a\nb', 'invoice\u202Etxt.exe', ' invoice', 'x'.repeat(256)])
    expect(await named(name)).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test.each([
  ['a picture with scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['a page', '\n<!doctype html><p>Hello'],
  ['a program', Buffer.from('7f454c4602010100', 'hex')],
  ['text that is not UTF-8', Buffer.from([0x66, 0xfc, 0x72])],
  ['nothing', ''],
])('%s is no evidence', async (_what, bytes) => {
  expect(await upload(bytes)).toMatchObject({ status: 415, body: { code: 'unsupported_type' } });
});

test('a file of more than ten megabytes is refused', async () => {
  expect(await upload(Buffer.alloc(10_000_001, 'a'))).toMatchObject({ status: 413, body: { code: 'too_large' } });
});

test('one caller keeps so much that no case holds, and no more', async () => {
  const key = await rig.issue({ role: 'reviewer', actorId: 'hoarder' });
  const sha256 = 'a'.repeat(64);
  const big = { media_type: 'text/plain', byte_count: 999_999_998, bytes: Buffer.from('-'), created_at: rig.now() };
  await rig.database
    .insertInto('files')
    .values({ sha256, ...big })
    .execute();
  await rig.database.insertInto('file_uploads').values({ sha256, uploader: 'staff  hoarder', at: rig.now() }).execute();
  expect(await upload('abc', key)).toMatchObject({ status: 413, body: { code: 'too_large' } });
  expect(await upload('ab', key)).toMatchObject({ status: 200 });
  const held = { case_id: await rig.openCase(), sha256, brought_by: 'm-1', visible_to: ['staff' as const] };
  await rig.database
    .insertInto('case_files')
    .values({ ...held, added_at: rig.now() })
    .execute();
  expect(await upload('abc', key)).toMatchObject({ status: 200 });
});

test('a file is downloaded, never shown', async () => {
  const { status, headers, body } = await rig.ask('GET', await caseWithFile(undefined, 'the laboratory’s report'), {
    key: rig.keys.staff,
  });
  expect([status, body]).toEqual([200, 'the laboratory’s report']);
  expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}"$/);
  expect(headers.get('Content-Type')).toBe('text/plain');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cache-Control')).toContain('no-store');
});

/** The brand has a question. */
const ask = (caseId: string) =>
  rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key: rig.keys.brand, body: { note: 'A photo?' } });

test('a file is open to the parties it was opened to, in the case it was added to', async () => {
  const read = async (path: string, key: string) => (await rig.ask('GET', path, { key })).status;
  const path = await caseWithFile([]);
  expect(await read(path, rig.keys.brand)).toBe(200);
  expect(await read(path, rig.keys.staff)).toBe(200);
  expect(await read(path, rig.keys.auditor)).toBe(200);

  const another = await rig.openCase();
  expect(await read(path.replace(/case-\d+/, another), rig.keys.staff)).toBe(404);

  const internal = sha256Of('for staff alone');
  await upload('for staff alone', rig.keys.staff);
  const body = { note: 'Here.', files: [internal], filesVisibleTo: ['staff'] };
  await ask(another);
  await rig.ask('POST', `/v1/cases/${another}/information`, { key: rig.keys.staff, body });
  expect(await read(`/v1/cases/${another}/files/${internal}`, rig.keys.staff)).toBe(200);
  expect(await read(`/v1/cases/${another}/files/${internal}`, rig.keys.brand)).toBe(404);
});

/** A red and a blue half, taken with the camera on its side, with where and with what. */
async function photo(): Promise<Buffer> {
  const half = { width: 20, height: 20, channels: 3 } as const;
  const blue = await sharp({ create: { ...half, background: 'blue' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, width: 40, background: 'red' } })
    .composite([{ input: blue, left: 20, top: 0 }])
    .withExif({
      IFD0: { Make: 'Acme Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 8/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

test('a photo is passed on upright, without place and device, and stays as it was for who sent it and for auditors', async () => {
  const original = await photo();
  const { body: file } = await upload(original);
  expect(file).toMatchObject({ sha256: sha256Of(original), mediaType: 'image/jpeg', bytes: original.length });
  const caseId = await rig.openCase();
  const body = { note: 'See.', files: [file.sha256] };
  await rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key: rig.keys.brand, body });
  const read = async (key: string): Promise<Buffer> => {
    const url = `${rig.apiUrl}/v1/cases/${caseId}/files/${file.sha256}`;
    return Buffer.from(await (await fetch(url, { headers: { Authorization: `Bearer ${key}` } })).arrayBuffer());
  };
  for (const key of [rig.keys.brand, rig.keys.auditor]) expect(await read(key)).toEqual(original);
  const shown = await read(rig.keys.staff);
  const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(shown).metadata();
  expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect([width, height]).toEqual([20, 40]);
  const top = await sharp(shown).extract({ left: 0, top: 0, width: 20, height: 16 }).toBuffer();
  const { dominant } = await sharp(top).stats();
  expect(dominant.r).toBeGreaterThan(dominant.b);
});

test('a moving picture is passed on with all its frames', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  const moving = await sharp([await frame('red'), await frame('blue')], { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer();
  const { body: file } = await upload(moving);
  const caseId = await rig.openCase();
  const body = { note: 'See.', files: [file.sha256] };
  await rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key: rig.keys.brand, body });
  const url = `${rig.apiUrl}/v1/cases/${caseId}/files/${file.sha256}`;
  const shown = await fetch(url, { headers: { Authorization: `Bearer ${rig.keys.staff}` } });
  expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', pages: 2 });
});

test('whatever names a file opens it, beside all others, and takes back nothing but its own', async () => {
  const caseId = await rig.openCase();
  const content = 'the invoice of both';
  const { body: file } = await upload(content);
  await upload(content, rig.keys.staff);
  const send = (path: string, key: string, body: object) =>
    rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key, body: { files: [file.sha256], ...body } });
  const seenBy = async () => {
    const { visible } = await rig.database
      .selectFrom('case_files')
      .select((row) => row.fn.agg<string[]>('array_agg', ['visible_to']).as('visible'))
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    return [...new Set(visible.flat())].toSorted();
  };
  expect(await send('information-requests', rig.keys.brand, { filesVisibleTo: [] })).toMatchObject({ status: 200 });
  expect(await seenBy()).toEqual(['brand', 'staff']);
  expect(await send('information', rig.keys.staff, { filesVisibleTo: ['seller'] })).toMatchObject({ status: 200 });
  expect(await seenBy()).toEqual(['brand', 'seller', 'staff']);
  expect((await send('retraction', rig.keys.brand, { reasonCode: 'mistaken' })).status).toBe(409);
  expect(await seenBy()).toEqual(['brand', 'seller', 'staff']);
  expect((await rig.ask('GET', `/v1/cases/${caseId}/files/${file.sha256}`, { key: rig.keys.brand })).status).toBe(200);
});

test('knowing a hash does not give a file; seeing it in a case lets it be used again', async () => {
  const { body: file } = await upload('the other brand’s secret', rig.keys.otherBrand);
  const send = (caseId: string, sha256: string, key: string, path = 'information-requests') =>
    rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key, body: { files: [sha256] } });
  expect(await send(await rig.openCase(), file.sha256, rig.keys.brand)).toMatchObject({ status: 422 });

  const seen = (await caseWithFile()).split('/').at(-1)!;
  const asking = await rig.openCase();
  await ask(asking);
  expect(await send(asking, seen, rig.keys.staff, 'information')).toMatchObject({ status: 200 });
});

test('a detector shows its own pictures, and none that it knows by hash alone', async () => {
  const seen = (await caseWithFile()).split('/').at(-1)!;
  const { body: own } = await upload(png, rig.keys.detector);
  const report = (pictures: string[]) =>
    rig.ask('POST', '/v1/suspicions', {
      key: rig.keys.detector,
      body: {
        ...{ marketplaceId: 'market-1', listingId: `pictured-${pictures.length}`, sellerId: 'seller-1' },
        ...{ brand: 'Auberge Watches', title: 'Watch', score: '0.5', pictures },
      },
    });
  expect(await report([own.sha256, seen])).toMatchObject({
    status: 422,
    body: { code: 'invalid', errors: [{ pointer: '/pictures/1' }] },
  });
  expect(await report([own.sha256])).toMatchObject({ status: 201 });
});

test('a refused message opens no file', async () => {
  const caseId = await rig.openCase();
  const { body: file } = await upload('too late');
  const body = { verdict: 'authentic', reasonCode: 'genuine' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  const late = { ...body, files: [file.sha256] };
  expect((await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: late })).status).toBe(409);
  expect((await rig.ask('GET', `/v1/cases/${caseId}/files/${file.sha256}`, { key: rig.keys.brand })).status).toBe(404);
});

test('of two messages that name one file, the refused one takes nothing from the other, whichever came first', async () => {
  const caseId = await rig.openCase();
  const { body: file } = await upload('what both members have seen');
  const colleague = await rig.issue({ role: 'brand_reviewer', actorId: 'colleague', brandId: 'brand-1' });
  await rig.ask('PUT', '/v1/files', { key: colleague, body: 'what both members have seen' });
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear', files: [file.sha256] };
  const give = (key: string) => rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key, body });

  const { send } = rig.runs;
  rig.runs.send = async (...message) => {
    rig.runs.send = send;
    expect(await give(colleague)).toMatchObject({ status: 200 }); // between the first one's file and its answer
    return send(...message);
  };
  expect(await give(rig.keys.brand)).toMatchObject({ status: 409 });
  const path = `/v1/cases/${caseId}/files/${file.sha256}`;
  expect(await rig.ask('GET', path, { key: rig.keys.staff })).toMatchObject({ status: 200 });
});
