import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

interface Answer {
  status: number;
  mediaType: string | null;
  lines: { line?: number; result?: string; problem?: object; summary?: object; code?: string; caseId?: string }[];
}

async function send(mediaType: string, body: Uint8Array | string): Promise<Answer> {
  const { status, headers, text } = await ask('POST', `${rig.apiUrl}/v1/suspicion-batches?marketplaceId=harbour`, {
    key: rig.keys.detector,
    headers: { 'Content-Type': mediaType },
    body,
  });
  const lines = text.trim().split('\n');
  return {
    status,
    mediaType: headers.get('Content-Type'),
    lines: lines.map((line) => JSON.parse(line) as Answer['lines'][number]),
  };
}

const header = 'listing_id,title,brand,seller_id,score';
const csv = (body: Uint8Array | string): Promise<Answer> => send('text/csv', body);
const row = (listingId: string, title = 'Watch'): string => `${listingId},${title},brand-1,seller-1,0.5`;

describe('a CSV file is refused as a whole, and leaves nothing,', () => {
  test.each<[string, Uint8Array | string]>([
    ['when it is empty', ''],
    ['when its first line is a row', row('l-1')],
    ['when its columns are parted by semicolons', `${header.replaceAll(',', ';')}\n${row('l-1').replaceAll(',', ';')}`],
    ['in UTF-16 with a byte order mark', Buffer.from(`\ufeff${header}\n${row('l-1')}`, 'utf16le')],
    ['in UTF-16 without one', Buffer.from(`${header}\n${row('l-1')}`, 'utf16le')],
    ['when the line of its columns is not UTF-8', Buffer.from(`${header},größe\n${row('l-1')},1`, 'latin1')],
    ['when the line of its columns has no end in a megabyte', `${header},${'x'.repeat(1_000_000)}`],
    ['when a quote in the line of its columns is not closed', `"${header}\n${row('l-1')}`],
    ['when it names a column twice that is read', `${header},title\n${row('l-1')},Another watch`],
    ...['\v', '\f', '\x1e', '\x85', '\u2028'].map((end): [string, string] => [
      `when its lines end with ${JSON.stringify(end)}`,
      `${header},country${end}${row('l-1')},DE${end}`,
    ]),
    ['when its columns are in capitals', `${header.toUpperCase()}\n${row('l-1')}`],
    ['when it is a spreadsheet', Buffer.from('504b0304140006000800', 'hex')],
    ['when it is gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ])('%s', async (_when, body) => {
    const answer = await writesNothing(rig.database, () => csv(body));
    expect(answer).toMatchObject({
      status: 422,
      mediaType: 'application/problem+json',
      lines: [{ code: 'invalid' }],
    });
  });
});

test.each(['\n', '\r\n', '\r'])('every line of a file counts, also where lines end with %j', async (lineEnd) => {
  const name = `ended-by-${lineEnd.length}${lineEnd.charCodeAt(0)}`;
  const rows = [`${header},colour`, `${row(`${name}-1`)},red`, `${row(`${name}-2`)},blue`];
  expect((await csv(rows.join(lineEnd))).lines).toMatchObject([
    { line: 2, result: 'opened' },
    { line: 3, result: 'opened' },
    { summary: { lines: 2, opened: 2 } },
  ]);
});

test('another marketplace’s offers are refused by line, and a file of them as a whole', async () => {
  const suspicion = { marketplaceId: 'harbor', sellerId: 's', brand: 'brand-1', title: 'Watch', score: 0.5 };
  const about = (listingId: string, changes = {}) => JSON.stringify({ ...suspicion, ...changes, listingId });
  const file = [about('served-1'), about('served-2', { marketplaceId: 'harbour' })].join('\n');
  expect((await send('application/x-ndjson', file)).lines).toMatchObject([
    { result: 'refused', problem: { code: 'marketplace_unknown', pointer: '/marketplaceId' } },
    { result: 'opened' },
    { summary: { refused: 1 } },
  ]);
  const reply = await writesNothing(rig.database, () =>
    rig.ask('POST', '/v1/suspicion-batches?marketplaceId=harbor', {
      key: rig.keys.detector,
      headers: { 'Content-Type': 'text/csv' },
      body: [header, row('served-3')].join('\n'),
    }),
  );
  expect(reply).toMatchObject({
    status: 422,
    body: { code: 'marketplace_unknown', detail: expect.stringContaining('harbour') },
  });
});

describe('a CSV line', () => {
  test.each<[string, string | Buffer, object]>([
    ['in Latin-1', Buffer.from(row('l-2', 'Größe'), 'latin1'), { code: 'malformed', pointer: '' }],
    ['with NULs', row('l-2', 'Wa\0\0tch'), { code: 'malformed', pointer: '' }],
    ['that ends in NULs', `${row('l-2')}\0\0${row('l-2b')}`, { code: 'malformed', pointer: '' }],
    ['of ten megabytes', row('l-2', 'x'.repeat(10_000_000)), { code: 'too_large', pointer: '' }],
    ['with a field too many', `${row('l-2')},`, { code: 'malformed', pointer: '' }],
    ['with a bare quote', row('l-2', '44" watch'), { code: 'malformed', pointer: '' }],
    ['with an absurd score', 'l-2,Watch,brand-1,seller-1,1e999', { code: 'invalid', pointer: '/score' }],
    ['with a score that is a formula', 'l-2,Watch,brand-1,seller-1,=1/2', { code: 'invalid', pointer: '/score' }],
    ['whose listing is a path', '../l,Watch,brand-1,seller-1,0.5', { code: 'invalid', pointer: '/listing_id' }],
    ['whose title is too long', row('l-2', 'x'.repeat(1001)), { code: 'invalid', pointer: '/title' }],
  ])('%s is refused alone', async (what, line, problem) => {
    const name = what.replaceAll(' ', '-');
    const file = Buffer.concat([
      Buffer.from(`${header}\r\n${row(`before-${name}`)}\n`),
      Buffer.from(line),
      Buffer.from(`\r\n${row(`after-${name}`)}\n`),
    ]);
    const { status, lines } = await csv(file);
    expect(status).toBe(201);
    expect(lines).toMatchObject([
      { line: 2, result: 'opened' },
      { line: 3, result: 'refused', problem },
      { line: 4, result: 'opened' },
      { summary: { lines: 3, opened: 2, refused: 1 } },
    ]);
  });

  test('that is a formula to a spreadsheet is text, and comes back as it was sent', async () => {
    const titles = ['=HYPERLINK("http://evil.example")', '+1+1', '-2+3', '@SUM(A1)', "'=1"];
    const file = [header, ...titles.map((title, index) => row(`formula-${index}`, `"${title.replaceAll('"', '""')}"`))];
    const { lines } = await csv(file.join('\n'));
    for (const [index, title] of titles.entries()) {
      const { caseId } = lines[index]!;
      const { body } = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff });
      expect(body.listing.snapshot.title).toBe(title);
    }
  });
});

describe('an NDJSON line', () => {
  const suspicion = { marketplaceId: 'harbour', sellerId: 's', brand: 'brand-1', title: 'Watch', score: 0.5 };
  const json = (listingId: string): string => JSON.stringify({ ...suspicion, listingId });
  const member = (member: string): string => json('l-3').replace('"title":"Watch"', member);

  test.each<[string, string | Buffer, object]>([
    ['that ends too early', json('l-3').slice(0, -1), { code: 'malformed', pointer: '' }],
    ['in Latin-1', Buffer.from(member('"title":"Größe"'), 'latin1'), { code: 'malformed', pointer: '' }],
    ['with raw halves of a pair', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), { code: 'malformed', pointer: '' }],
    ['with escaped halves of a pair', member('"title":"\\udc00\\ud800"'), { code: 'invalid', pointer: '/title' }],
    ['with an escaped NUL', member('"title":"\\u0000"'), { code: 'invalid', pointer: '/title' }],
    ['with a raw NUL', member('"title":"\0"'), { code: 'malformed', pointer: '' }],
    ['of ten megabytes', member(`"title":"${'x'.repeat(10_000_000)}"`), { code: 'too_large', pointer: '' }],
    ['of a hundred thousand lists', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, { code: 'invalid', pointer: '' }],
    ['that is null', 'null', { code: 'invalid', pointer: '' }],
    ['with a prototype', member('"title":"Watch","__proto__":{}'), { code: 'invalid', pointer: '/__proto__' }],
    ['with numbers for texts', member('"title":1'), { code: 'invalid', pointer: '/title' }],
    ['with an absurd score', json('l-3').replace('0.5', '1e400'), { code: 'invalid', pointer: '/score' }],
  ])('%s is refused alone', async (what, line, problem) => {
    const name = `json-${what.replaceAll(' ', '-')}`;
    const file = Buffer.concat([
      Buffer.from(`${json(`before-${name}`)}\n`),
      Buffer.from(line),
      Buffer.from(`\n${json(`after-${name}`)}`),
    ]);
    const { status, lines } = await send('application/x-ndjson', file);
    expect(status).toBe(201);
    expect(lines).toMatchObject([
      { line: 1, result: 'opened' },
      { line: 2, result: 'refused', problem },
      { line: 3, result: 'opened' },
      { summary: { lines: 3, opened: 2, refused: 1 } },
    ]);
  });
});
