import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
let caseId: string;
beforeAll(async () => {
  rig = await startApiRig();
  caseId = await rig.openCase();
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
});
afterAll(() => rig.stop());

describe('whoever reads what was put in inboxes and queues', () => {
  securedEndpoint(
    () => rig,
    'readDeliveries',
    'brand',
    () => ({ method: 'GET', path: `/v1/cases/${caseId}/inbox-entries` }),
  );

  test('sees as a brand its own, as staff everybody’s, the newest first', async () => {
    const read = async (key: string) =>
      (await rig.ask('GET', `/v1/cases/${caseId}/inbox-entries`, { key })).body.items as {
        party: string;
        sequence: number;
      }[];
    const [own, all] = [await read(rig.keys.brand), await read(rig.keys.staff)];
    expect(new Set(own.map(({ party }) => party))).toEqual(new Set(['brand']));
    expect(new Set(all.map(({ party }) => party))).toContain('staff');
    expect(all).toEqual(all.toSorted((one, other) => other.sequence - one.sequence));
    const foreign = await rig.ask('GET', `/v1/cases/${caseId}/inbox-entries`, { key: rig.keys.otherBrand });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});
