import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';
import { jpeg, png, webp, whole } from './pictures.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const upload = (bytes: Uint8Array | string, mediaType = 'image/png') =>
  rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body: bytes, headers: { 'Content-Type': mediaType } });
const refused = (status: number, code: string) => ({ status, body: { status, code, requestId: expect.any(String) } });

describe('what is told to be a picture, and is none, is refused:', () => {
  const zeros = new Uint8Array(5_000_000);
  test.each<[string, () => Uint8Array | string]>([
    ['a page', () => '<!DOCTYPE html><script>alert(1)</script>'],
    ['a page after a byte order mark', () => '\ufeff<html>'],
    ['a page after blanks', () => '\n\t <html>'],
    [
      'a picture with scripts',
      () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    ],
    ['a zip bomb', () => zipSync({ 'a.txt': zeros })],
    ['a zip bomb in a document', () => zipSync({ '[Content_Types].xml': zeros, 'word/document.xml': zeros })],
    ['a gzip bomb', () => gzipSync(zeros)],
    ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a moving picture', () => Buffer.from('47494638396101000100800000', 'hex')],
    ['a TIFF that points at itself', () => Buffer.from('49492a00080000000100000008000000', 'hex')],
    ['a RIFF without an end', () => Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X\xff\xff\xff\xff', 'latin1')],
    ['the first bytes of a PDF', () => '%PDF-'],
    ['a PDF that breaks off', () => '%PDF-1.7\n1 0 obj'],
    ['text in UTF-16', () => Buffer.from('\ufeffSeen in the shop.', 'utf16le')],
    ['text with control characters', () => 'Seen\u001b[31m in the shop.'],
    ['text that says nothing', () => ' \n\u200b'],
    ['text with a NUL', () => 'Seen\0 in the shop.'],
    ['a PNG wider than any', () => png(2 ** 31 - 1, 2 ** 31 - 1, { rows: 0 })],
    ['a PNG that breaks off', () => png(100, 100, { rows: 1 })],
    ['a JPEG that breaks off', () => jpeg(100, 100)],
    ['a WebP that breaks off', () => webp(100, 100)],
    ['the first bytes of a PNG', () => png(1, 1).subarray(0, 12)],
    ['a PNG whose head is broken', () => Buffer.concat([png(1, 1).subarray(0, 8), Buffer.alloc(100)])],
    ['a PNG without width', () => png(0, 1)],
    ['the first bytes of a JPEG', () => jpeg(1, 1).subarray(0, 12)],
    [
      'a JPEG whose segment has no length',
      () => Buffer.concat([jpeg(1, 1).subarray(0, 20), Buffer.from('ffe10000', 'hex')]),
    ],
  ])('%s', async (_what, bytes) => {
    const body = bytes();
    const reply = await writesNothing(rig.database, () => upload(body));
    expect(reply).toMatchObject(refused(415, 'unsupported_type'));
  });
});

describe('a picture that a reader’s browser could not hold is refused by the size that it declares:', () => {
  test.each<[string, () => Buffer]>([
    ['a PNG of 60,000 by 60,000 in one row of data', () => png(60_000, 60_000, { rows: 1 })],
    ['a PNG of 100 megapixels that packs well', () => png(10_000, 10_000)],
    ['a JPEG of 65,500 by 65,500', () => jpeg(65_500, 65_500)],
    ['a WebP of 16,383 by 16,383', () => webp(16_383, 16_383)],
  ])('%s', async (_what, bytes) => {
    const reply = await writesNothing(rig.database, () => upload(bytes()));
    expect(reply).toMatchObject(refused(413, 'too_large'));
  });
});

test.each<[string, () => Buffer | string | Promise<Buffer>, string]>([
  ['a PNG of 50 megapixels', () => png(10_000, 5000), 'image/png'],
  ['a JPEG of 8,000 by 6,000', () => whole('jpeg', 8000, 6000), 'image/jpeg'],
  ['a WebP of 1,000 by 800', () => whole('webp', 1000, 800), 'image/webp'],
  ['a JPEG with fill bytes before a marker (T.81, B.1.1.2)', () => filled(whole('jpeg', 8, 8)), 'image/jpeg'],
  ['a moving PNG', () => png(8, 8, { isMoving: true }), 'image/png'],
  ['text that begins like a bitmap', () => 'BM-4711 is a copy.', 'text/plain'],
  ['text that begins like a program', () => 'MZ', 'text/plain'],
  ['text that begins like music', () => 'ID3 of the pedal: fake.', 'text/plain'],
  ['text that begins like a TIFF', () => 'II*', 'text/plain'],
  ['text that begins like a Photoshop file', () => '8BPS, the model number', 'text/plain'],
  ['a PDF', () => '%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n', 'application/pdf'],
])('%s is kept as what it is', async (_what, bytes, mediaType) => {
  expect(await upload(await bytes())).toMatchObject({ status: 200, body: { mediaType } });
});

const filled = async (picture: Promise<Buffer>): Promise<Buffer> => {
  const bytes = await picture;
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xff, 0xff]), bytes.subarray(2)]);
};

describe('what is two things at once is given back as the one that was found, and never opened:', () => {
  test.each<[string, Buffer | string, string]>([
    ['a PNG with a page behind it', Buffer.concat([png(1, 1), Buffer.from('<script>alert(1)</script>')]), 'image/png'],
    [
      'a PDF with a zip behind it',
      Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF'), zipSync({ a: new Uint8Array(9) })]),
      'application/pdf',
    ],
    ['text before a PDF', 'junk\n%PDF-1.7\n1 0 obj << /JS (app.alert(1)) >>', 'text/plain'],
    ['a program as text', 'alert(document.cookie)//', 'text/plain'],
  ])('%s', async (_what, bytes, mediaType) => {
    const { body: file } = await upload(bytes, 'text/html');
    expect(file).toMatchObject({ mediaType });
    const caseId = await rig.openCase();
    const body = { files: [file.sha256], note: 'See.' };
    await rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key: rig.keys.brand, body });
    const { status, headers } = await rig.ask('GET', `/v1/cases/${caseId}/files/${file.sha256}`, {
      key: rig.keys.staff,
    });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(mediaType);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Disposition')).toContain('attachment');
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});
