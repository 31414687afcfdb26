import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../database/ledger/hash.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

describe('whoever reads an annex', () => {
  securedEndpoint(
    () => rig,
    'readAnnex',
    'auditor',
    async () => ({ method: 'GET', path: `/v1/cases/${await rig.openCase()}/annex` }),
  );

  test('a brand does not, not even of its own case', async () => {
    const path = `/v1/cases/${await rig.openCase()}/annex`;
    for (const key of [rig.keys.brand, rig.keys.otherAdministrator])
      expect(await rig.ask('GET', path, { key })).toMatchObject({ status: 403 });
  });
});

test('an annex tells what was refused, with hashes that a reader can compute, in pages', async () => {
  const caseId = await rig.openCase();
  const body = { verdict: 'authentic', reasonCode: 'genuine' };
  for (const _again of [1, 2]) await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.otherAdministrator });
  const read = async (query = '') =>
    (await rig.ask('GET', `/v1/cases/${caseId}/annex${query}`, { key: rig.keys.auditor })).body;
  const { items } = await read();
  expect(items.map(({ kind, data }: { kind: string; data: object }) => ({ kind, data }))).toEqual(
    expect.arrayContaining([
      {
        kind: 'command_refused',
        data: expect.objectContaining({ operation: 'submitVerdict', code: 'stage_conflict' }),
      },
      { kind: 'access_refused', data: { operation: 'readCase' } },
    ]),
  );
  for (const { hash, ...record } of items) expect(hashOf({ caseId, ...record })).toBe(hash);
  const first = await read('?limit=1');
  const rest = await read(`?limit=1&cursor=${first.nextCursor}`);
  expect([...first.items, ...rest.items]).toEqual(items);
});
