import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const path = `/v1/policies/${jointForce.name}/${jointForce.version}`;
const read = (at: string, key: keyof ApiRig['keys'] = 'auditor') => rig.ask('GET', at, { key: rig.keys[key] });

describe('whoever reads a policy', () => {
  securedEndpoint(
    () => rig,
    'readPolicies',
    'auditor',
    async () => ({ method: 'GET', path }),
  );

  test('a brand does not', async () => expect(await read(path, 'brand')).toMatchObject({ status: 403 }));
});

test('a policy is read by the name and the version that its cases name', async () => {
  const caseId = await rig.openCase();
  const { name, version } = (await read(`/v1/cases/${caseId}`)).body.policy;
  expect(await read(`/v1/policies/${name}/${version}`)).toMatchObject({ status: 200, body: { name, version } });
  expect((await read(path)).body).toEqual(jointForce);
});

test.each([
  ['/v1/policies/joint-force/999', 404],
  ['/v1/policies/nobodys/1', 404],
  ['/v1/policies/joint-force/0', 400],
  ['/v1/policies/joint-force/1e0', 400],
  ["/v1/policies/'%20OR%201=1/1", 400],
])('%s is answered %i', async (at, status) => expect((await read(at)).status).toBe(status));
