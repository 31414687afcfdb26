import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isByRole } from '../../../api/access/access.ts';
import { endpoints } from '../../../api/endpoints.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { readOperations, type Operation } from '../../rehearsals/fuzz/operations.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
let operations: Operation[];
beforeAll(async () => {
  rig = await startApiRig();
  operations = await readOperations(rig.apiUrl);
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];

/** Who may ask it; a seller and the marketplace have no key, and their own tests. */
const askers: Record<string, Key> = {
  reportSuspicion: 'detector',
  giveNotice: 'brand',
  orderReinstatement: 'staff',
  submitVerdict: 'brand',
  submitVerdictBatch: 'brand',
  requestInformation: 'brand',
  provideInformation: 'staff',
  extendDeadline: 'staff',
  decideReview: 'staff',
  resolveMarketplaceProblem: 'staff',
  answerAppeal: 'brand',
  decideAppeal: 'staff',
  retractVerdict: 'brand',
  withdrawSuspicion: 'staff',
  decideEnrolment: 'manager',
  postCaseMessage: 'brand',
  markCaseMessagesRead: 'brand',
  postBrandMessage: 'brand',
  markBrandMessagesRead: 'brand',
  enrolBrand: 'manager',
  changeBrand: 'manager',
  changeAccountManager: 'manager',
  handOver: 'manager',
  nameRight: 'brandAdministrator',
  verifyRight: 'staff',
  authoriseSeller: 'brand',
  nameReference: 'brand',
  changeReference: 'brand',
  inviteMember: 'brandAdministrator',
  changeMember: 'brandAdministrator',
  issueKey: 'brandAdministrator',
  rotateKey: 'brandAdministrator',
  createWebhookEndpoint: 'brandAdministrator',
  changeWebhookEndpoint: 'brandAdministrator',
  handOverCase: 'staff',
  skipCase: 'staff',
  setSignInConnection: 'brandAdministrator',
  confirmSignInConnection: 'manager',
  proposeErasure: 'lead',
  decideErasure: 'lead',
  setLegalHold: 'lead',
  saveView: 'brand',
};

const json = { 'Content-Type': 'application/json' };
const text = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

interface Row {
  what: string;
  body: Uint8Array | string;
  headers?: Record<string, string>;
  status: number;
  code: string;
  errors?: object[];
}

const bodies: Row[] = [
  { what: 'JSON that ends too early', body: '{"reasonCode":', status: 400, code: 'malformed' },
  { what: 'nothing', body: '', status: 400, code: 'malformed' },
  { what: 'numbers that JSON has not', body: '{"score":NaN}', status: 400, code: 'malformed' },
  { what: 'a comment', body: '{/* */}', status: 400, code: 'malformed' },
  { what: 'a hundred thousand open brackets', body: '['.repeat(100_000), status: 400, code: 'malformed' },
  { what: 'a raw NUL in a text', body: '{"reasonCode":"a\0b"}', status: 400, code: 'malformed' },
  { what: 'bytes that are not UTF-8', body: text('{"note":"', [0xfc], '"}'), status: 400, code: 'malformed' },
  {
    what: 'a raw half of a surrogate pair',
    body: text('{"note":"', [0xed, 0xa0, 0x80], '"}'),
    status: 400,
    code: 'malformed',
  },
  { what: 'UTF-16', body: Buffer.from('\ufeff{}', 'utf16le'), status: 400, code: 'malformed' },
  {
    what: 'gzip, which is not unpacked',
    body: gzipSync('{}'),
    headers: { 'Content-Encoding': 'gzip' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'a coding that it has not',
    body: '{}',
    headers: { 'Content-Encoding': 'br' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'another charset',
    body: '{}',
    headers: { 'Content-Type': 'application/json; charset=iso-8859-1' },
    status: 415,
    code: 'unsupported_type',
  },
  {
    what: 'something else than its digest says',
    body: '{}',
    headers: { 'Content-Digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' },
    status: 400,
    code: 'malformed',
  },
  {
    what: 'a digest that nobody can check',
    body: '{}',
    headers: { 'Content-Digest': 'md5=:mZFLkyvTelC5g8XnyQrpOw==:' },
    status: 400,
    code: 'malformed',
  },
  { what: 'a part', body: '{}', headers: { 'Content-Range': 'bytes 0-1/9' }, status: 400, code: 'malformed' },
  { what: 'null', body: 'null', status: 422, code: 'invalid', errors: [{ pointer: '' }] },
  { what: 'a list', body: '[]', status: 422, code: 'invalid', errors: [{ pointer: '' }] },
  { what: 'deep nesting', body: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, status: 422, code: 'invalid' },
  { what: 'an unknown field', body: '{"surprise":1}', status: 422, code: 'invalid' },
  { what: 'a prototype', body: '{"__proto__":{"isLead":true}}', status: 422, code: 'invalid' },
  {
    what: 'a form',
    body: 'a=b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported_type',
  },
  { what: 'plain text', body: '{}', headers: { 'Content-Type': 'text/plain' }, status: 415, code: 'unsupported_type' },
  { what: 'a megabyte and more', body: `"${'x'.repeat(1_000_000)}"`, status: 413, code: 'too_large' },
];

test.each(bodies)(
  '$what is refused by every operation that takes JSON',
  async ({ body, headers, status, code, errors }) => {
    const byKey = endpoints.filter(({ access }) => isByRole(access)).map(({ name }) => name as string);
    const taking = operations.filter(({ id, takes }) => takes?.['application/json'] && byKey.includes(id));
    expect(new Set(taking.map(({ id }) => id))).toEqual(new Set(Object.keys(askers)));
    await writesNothing(rig.database, async () => {
      for (const { id, method, path } of taking) {
        const place = path
          .replace('{round}', '1')
          .replace('{name}', 'late')
          .replaceAll(/\{(\w+)Id\}/g, '$1-1');
        const reply = await rig.ask(method, place, {
          key: rig.keys[askers[id]!],
          body,
          headers: { ...json, ...headers },
        });
        expect(reply, id).toMatchObject({ status, body: { code, status, ...(errors && { errors }) } });
        expect(reply.headers.get('Content-Type'), id).toBe('application/problem+json');
      }
    });
  },
);

test('more than a megabyte is refused when nobody has said how long it is', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(100_000, ' ');
  }
  const response = await fetch(`${rig.apiUrl}/v1/suspicions`, {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${rig.keys.detector}` },
    body: endless(),
    duplex: 'half',
  } as unknown as RequestInit);
  expect(response.status).toBe(413);
});

const suspicion = {
  marketplaceId: 'harbour',
  listingId: 'l-1',
  sellerId: 's-1',
  brand: 'brand-1',
  title: 'Watch',
  score: '0.5',
};
const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
const notice = {
  ...{ marketplaceId: 'harbour', listingId: 'l-1', sellerId: 's-1', title: 'Watch' },
  ...{ reasonCode: 'test_purchase', note: 'Not ours.', goodFaith: true },
};
const person = { name: 'Vera', email: 'vera@brand.example' };
const right = { kind: 'trademark', office: 'EUIPO', number: '1', territories: ['EU'] };
const enrolment = { name: 'New Brand', accountManagerId: 'manager', members: [person] };
const extension = { by: 'PT1H', reasonCode: 'laboratory_pending' };

type Members = Record<string, unknown>;
const given: Record<string, { path: () => string | Promise<string>; key: Key; body: Members }> = {
  suspicion: { path: () => '/v1/suspicions', key: 'detector', body: suspicion },
  verdict: { path: async () => `/v1/cases/${await rig.openCase()}/verdict`, key: 'brand', body: verdict },
  notice: { path: () => '/v1/notices', key: 'brand', body: notice },
  enrolment: { path: () => '/v1/brands', key: 'manager', body: enrolment },
  extension: {
    path: async () => `/v1/cases/${await rig.openCase()}/deadline-extensions`,
    key: 'staff',
    body: extension,
  },
};

const wrong: [keyof typeof given, Members, string][] = [
  ['suspicion', { listingId: 7 }, '/listingId'],
  ['suspicion', { listingId: '' }, '/listingId'],
  ['suspicion', { listingId: '../../etc/passwd' }, '/listingId'],
  ['suspicion', { listingId: 'l'.repeat(129) }, '/listingId'],
  ['suspicion', { listingId: 'l-1\n' }, '/listingId'],
  ['suspicion', { title: ' ' }, '/title'],
  ['suspicion', { title: 'x'.repeat(1001) }, '/title'],
  ['suspicion', { title: 'a\0b' }, '/title'],
  ['suspicion', { title: 'a\udc00b' }, '/title'],
  ['suspicion', { score: -0.1 }, '/score'],
  ['suspicion', { score: 1e308 }, '/score'],
  ['suspicion', { score: 'NaN' }, '/score'],
  ['suspicion', { score: '٠.٥' }, '/score'],
  ['suspicion', { price: { amount: '-1', currency: 'EUR' } }, '/price/amount'],
  ['suspicion', { price: { amount: '1e9', currency: 'EUR' } }, '/price/amount'],
  ['suspicion', { price: { amount: 12.5, currency: 'EUR' } }, '/price/amount'],
  ['suspicion', { price: { amount: '1'.repeat(16), currency: 'EUR' } }, '/price/amount'],
  ['suspicion', { price: { amount: '1', currency: 'euro' } }, '/price/currency'],
  ['suspicion', { country: 'de' }, '/country'],
  ['suspicion', { url: 'javascript:alert(1)' }, '/url'],
  ['suspicion', { url: `https://market.example/${'x'.repeat(2000)}` }, '/url'],
  ['suspicion', { pictures: ['A'.repeat(64)] }, '/pictures/0'],
  ['suspicion', { pictures: ['a'.repeat(64)] }, '/pictures/0'],
  ['suspicion', { findings: [] }, '/findings'],
  ['suspicion', { findings: [{ detector: 'd', reasonCode: 'Not_A_Code', score: 1 }] }, '/findings/0/reasonCode'],
  ['verdict', { verdict: 'COUNTERFEIT' }, '/verdict'],
  ['verdict', { verdict: ['counterfeit'] }, '/verdict'],
  ['verdict', { reasonCode: 'r'.repeat(61) }, '/reasonCode'],
  ['verdict', { reasonCode: 'because' }, '/reasonCode'],
  ['verdict', { reasonCode: 'genuine' }, '/reasonCode'],
  ['verdict', { verdict: 'authentic' }, '/reasonCode'],
  ['verdict', { note: '' }, '/note'],
  ['verdict', { files: Array.from({ length: 21 }, () => 'a'.repeat(64)) }, '/files'],
  ['verdict', { filesVisibleTo: ['everybody'] }, '/filesVisibleTo/0'],
  ['notice', { note: '\u200b' }, '/note'],
  ['notice', { reasonCode: 'genuine' }, '/reasonCode'],
  ['notice', { goodFaith: false }, '/goodFaith'],
  ['notice', { goodFaith: 'true' }, '/goodFaith'],
  ['notice', { iprRecordId: 'mark-of-others' }, '/iprRecordId'],
  ['enrolment', { zone: '+01:00' }, '/zone'],
  ['enrolment', { zone: 'Europe/Atlantis' }, '/zone'],
  ['enrolment', { policy: 'constructor' }, '/policy'],
  ['enrolment', { policy: '__proto__' }, '/policy'],
  ['enrolment', { members: [] }, '/members'],
  [
    'enrolment',
    { members: [{ ...person, email: 'vera@brand.example\r\nBcc: all@brand.example' }] },
    '/members/0/email',
  ],
  ['enrolment', { members: [{ ...person, name: 'Ve\ud800ra' }] }, '/members/0/name'],
  ['enrolment', { iprRecords: [{ ...right, expiresOn: '2026-02-30' }] }, '/iprRecords/0/expiresOn'],
  ['enrolment', { iprRecords: [{ ...right, expiresOn: '0000-01-01' }] }, '/iprRecords/0/expiresOn'],
  ['enrolment', { name: '\u3164' }, '/name'],
  ['enrolment', { names: ['\u2800'] }, '/names/0'],
  ['enrolment', { country: 'UK' }, '/country'],
  ['enrolment', { country: 'AQ' }, '/country'],
  ['enrolment', { iprRecords: [{ ...right, number: '\u200b' }] }, '/iprRecords/0/number'],
  ['enrolment', { iprRecords: [{ ...right, territories: ['UK'] }] }, '/iprRecords/0/territories/0'],
  ['enrolment', { accountManagerId: 'nobody' }, '/accountManagerId'],
  ['enrolment', { names: ['OTHER brand'] }, '/names'],
  ['extension', { reasonCode: 'fake_logo' }, '/reasonCode'],
  ['extension', { by: 'P1Y' }, '/by'],
  ['extension', { by: '-PT1H' }, '/by'],
  ['extension', { by: 'PT' }, '/by'],
  ['extension', { by: 'PT0S' }, '/by'],
  ['extension', { by: 'P0D business' }, '/by'],
  ['extension', { by: 'PT999999H' }, '/by'],
];

test.each(wrong)('a %s with %j is refused at that place', async (what, change, pointer) => {
  const { path, key, body } = given[what]!;
  const place = await path();
  const reply = await writesNothing(rig.database, () =>
    rig.ask('POST', place, { key: rig.keys[key], body: { ...body, ...change } }),
  );
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
});

describe('an idempotency key', () => {
  const once = (key: string) => ({ 'Idempotency-Key': key });

  test('with another body, or about nothing new, is refused and writes nothing', async () => {
    const ask = (listingId: string) =>
      rig.ask('POST', '/v1/suspicions', {
        key: rig.keys.detector,
        body: { ...suspicion, listingId },
        headers: once('k-1'),
      });
    expect(await ask('l-once')).toMatchObject({ status: 201 });
    const other = await writesNothing(rig.database, () => ask('l-other'));
    expect(other).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect(await writesNothing(rig.database, () => ask('l-once'))).toMatchObject({ status: 201 });
  });

  test('gives the place of what was made again, too', async () => {
    const ask = () =>
      rig.ask('POST', '/v1/suspicions', {
        key: rig.keys.detector,
        body: { ...suspicion, listingId: 'l-place' },
        headers: once('k-place'),
      });
    const [first, again] = [await ask(), await ask()];
    expect(first.headers.get('Location')).toMatch(/^\/v1\/cases\//);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
  });

  test('gives a refusal again as the problem document that it was, under its own request', async () => {
    const ask = () =>
      rig.ask('POST', '/v1/cases/unknown/verdict', { key: rig.keys.brand, body: verdict, headers: once('k-2') });
    const [first, again] = [await ask(), await ask()];
    const { requestId, ...refusal } = first.body;
    expect(again).toMatchObject({ status: 404, body: refusal });
    expect(again.body.requestId).not.toBe(requestId);
    expect(again.body.requestId).toBe(again.headers.get('X-Request-Id'));
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('Content-Type')).toBe('application/problem+json');
  });

  test.each([['two words'], ['k'.repeat(256)], ['sch\u00f6n']])('%s is none', async (key) => {
    const reply = await rig.ask('POST', '/v1/suspicions', {
      key: rig.keys.detector,
      body: suspicion,
      headers: once(key),
    });
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});

test.each<Record<string, string>>([
  { 'Content-Type': 'application/json; charset=UTF-8' },
  { 'Content-Type': 'application/json;charset="utf-8"' },
  { 'Content-Encoding': 'identity' },
  { 'Content-Digest': `sha-256=:${createHash('sha256').update(JSON.stringify(suspicion)).digest('base64')}:` },
])('a body is taken with what is right about it: %j', async (headers) => {
  const body = JSON.stringify(suspicion);
  const reply = await rig.ask('POST', '/v1/suspicions', {
    key: rig.keys.detector,
    body,
    headers: { ...json, ...headers },
  });
  expect(reply.status).toBeLessThan(300);
});
