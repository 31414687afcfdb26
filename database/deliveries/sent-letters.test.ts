import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { planErasure } from '../erasure/plan.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { erase, lockErasures } from '../erasure/erase.ts';
import { storeText } from '../evidence/texts.ts';
import { readAnnex } from '../ledger/annex.ts';
import { recordAttempt } from './deliveries.ts';
import { redeliver } from './redeliver.ts';
import { readSentLetters, type SentLetter } from './sent-letters.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const anna = { membershipId: 'anna', name: 'Anna Holm', email: 'anna@brand.example' };
  await enterMember(rig.database, { ...anna, brandId: 'brand-1' });
});
afterAll(() => rig.stop());

let caseId: string;
let deliveryId: string;
beforeEach(async () => {
  caseId = await rig.openCase();
  ({ deliveryId } = await rig.database
    .selectFrom('deliveries')
    .select('delivery_id as deliveryId')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow());
});

const letter = (more: Partial<SentLetter> = {}): SentLetter => ({
  ...{ language: 'de', subject: 'Frage', text: 'Ist das echt?', quotes: [] },
  ...more,
});
const taken = (said: SentLetter) =>
  recordAttempt(rig.database, deliveryId, { outcome: 'accepted', detail: '', state: 'delivered', letter: said });
const annex = async () =>
  (await readAnnex(rig.database, caseId, { limit: 99 })).map(({ kind, data }) => ({ kind, ...data }));
const kept = async () =>
  (await readSentLetters(rig.database, { deliveryId })).map(({ words, erased }) => words?.text ?? erased?.because);

test('what a letter said is kept once for each time that it becomes delivered, and named by ids and codes alone', async () => {
  await recordAttempt(rig.database, deliveryId, { outcome: 'failed', detail: 'later', state: 'pending' });
  expect(await annex()).toEqual([]);
  await taken(letter());
  await taken(letter({ text: 'The answer was lost, and it was sent again.' }));
  expect(await annex()).toEqual([
    {
      kind: 'letter_sent',
      deliveryId,
      sequence: 2,
      notification: 'verification_request',
      party: 'brand',
      channel: 'mail',
      language: 'de',
      letterSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(await kept()).toEqual(['Ist das echt?']);

  const actor = { kind: 'staff', id: 'otto' } as const;
  await redeliver(rig.database, deliveryId, { actor, at: rig.now() });
  expect(await kept()).toHaveLength(1);
  await taken(letter({ text: 'Noch einmal.' }));
  expect(await kept()).toEqual(['Ist das echt?', 'Noch einmal.']);
});

test('of two who note at once that it was taken, one keeps it', async () => {
  await Promise.all([taken(letter()), taken(letter())]);
  expect(await kept()).toEqual(['Ist das echt?']);
});

test('what was erased while the letter was on its way is not kept in it', async () => {
  const { database } = rig;
  const note = await storeText(database, { text: 'A secret.', at: rig.now() });
  await database
    .updateTable('texts')
    .set({ bytes: null, erased_at: rig.now(), erased_because: 'authority_ordered' })
    .where('sha256', '=', note)
    .execute();
  await taken(letter({ text: '> A secret.', quotes: [note] }));
  expect(await kept()).toEqual(['authority_ordered']);
  const records = await annex();
  expect(records).toHaveLength(2);
  const { sha256 } = await database
    .selectFrom('sent_letters')
    .select('sha256')
    .where('delivery_id', '=', deliveryId)
    .executeTakeFirstOrThrow();
  const erased = { kind: 'erased', reason: 'authority_ordered', texts: 1, erasedSha256: [sha256] };
  expect(records).toContainEqual(erased);
});

test('whoever erases while a letter is being noted leaves nothing of it', async () => {
  const { database } = rig;
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, {
    key: rig.keys.brand,
    body: { verdict: 'authentic', reasonCode: 'genuine' },
  });
  rig.wait('P7M');
  const { snapshot_sha256: snapshot } = await database
    .selectFrom('cases')
    .select('snapshot_sha256')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  let noting: Promise<void> | undefined;
  await database.transaction().execute(async (transaction) => {
    await lockErasures(transaction);
    noting = taken(letter({ quotes: [snapshot!] }));
    const at = rig.now();
    const plan = await planErasure(transaction, { kind: 'cases', cases: [{ caseId }] }, at);
    await erase(transaction, plan, { actor: { kind: 'staff', id: 'lea' }, at, because: 'person_asked' });
  });
  await noting;
  expect(await kept()).toEqual(['person_asked']);
});
