import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eraseWhatIsKeptNoLonger } from '../../activities/sweeps/erase-what-is-over.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { erasuresOn, note } from '../../test/support/rigs/erasures.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const vera = { name: 'Vera Santos', email: 'vera@brand.example' };
  await enterMember(rig.database, { ...vera, membershipId: 'vera', brandId: 'brand-1' });
});
afterAll(() => rig.stop());
const { ask, closedCase } = erasuresOn(() => rig);

let old: Awaited<ReturnType<typeof closedCase>>;
/** Long after what can be contested. */
beforeEach(async () => {
  old = await closedCase();
  rig.wait('P7M');
});

test('letters go with the texts of their case, when those have had their time', async () => {
  const { caseId } = await closedCase();
  const letters = await sendLetters(rig.database, caseId);
  expect(letters.length).toBeGreaterThan(0);
  const sweep = () => eraseWhatIsKeptNoLonger({ database: rig.database, heartbeat: () => {} }, rig.now);
  const wordsOf = async () => (await ask('GET', `/v1/deliveries/${letters[0]}/letters`)).body.items[0];
  rig.wait('P13M');
  await sweep();
  expect(await wordsOf()).toHaveProperty('text');
  rig.wait('P24M');
  await sweep();
  expect(await wordsOf()).toMatchObject({ erased: { because: 'retention_ended' } });
});

test('what has had its time goes by itself, and what is held stays', async () => {
  const held = await closedCase();
  await ask('POST', `/v1/cases/${held.caseId}/legal-hold`, 'lead', { reason: 'authority_inquiry' });
  const sweep = () => eraseWhatIsKeptNoLonger({ database: rig.database, heartbeat: () => {} }, rig.now);
  await sweep();
  const words = async (caseId: string) => JSON.stringify((await ask('GET', `/v1/cases/${caseId}/timeline`)).body);
  expect(await words(old.caseId)).toContain(note);
  rig.wait('P37M');
  expect(await sweep()).toBeGreaterThan(0);
  expect(await words(old.caseId)).not.toContain(note);
  expect((await ask('GET', `/v1/cases/${old.caseId}/annex`)).body.items).toMatchObject([
    { kind: 'erased', actor: { kind: 'system' }, data: { reason: 'retention_ended', texts: 2, files: 1 } },
  ]);
  expect(await words(held.caseId)).toContain(note);
  await ask('POST', `/v1/cases/${held.caseId}/legal-hold/release`, 'administrator');
  await sweep();
  expect(await words(held.caseId)).not.toContain(note);
  expect(await sweep()).toBe(0);
});
