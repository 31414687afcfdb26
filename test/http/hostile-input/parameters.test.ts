import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from 'undici';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

/** Asks for a path as it is written: `fetch` would tidy it up. */
async function read(
  path: string,
): Promise<{ status: number; mediaType: string; body: { code: string; errors?: object[] } }> {
  const { statusCode, headers, body } = await request(rig.apiUrl + path, {
    headers: { Authorization: `Bearer ${rig.keys.staff}` },
  });
  return { status: statusCode, mediaType: String(headers['content-type']), body: (await body.json()) as never };
}

test.each([
  ['an id of a case that is not there', '/v1/cases/case-unknown', 404, 'not_found'],
  ['an id of a batch that is not there', '/v1/suspicion-batches/b_unknown', 404, 'not_found'],
  ['a file that is not there', `/v1/cases/case-1/files/${'a'.repeat(64)}`, 404, 'not_found'],
  ['an id with a NUL', '/v1/cases/a%00b', 400, 'malformed'],
  ['an id with bytes that are not UTF-8', '/v1/cases/%ff%fe', 400, 'malformed'],
  ['an id with half a surrogate pair', '/v1/cases/%ed%a0%80', 400, 'malformed'],
  ['an id with a broken escape', '/v1/cases/%E0%A4%A', 400, 'malformed'],
  ['an id of ten thousand letters', `/v1/cases/${'x'.repeat(10_000)}`, 400, 'malformed'],
  ['an id with SQL in it', '/v1/cases/1%27%20OR%20%271%27=%271', 400, 'malformed'],
  ['a way out of the folder', '/v1/cases/..%2f..%2fetc%2fpasswd', 400, 'malformed'],
  ['a way up', '/v1/cases/../../etc/passwd', 404, 'not_found'],
  ['a way up on the page of the API', '/docs/..%2f..%2fpackage.json', 404, 'not_found'],
  ['a hash in capitals', `/v1/cases/case-1/files/${'A'.repeat(64)}`, 400, 'malformed'],
  ['an unknown query', '/v1/cases?surprise=1', 400, 'malformed'],
  ['a prototype', '/v1/cases?__proto__=1', 400, 'malformed'],
  ['a stage that is none', '/v1/cases?stage=CLOSED', 400, 'malformed'],
  ['a query that is given twice', '/v1/cases?sellerId=one&sellerId=other', 400, 'malformed'],
  ['a query with a NUL', '/v1/cases?sellerId=%00', 400, 'malformed'],
  ['no number', '/v1/cases?limit=many', 400, 'malformed'],
  ['a limit of nothing', '/v1/cases?limit=0', 400, 'malformed'],
  ['a limit below nothing', '/v1/cases?limit=-1', 400, 'malformed'],
  ['half a case', '/v1/cases?limit=1.5', 400, 'malformed'],
  ['an absurd limit', '/v1/cases?limit=1e400', 400, 'malformed'],
  ['an absurd cursor', '/v1/cases?cursor=%00', 400, 'malformed'],
  [
    'a cursor that was made up',
    `/v1/cases?cursor=${Buffer.from('["newest"]').toString('base64url')}`,
    400,
    'malformed',
  ],
  [
    'a cursor in the year 0',
    `/v1/cases?cursor=${Buffer.from('["newest","0000-01-01T00:00:00.000Z","c"]').toString('base64url')}`,
    400,
    'malformed',
  ],
  ['a line beyond all', '/v1/suspicion-batches/b_1/lines?cursor=99999999999', 400, 'malformed'],
  ['a date in words', '/v1/cases?updatedSince=yesterday', 400, 'malformed'],
  ['a day that is none', '/v1/cases?updatedSince=2026-02-30T00:00:00Z', 400, 'malformed'],
  ['a moment without a zone', '/v1/cases?updatedSince=2026-01-01T00:00:00', 400, 'malformed'],
  ['the year 0', '/v1/cases?updatedSince=0000-01-01T00:00:00Z', 400, 'malformed'],
  ['a leap second', '/v1/cases?updatedSince=2026-12-31T23:59:60Z', 400, 'malformed'],
  ['an event before the first', '/v1/cases/case-1?at=0', 400, 'malformed'],
  ['an event beyond all', '/v1/cases/case-1?at=99999999999999999999', 400, 'malformed'],
  ['a query where there is none', '/healthz?x=1', 400, 'malformed'],
])('%s is refused', async (_what, path, status, code) => {
  const reply = await writesNothing(rig.database, () => read(path));
  expect(reply).toMatchObject({ status, mediaType: 'application/problem+json', body: { code } });
});

test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z'])('a list since %s is one', async (at) => {
  expect(await read(`/v1/cases?updatedSince=${at}`)).toMatchObject({ status: 200 });
});

test.each(['0', '10', '-1', '1.5', 'first', '%00', '1e400'])('there is no appeal %s', async (round) => {
  const ask = () =>
    rig.ask('POST', `/v1/cases/case-1/appeals/${round}/answer`, {
      key: rig.keys.brand,
      body: { answer: 'maintain', reasonCode: 'evidence_stands' },
    });
  expect(await ask()).toMatchObject({ status: 400, body: { code: 'malformed', errors: [{ parameter: 'round' }] } });
});
