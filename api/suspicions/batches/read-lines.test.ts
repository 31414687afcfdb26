import { expect, test } from 'vitest';
import { readCsv, readNdjson, type ReadLine } from './read-lines.ts';

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

const csv = async (content: string | Uint8Array): Promise<ReadLine[]> =>
  all(await readCsv(streamOf(content), 'harbour'));
const ndjson = (content: string | Uint8Array): Promise<ReadLine[]> => all(readNdjson(streamOf(content)));

const header = 'listing_id,title,brand,seller_id,price,currency,category,country,images,score\n';
const suspicion = {
  marketplaceId: 'harbour',
  listingId: 'o-1',
  sellerId: 's-1',
  brand: 'Aurelia',
  title: 'Watch',
  score: '0.9',
};

test('a CSV line becomes a suspicion; numbers as programs write them, quotes, outer blanks and CRLF are understood', async () => {
  const lines = await csv(
    `\ufeff${header.trim()}\r\no-1," Watch, ""new""\n44 mm ",Aurelia ,s-1,2.794000000000000e+01,EUR,Watches > Men,DE,3,0.90\r\n`,
  );
  expect(lines).toEqual([
    {
      line: 2,
      suspicion: {
        ...suspicion,
        title: 'Watch, "new"\n44 mm',
        price: { amount: '27.94', currency: 'EUR' },
        category: 'Watches > Men',
        country: 'DE',
      },
    },
  ]);
});

test('columns stand in any order, unknown ones are ignored, and what is not needed may be empty or missing', async () => {
  expect(await csv('score,colour,seller_id,brand,title,listing_id\n0.9,red,s-1,Aurelia,Watch,o-1\n')).toEqual([
    { line: 2, suspicion },
  ]);
  expect(await csv(`${header}o-1,Watch,Aurelia,s-1,,,,,,0.9\n`)).toEqual([{ line: 2, suspicion }]);
});

test('a missing column is named before anything is read', async () => {
  await expect(csv('listing_id,title,brand\n')).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('seller_id, score'),
  });
  await expect(csv('')).rejects.toMatchObject({ code: 'invalid' });
});

test.each([
  ['no brand, whatever else is wrong', 'o-1,Watch, ,s-1,,,,,,', 'brand_missing', '/brand'],
  ['a brand and no score', 'o-1,Watch,Aurelia,s-1,,,,,,', 'invalid', '/score'],
  ['a score beyond 1', 'o-1,Watch,Aurelia,s-1,,,,,,1.5', 'invalid', '/score'],
  ['a listing id that is none', 'o 1,Watch,Aurelia,s-1,,,,,,0.9', 'invalid', '/listing_id'],
  ['no seller', 'o-1,Watch,Aurelia,,,,,,,0.9', 'invalid', '/seller_id'],
  ['no title', 'o-1,,Aurelia,s-1,,,,,,0.9', 'invalid', '/title'],
  ['a price in words', 'o-1,Watch,Aurelia,s-1,cheap,EUR,,,,0.9', 'invalid', '/price'],
  ['a price without currency', 'o-1,Watch,Aurelia,s-1,10,,,,,0.9', 'invalid', '/currency'],
  ['a country that is none', 'o-1,Watch,Aurelia,s-1,,,,Germany,,0.9', 'invalid', '/country'],
  ['a NUL', 'o-1,Wa\0tch,Aurelia,s-1,,,,,,0.9', 'invalid', '/title'],
  ['too few fields', 'o-1,Watch,Aurelia', 'malformed', ''],
  ['a quote inside a plain field', 'o-1,5" watch,Aurelia,s-1,,,,,,0.9', 'malformed', ''],
  ['text behind a closing quote', 'o-1,"5" watch,Aurelia,s-1,,,,,,0.9', 'malformed', ''],
])('a CSV line with %s is refused alone', async (_what, line, code, pointer) => {
  const lines = await csv(`${header}${line}\no-1,Watch,Aurelia,s-1,,,,,,0.9\n`);
  expect(lines).toMatchObject([
    { line: 2, problem: { code, pointer } },
    { line: 3, suspicion },
  ]);
});

test('a CSV line that is not UTF-8 is refused alone', async () => {
  const broken = Buffer.concat([
    Buffer.from(`${header}o-1,`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from(',Aurelia,s-1,,,,,,0.9\no-1,Watch,Aurelia,s-1,,,,,,0.9\n'),
  ]);
  expect(await csv(broken)).toMatchObject([
    { line: 2, problem: { code: 'malformed' } },
    { line: 3, suspicion },
  ]);
});

test('from a quote on that nothing closes, the rest is refused with the line where it begins', async () => {
  const lines = await csv(`${header}o-1,Watch,Aurelia,s-1,,,,,,0.9\no-2,"Watch,Aurelia,s-1\no-3,Watch,Aurelia,s-1\n`);
  expect(lines).toMatchObject([
    { line: 2, suspicion },
    { line: 3, problem: { code: 'malformed', detail: expect.stringContaining('not closed') } },
  ]);
});

test('NDJSON: a suspicion a line; empty lines are passed over', async () => {
  const lines = await ndjson(`${JSON.stringify({ ...suspicion, score: 0.9 })}\r\n\n${JSON.stringify(suspicion)}`);
  expect(lines).toEqual([
    { line: 1, suspicion },
    { line: 3, suspicion },
  ]);
});

test.each([
  ['is not JSON', '{"listingId":', 'malformed', ''],
  ['is no object', '[1]', 'invalid', ''],
  ['has no brand', '{}', 'brand_missing', '/brand'],
  ['has an unknown member', JSON.stringify({ ...suspicion, 'so\u0000so': 1 }), 'invalid', '/so\ufffdso'],
  ['has a number for an id', JSON.stringify({ ...suspicion, listingId: 7 }), 'invalid', '/listingId'],
  [
    'has a wrong finding',
    JSON.stringify({ ...suspicion, findings: [{ detector: 'd', reasonCode: 'NO', score: '1' }] }),
    'invalid',
    '/findings/0/reasonCode',
  ],
  [
    'has half a surrogate pair',
    `{"marketplaceId":"harbour","listingId":"o-1","sellerId":"s","brand":"A","title":"\\ud800","score":"1"}`,
    'invalid',
    '/title',
  ],
])('an NDJSON line that %s is refused alone', async (_what, line, code, pointer) => {
  const lines = await ndjson(`${line}\n${JSON.stringify(suspicion)}\n`);
  expect(lines).toMatchObject([
    { line: 1, problem: { code, pointer } },
    { line: 2, suspicion },
  ]);
  expect(JSON.stringify(lines)).not.toContain('\\u0000');
});

test.each([
  ['123456789012345.6789', '123456789012345.6789'],
  ['129.00', '129.00'],
  ['2.794000000000000e+01', '27.94'],
])('a price of %s is kept digit by digit, as JSON would be', async (price, amount) => {
  const [line] = await csv(`${header}o-1,Watch,Aurelia,s-1,${price},EUR,,,,0.9\n`);
  expect(line?.suspicion?.price).toEqual({ amount, currency: 'EUR' });
  if (price.includes('e')) return;
  const [same] = await ndjson(JSON.stringify({ ...suspicion, price: { amount: price, currency: 'EUR' } }));
  expect(same?.suspicion?.price).toEqual(line?.suspicion?.price);
});

test.each(['0.00005', '5e-5', '1e15', '.5', '7.'])('a price of %s is refused, as in JSON', async (price) => {
  const refused = { problem: { code: 'invalid' } };
  expect(await csv(`${header}o-1,Watch,Aurelia,s-1,${price},EUR,,,,0.9\n`)).toMatchObject([refused]);
  const inJson = JSON.stringify({ ...suspicion, price: { amount: price, currency: 'EUR' } });
  expect(await ndjson(inJson)).toMatchObject([refused]);
});
