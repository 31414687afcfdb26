import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';
import { suspicion, verdict } from './sayings.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const notice = {
  ...{ marketplaceId: 'harbour', listingId: 'l-1', sellerId: 's-1', title: 'Watch' },
  ...{ reasonCode: 'test_purchase', note: 'Not ours.', goodFaith: true },
};
const person = { name: 'Vera', email: 'vera@brand.example' };
const right = { kind: 'trademark', office: 'EUIPO', number: '1', territories: ['EU'] };
const enrolment = { name: 'New Brand', accountManagerId: 'manager', members: [person] };
const extension = { by: 'PT1H', reasonCode: 'laboratory_pending' };

type Members = Record<string, unknown>;
const given: Record<string, { path: () => string | Promise<string>; key: keyof ApiRig['keys']; body: Members }> = {
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
  ...[
    'https://harbour.example.evil.example\\\\@h/',
    'https://harbour.example\\@evil.example/',
    'https://@evil.example/',
    'https://harbour.example@evil.example/',
    'https:evil.example',
    'https://harbour.example/a b',
    'https://harbour.example/\u202egnp',
    'https://harbour.example/\u200b',
    'https://harbour.example/\u{e0041}',
    'https://harbour.example/\x07',
  ].map((url): (typeof wrong)[number] => ['suspicion', { url }, '/url']),
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
