import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
/** Cases that the brand has cleared, and one that was removed by a single person because the brand could not tell. */
let cleared: string[];
beforeAll(async () => {
  rig = await startApiRig();
  cleared = [];
  for (let at = 0; at < 6; at++) cleared.push(await clear());
});
afterAll(() => rig.stop());

async function clear(): Promise<string> {
  const caseId = await rig.openCase();
  const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: verdict });
  return caseId;
}

const period = 'from=2026-01-01T00:00:00Z&until=2026-02-01T00:00:00Z';
const draw = async (query: string) => (await rig.ask('GET', `/v1/samples?${query}`, { key: rig.keys.auditor })).body;
const idsOf = ({ items }: { items: { caseId: string }[] }) => items.map(({ caseId }) => caseId);

describe('whoever draws a sample', () => {
  securedEndpoint(
    () => rig,
    'readSamples',
    'auditor',
    () => ({ method: 'GET', path: `/v1/samples?seed=a&${period}` }),
  );
});

test('a sample is the cases whose hash of seed and id comes first, and the same again for whoever draws', async () => {
  const placeOf = (caseId: string) => createHash('sha256').update(`autumn ${caseId}`).digest('hex');
  const expected = cleared.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)).slice(0, 3);
  const drawn = await draw(`seed=autumn&size=3&${period}`);
  expect(idsOf(drawn)).toEqual(expected);
  expect(drawn.population).toEqual({ count: 6 });
  expect(drawn.items[0]).toMatchObject({ outcome: 'dismissed', verdict: 'authentic', deciders: 0 });
  const again = await rig.ask('GET', `/v1/samples?seed=autumn&size=3&${period}`, { key: rig.keys.lead });
  expect(again.body).toEqual(drawn);
  expect(idsOf(await draw(`seed=another&size=6&${period}`)).toSorted()).toEqual(cleared.toSorted());
});

test('what closed outside of the period, and what is open, is not drawn', async () => {
  await rig.openCase();
  const none = await draw('seed=a&from=2025-01-01T00:00:00Z&until=2025-02-01T00:00:00Z');
  expect(none).toMatchObject({ population: { count: 0 }, items: [] });
  expect((await draw(`seed=a&${period}`)).population).toEqual({ count: 6 });
});

test('a sample by risk is drawn from the cases of that risk alone', async () => {
  const extended = await rig.openCase();
  await rig.ask('POST', `/v1/cases/${extended}/deadline-extensions`, {
    key: rig.keys.staff,
    body: { by: 'PT24H', reasonCode: 'brand_asked' },
  });
  const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
  await rig.ask('POST', `/v1/cases/${extended}/verdict`, { key: rig.keys.brand, body: verdict });
  expect(idsOf(await draw(`kind=deadline_moved&seed=a&${period}`))).toEqual([extended]);
  for (const kind of ['silence', 'one_person', 'appeal_granted', 'marketplace_problem'])
    expect(idsOf(await draw(`kind=${kind}&seed=a&${period}`)), kind).toEqual([]);
});

test.each([
  ['seed=a b', 'seed'],
  ['seed=a&kind=lucky', 'kind'],
  ['seed=a&size=201', 'size'],
])('%s is refused', async (query, parameter) => {
  const reply = await rig.ask('GET', `/v1/samples?${query}&${period}`, { key: rig.keys.auditor });
  expect(reply).toMatchObject({ status: 400, body: { errors: [{ parameter }] } });
});
