import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enterMember } from '../support/rigs/people.ts';
import type { EventKind } from '../../domain/case/events.ts';
import { brand, startRig, type Rig } from '../support/rigs/rig.ts';
import { answersWithinMilliseconds, passing } from './hostilities.ts';
import { liveLetters } from './live-letters.ts';
import { liveUntil } from './live-until.ts';

const [ada, vera] = ['ada@aurelia.example', 'vera@aurelia.example'];

/** The brand has two members, and what it is told goes to both in one recording. */
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ answersWithinMilliseconds });
  await enterMember(rig.database, { membershipId: 'aurelia-ada', brandId: 'aurelia', name: 'Ada Neri', email: ada });
});
afterAll(() => rig.stop());

const live = (caseId: string): Promise<string[]> => liveLetters(rig, caseId);

/** The ids of the case's mails in a mailbox, one for each copy. */
const copies = async (address: string, caseId: string): Promise<string[]> =>
  (await rig.sandbox.mails(address)).map(({ messageId }) => messageId).filter((id) => id.includes(`${caseId}.`));

const attemptsAt = (deliveries: string) =>
  rig.database
    .selectFrom('delivery_attempts')
    .select(['outcome', 'detail'])
    .where('delivery_id', 'like', deliveries)
    .orderBy('at')
    .execute();

const askedOfBoth = [
  'verification_request to aurelia-ada: delivered',
  'verification_request to aurelia-vera: delivered',
];

test.each([
  ['turns away, or never speaks to, whoever connects', [{ kind: 'unavailable' }, { kind: 'mute' }], 1],
  ['puts off', [{ kind: 'greylist', to: vera, times: 5 }], 1],
  ['is slower than we wait', [{ kind: 'slow', to: vera, milliseconds: 2 * answersWithinMilliseconds }], 1],
  ['breaks the connection before it keeps the mail', [{ kind: 'connection_reset', to: vera }], 1],
  ['breaks the connection after it has kept the mail', [{ kind: 'answer_lost', to: vera, times: 2 }], 3],
  ['accepts in words that no database holds', [{ kind: 'garbled', to: vera }], 1],
] as [string, object[], number][])(
  'a mail server that %s: each mail arrives, each copy with the same id',
  async (_what, faults, count) => {
    await rig.sandbox.mailFaults(faults.map((fault) => ({ times: 1, ...fault })));
    const { workflowId: caseId } = await rig.open();
    expect(await live(caseId)).toEqual(askedOfBoth);
    const ofVera = await copies(vera, caseId);
    const inVain = (await attemptsAt(`${caseId}.%vera`)).filter(({ detail }) => detail.endsWith('in time'));
    expect(ofVera.length).toBeGreaterThanOrEqual(count);
    expect(ofVera.length).toBeLessThanOrEqual(count + inVain.length);
    expect(new Set(ofVera).size).toBe(1);
    expect(new Set(await copies(ada, caseId)).size).toBe(1);
    expect(await rig.sandbox.standingMailFaults()).toEqual([]);
  },
);

test('what is refused for good is not sent again: staff see it as failed, and its neighbour is delivered', async () => {
  await rig.sandbox.mailFaults([{ kind: 'refuse', to: vera, times: 1 }]);
  const { workflowId: caseId } = await rig.open();
  const [toAda, toVera] = await live(caseId);
  expect([toAda, toVera]).toEqual([askedOfBoth[0], 'verification_request to aurelia-vera: failed']);
  expect(await copies(vera, caseId)).toEqual([]);
  expect(await attemptsAt(`${caseId}.%vera`)).toEqual([
    { outcome: 'failed', detail: expect.stringContaining('550') },
    { outcome: 'failed', detail: 'given up' },
  ]);
  const { run_id } = await rig.database
    .selectFrom('deliveries')
    .select('run_id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const history = await rig.client.workflow.getHandle(run_id!).fetchHistory();
  expect(historyToJSON(history)).not.toMatch(/vera@|no such recipient/);
});

test('a hostile marketplace: each letter to a seller arrives once', async () => {
  const faults = Object.values(passing).flatMap((ways) => ways.slice(0, 2));
  await rig.sandbox.faults(
    (['look', 'message'] as const).flatMap((operation) => faults.map((fault) => ({ times: 1, ...fault, operation }))),
  );
  const handle = await rig.open({ score: '0.95' });
  const caseId = handle.workflowId;
  const happens = (kind: EventKind) => liveUntil(rig, handle, async () => (await rig.kinds(caseId)).includes(kind));
  await happens('statement_issued');
  await rig.runs.send(
    caseId,
    'submitVerdict',
    { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } },
    crypto.randomUUID(),
  );
  await happens('strike_given');
  await rig.runs.send(
    caseId,
    'retractVerdict',
    { actor: brand, content: { reasonCode: 'mistaken' } },
    crypto.randomUUID(),
  );
  await happens('case_closed');
  const toSeller = (await live(caseId)).filter((delivery) => delivery.includes('to seller-1'));
  expect(toSeller).toEqual([
    'statement_of_reasons to seller-1: delivered',
    'statement_of_reasons to seller-1: delivered',
    'offer_reinstated to seller-1: delivered',
  ]);
  const told = (await rig.sandbox.calls(caseId)).filter(({ operation, applied }) => operation === 'message' && applied);
  expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(3);
  expect(told).toHaveLength(3);
  expect(await rig.sandbox.standingFaults()).toEqual([]);
});
