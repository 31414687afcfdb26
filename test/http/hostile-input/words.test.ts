import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const word = 'must be 1 to 128 letters, digits and . _ : - only, and begin with a letter or a digit';
const time = 'must be a time of ISO-8601 in UTC such as 2026-11-24T15:00:00Z';

describe('each wrong parameter is named, with what to do:', () => {
  const upTo = (limit: number) => `must be a whole number from 1 to ${limit}, in decimal digits`;

  test.each([
    ['/v1/cases?limit=0x10', 'limit', upTo(200)],
    ['/v1/cases?limit=010', 'limit', upTo(200)],
    ['/v1/cases?limit=many', 'limit', upTo(200)],
    ['/v1/cases?limit=1e1', 'limit', upTo(200)],
    ['/v1/cases?limit=%2010', 'limit', upTo(200)],
    ['/v1/cases?limit=', 'limit', upTo(200)],
    ['/v1/cases?limit=201', 'limit', upTo(200)],
    ['/v1/cases?limit=1&limit=2', 'limit', upTo(200)],
    ['/v1/cases/case-1/timeline?limit=0x10', 'limit', upTo(1000)],
    ['/v1/suspicion-batches/b_1/lines?limit=0x10', 'limit', upTo(1000)],
    ['/v1/cases/case-1/timeline?cursor=first', 'cursor', 'must be a `nextCursor` that this list has given'],
    ['/v1/cases?cursor=first', 'cursor', 'is not one that was given'],
    ['/v1/cases?updatedSince=yesterday', 'updatedSince', time],
    ['/v1/cases?updatedSince=0000-01-01T00:00:00Z', 'updatedSince', 'must not be in a year 0: there is none'],
    ['/v1/cases?brandId=a%20b', 'brandId', word],
    ['/v1/cases?hasProblem=yes', 'hasProblem', 'must be one of true, false'],
    ['/v1/cases?surprise=1', 'surprise', 'is not known here'],
    ['/v1/cases?a/b=1', 'a/b', 'is not known here'],
    [
      '/v1/cases/case-1?at=0x3',
      'at',
      'must be a sequence number, or a time of ISO-8601 in UTC such as 2026-11-24T15:00:00Z',
    ],
    ['/v1/cases/a%20b', 'caseId', word],
  ])('%s', async (path, parameter, detail) => {
    const reply = await rig.ask('GET', path, { key: rig.keys.staff });
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed' } });
    expect(reply.body.errors).toEqual([{ parameter, detail }]);
  });

  test('an appeal by its number', async () => {
    const body = { answer: 'maintain', reasonCode: 'evidence_stands' };
    const reply = await rig.ask('POST', '/v1/cases/case-1/appeals/0x1/answer', { key: rig.keys.brand, body });
    expect(reply.body.errors).toEqual([
      { parameter: 'round', detail: 'must be a whole number from 1 to 9, in decimal digits' },
    ]);
  });
});

describe('each wrong member of a body is named, with what to do:', () => {
  const suspicion = { marketplaceId: 'm', listingId: 'l', sellerId: 's', brand: 'brand-1', title: 'Watch', score: 0.5 };
  const seen = 'must hold a letter, a digit or a symbol that one can see';
  const money = 'must be a currency of ISO 4217, such as EUR';
  const decimal = 'must be decimal text of 15 digits and 4 decimals at most, such as 12.50';
  const notNamed = { seller: 's', signals: [] };

  test.each([
    [{ listingId: undefined }, { '/listingId': 'is required' }],
    [{ listingId: 7 }, { '/listingId': 'must be a text' }],
    [{ title: ' ' }, { '/title': 'must not be empty' }],
    [{ title: '\u200b\u200b' }, { '/title': seen }],
    [{ title: '\u3164\u115f' }, { '/title': seen }],
    [{ title: '\u2800' }, { '/title': seen }],
    [{ title: '\u0301\u0302' }, { '/title': seen }],
    [{ category: '\u200b' }, { '/category': seen }],
    [{ country: 'UK' }, { '/country': 'must be a country of ISO 3166-1, such as DE' }],
    [{ country: 'EL' }, { '/country': 'must be a country of ISO 3166-1, such as DE' }],
    [{ country: 'ZZ' }, { '/country': 'must be a country of ISO 3166-1, such as DE' }],
    [{ price: { amount: '1', currency: 'ZZZ' } }, { '/price/currency': money }],
    [{ price: { amount: '1', currency: 'BTC' } }, { '/price/currency': money }],
    [{ price: { amount: '0.00005', currency: 'EUR' } }, { '/price/amount': decimal }],
    [{ title: 'x'.repeat(1001) }, { '/title': 'must have at most 1000 characters' }],
    [{ score: [] }, { '/score': 'must be a number, or decimal text, from 0 to 1' }],
    [{ score: 1.5 }, { '/score': 'must be from 0 to 1, with 6 decimals at most, such as 0.93' }],
    [{ price: 12 }, { '/price': 'must be an object' }],
    [{ url: 'javascript:alert(1)' }, { '/url': 'must be a web address that begins with https:// or http://' }],
    [{ pictures: 'none' }, { '/pictures': 'must be a list' }],
    [{ findings: [] }, { '/findings': 'must not be empty' }],
    [
      { findings: [{}] },
      {
        '/findings/0/detector': 'is required',
        '/findings/0/reasonCode': 'is required',
        '/findings/0/score': 'is required',
      },
    ],
    [notNamed, { '/seller': 'is not known here', '/signals': 'is not known here' }],
    [{ price: { amount: '1', currency: 'EUR', 'a/b': 1 } }, { '/price/a~1b': 'is not known here' }],
  ])('a suspicion with %j', async (changes, wrong) => {
    const reply = await rig.ask('POST', '/v1/suspicions', {
      key: rig.keys.detector,
      body: { ...suspicion, ...changes },
    });
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(reply.body.errors).toEqual(Object.entries(wrong).map(([pointer, detail]) => ({ pointer, detail })));
  });

  test('a verdict that is none', async () => {
    const reply = await rig.ask('POST', '/v1/cases/case-1/verdict', { key: rig.keys.brand, body: { verdict: 'yes' } });
    const verdicts = 'counterfeit, authentic, authorised_seller, grey_market, not_our_mark, cannot_determine';
    expect(reply.body.errors).toEqual([
      { pointer: '/verdict', detail: `must be one of ${verdicts}` },
      { pointer: '/reasonCode', detail: 'is required' },
    ]);
  });

  test('the first hundred, so that the answer is not longer than the body', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`member${index}`, 1]));
    const reply = await rig.ask('POST', '/v1/suspicions', {
      key: rig.keys.detector,
      body: { ...suspicion, ...unknown },
    });
    expect(reply.body.errors).toHaveLength(100);
  });
});

describe('a body that is not one says what one is:', () => {
  const send = (path: string, key: string, headers: Record<string, string>, body: string) =>
    rig.ask('POST', path, { key, headers, body });

  test.each([[{ 'Content-Type': 'application/json' }], [{}]])('nothing, with %j', async (headers) => {
    const reply = await send('/v1/cases/case-1/information-requests', rig.keys.brand, headers, '');
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'malformed', detail: 'the body is missing: send it as application/json' },
    });
  });

  test.each([
    ['/v1/suspicions', 'text/plain', 'send application/json'],
    ['/v1/suspicions', 'application/json;', 'send application/json'],
    ['/v1/suspicion-batches', 'application/json', 'send text/csv or application/x-ndjson'],
  ])('%s with the content type %s', async (path, type, detail) => {
    const reply = await send(path, rig.keys.detector, { 'Content-Type': type }, '{}');
    expect(reply).toMatchObject({ status: 415, body: { code: 'unsupported_type', detail } });
  });
});

describe('something is said when one can see it:', () => {
  const say = async (note: string) => {
    const path = `/v1/cases/${await rig.openCase()}/information-requests`;
    return rig.ask('POST', path, { key: rig.keys.brand, body: { note } });
  };

  test.each(['   ', '\u200b', '\u2800', '\u3164', '\u115f \u1160', '\u00ad', '\u0301', '\ufe0f', '\n\t', '\u{e0041}'])(
    '%j is nothing, and stops no clock',
    async (note) => {
      expect(await say(note)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/note' }] } });
    },
  );

  test.each(['?', '…', '👍', '7', '是', 'א', '€', 'e\u0301', ' \u200b.'])('%j is something', async (note) => {
    expect(await say(note)).toMatchObject({ status: 200 });
  });
});
