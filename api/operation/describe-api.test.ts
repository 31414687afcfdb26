import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { isByKey } from '../access/access.ts';
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

test('every endpoint is described: who it is for, what it takes, what it answers', () => {
  expect(description.openapi).toBe('3.1.0');
  for (const { name, method, path, access } of endpoints) {
    expect(description.paths[path][method]).toMatchObject({
      operationId: name,
      summary: expect.any(String),
      security: isByKey(access) ? [{ apiKey: [] }] : [],
      responses: { 500: { content: { 'application/problem+json': {} } } },
    });
  }
  for (const { method, path } of endpoints.filter(({ access }) => isByKey(access))) {
    const answers = Object.entries<{ content: object }>(description.paths[path][method].responses);
    const problems = answers.filter(([status]) => Number(status) >= 400);
    expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(['401', '403', '429']));
    for (const [, { content }] of problems) expect(Object.keys(content)).toEqual(['application/problem+json']);
  }
});

test('operations have names of their own', () => {
  const names = endpoints.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a body is described as it is validated', () => {
  const { requestBody, responses } = description.paths['/v1/cases/{caseId}/verdict'].post;
  const { schema, example } = requestBody.content['application/json'];
  expect(schema.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties)).toEqual([
    'verdict',
    'reasonCode',
    'iprRecordId',
    'note',
    'files',
    'filesVisibleTo',
  ]);
  expect(schema.required).toEqual(['verdict', 'reasonCode']);
  expect(example).toMatchObject({ verdict: 'counterfeit' });
  expect(responses[200].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/Case' });
  expect(responses[409].description).toContain('stage_conflict');
});

test('the case that is shown as an example is one', () => {
  expect(caseViewSchema.parse(exampleCase)).toEqual(exampleCase);
});
