import { afterAll, beforeAll, expect, test } from 'vitest';
import { signerWith } from '../../database/ledger/log/signer.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { newLedgerKey } from '../../workers/ledger-key.ts';
import { sealRecords } from './seal-records.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

test('whoever watches is told of each round whether it has sealed, also when nothing waits', async () => {
  const told: unknown[] = [];
  const within = { database: rig.database, headPlaces: [], sealed: (failure: unknown) => void told.push(failure) };
  const seal = async (log: string): Promise<void> =>
    sealRecords({ ...within, signer: await signerWith(newLedgerKey(), log), heartbeat: () => {} });
  await rig.openCase();
  await seal('log');
  await expect(seal('another log')).rejects.toThrow('its name never changes');
  expect(told).toEqual([undefined, expect.any(Error)]);
});
