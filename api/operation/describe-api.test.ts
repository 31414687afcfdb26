import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { isByRole, type Access } from '../access/access.ts';
import { eventData } from '../cases/event-data.ts';
import { caseViewSchema } from '../cases/case-view.ts';
import { endpoints } from '../endpoints.ts';
import { exampleCase } from '../cases/example-case.ts';

let rig: ApiRig;
// oxlint-disable-next-line no-explicit-any -- a document of a foreign shape
let description: any;
beforeAll(async () => {
  rig = await startApiRig();
  description = (await rig.ask('GET', '/openapi.json')).body;
});
afterAll(() => rig.stop());

/** What a reference such as `#/components/schemas/Case` names. */
const named = (reference: string) =>
  reference
    .slice(2)
    .split('/')
    .reduce((part, step) => part[step], description);

function securityOf(access: Access): object[] {
  if (isByRole(access)) return [{ apiKey: [] }, { session: [] }];
  if (access === 'person') return [{ session: [] }];
  return access === 'marketplace' ? [{ marketplaceSignature: [] }] : [];
}

test('every endpoint is described: who it is for, what it takes, what it answers', () => {
  expect(description.openapi).toBe('3.1.0');
  for (const { name, method, path, access } of endpoints) {
    expect(description.paths[path][method]).toMatchObject({
      operationId: name,
      summary: expect.any(String),
      security: securityOf(access),
      responses: { 500: { $ref: '#/components/responses/InternalServerError' } },
    });
  }
  for (const { method, path } of endpoints.filter(({ access }) => isByRole(access))) {
    const answers = Object.entries<{ $ref: string }>(description.paths[path][method].responses);
    const problems = answers.filter(([status]) => Number(status) >= 400);
    expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(['401', '403', '429']));
    for (const [, { $ref }] of problems) {
      expect(Object.keys(named($ref).content)).toEqual(['application/problem+json']);
    }
  }
});

test('every operation, each of its parameters and each member of its body says what it means', () => {
  const operations = Object.values<object>(description.paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(endpoints.length);
  const silent = operations.flatMap(({ operationId: name, description: meaning, parameters = [], requestBody }) => {
    const { $ref } = requestBody?.content['application/json']?.schema ?? {};
    const members = Object.entries<Described>($ref ? named($ref).properties : {});
    return [
      ...(meaning ? [] : [name]),
      ...parameters.filter((one: Described) => !one.description).map((one: { name: string }) => `${name}: ${one.name}`),
      ...members.filter(([, one]) => !isDescribed(one)).map(([member]) => `${name}: ${member}`),
    ];
  });
  expect(silent).toEqual([]);
});

interface Described {
  description?: string;
  $ref?: string;
}

/** In itself, or in what it names. */
const isDescribed = ({ description: own, $ref }: Described): boolean =>
  own !== undefined || ($ref !== undefined && named($ref).description !== undefined);

test('every tag is described', () => {
  const described = description.tags.map(({ name }: { name: string }) => name);
  expect([...new Set(endpoints.map(({ tag }) => tag))].toSorted()).toEqual(described.toSorted());
});

test('every list comes in pages of one style', () => {
  const pages = endpoints.flatMap(({ method, path }) => {
    const { parameters, responses } = description.paths[path][method];
    const isPaged = parameters?.some(({ name }: { name: string }) => name === 'limit' || name === 'cursor');
    return isPaged ? [{ path, parameters, page: named(responses[200].content['application/json'].schema.$ref) }] : [];
  });
  expect(pages.map(({ path }) => path)).toEqual([
    '/v1/suspicion-batches/{batchId}/lines',
    '/v1/inbox',
    '/v1/cases',
    '/v1/cases/{caseId}/timeline',
    '/v1/cases/{caseId}/annex',
    '/v1/ledger/heads',
    '/v1/queues/{queue}',
    '/v1/sellers/{sellerId}/strikes',
    '/v1/conversations',
    '/v1/cases/{caseId}/conversation/messages',
    '/v1/brands/{brandId}/conversation/messages',
    '/v1/enrolments',
    '/v1/brands',
    '/v1/rights',
    '/v1/authorised-sellers',
    '/v1/references',
    '/v1/deliveries',
    '/v1/sign-in-connections',
    '/v1/erasures',
  ]);
  for (const { parameters, page } of pages) {
    const names = parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['limit', 'cursor']));
    expect(page.properties).toMatchObject({ items: { type: 'array' }, nextCursor: { type: 'string' } });
  }
});

test('a timeline’s events are told apart by their kind', () => {
  const { discriminator } = description.components.schemas.TimelineEvent;
  expect(discriminator.propertyName).toBe('kind');
  expect(Object.keys(discriminator.mapping)).toEqual(['withheld', ...Object.keys(eventData)]);
});

test('operations have names of their own', () => {
  const names = endpoints.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a body is described as it is validated', () => {
  const { requestBody, responses } = description.paths['/v1/cases/{caseId}/verdict'].post;
  const { schema: body, example } = requestBody.content['application/json'];
  expect(body).toEqual({ $ref: '#/components/schemas/SubmitVerdict' });
  const schema = named(body.$ref);
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties)).toEqual([
    'verdict',
    'reasonCode',
    'iprRecordId',
    'note',
    'files',
    'filesVisibleTo',
  ]);
  expect(schema.properties.verdict).toEqual({ $ref: '#/components/schemas/Verdict' });
  expect(schema.required).toEqual(['verdict', 'reasonCode']);
  expect(example).toMatchObject({ verdict: 'counterfeit' });
  expect(responses[200].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/Case' });
  expect(responses[409].description).toContain('stage_conflict');
});

test('what is described is no wider than what is taken', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const fits = (schema: object, value: unknown): boolean => ajv.validate(schema, value);
  const parameter = (method: string, path: string, name: string) =>
    description.paths[path][method].parameters.find((one: { name: string }) => one.name === name);
  const member = (path: string, name: string) =>
    named(description.paths[path].post.requestBody.content['application/json'].schema.$ref).properties[name];

  const score = member('/v1/suspicions', 'score');
  expect([1.2, -0.1, '1.2', '0.1234567', 'high', '0.93', 1].filter((value) => fits(score, value))).toEqual(['0.93', 1]);
  const key = parameter('post', '/v1/suspicions', 'Idempotency-Key').schema;
  expect(['', 'two words', 'k'.repeat(256), 'schön', 'k'].filter((value) => fits(key, value))).toEqual(['k']);
  const at = parameter('get', '/v1/cases/{caseId}', 'at').schema;
  const moments = ['2026-01-12T09:00:00+01:00', '0', '1.5', '2026-01-12', '2026-01-12T08:00:00Z', '3'];
  expect(moments.filter((value) => fits(at, value))).toEqual(['2026-01-12T08:00:00Z', '3']);
  const zone = member('/v1/brands', 'zone');
  expect(['+01:00', '', 'Europe/Berlin'].filter((value) => fits(zone, value))).toEqual(['Europe/Berlin']);
  expect(parameter('post', '/v1/suspicion-batches', 'marketplaceId').description).toContain('Needed with CSV');
});

test('the case that is shown as an example is one', () => {
  expect(caseViewSchema.parse(exampleCase)).toEqual(exampleCase);
});
