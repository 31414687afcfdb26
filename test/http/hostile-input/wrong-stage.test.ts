import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import { stageNames, stages, type StageName } from '../../rehearsals/fuzz/stages.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let opened = 0;
async function openCase(stage: StageName): Promise<string> {
  const caseId = `at-${stage}-${++opened}`;
  const events = stages[stage]({ listingId: caseId }).events.map((event) => ({ ...event, caseId }));
  await rig.database.transaction().execute((transaction) => appendEvents(transaction, [{ events }]));
  return caseId;
}

type Key = keyof ApiRig['keys'];
const messages: { action: string; key: Key; path: string; body: object }[] = [
  {
    action: 'submitVerdict',
    key: 'brand',
    path: 'verdict',
    body: { verdict: 'authentic', reasonCode: 'sure', note: 'Ours.' },
  },
  { action: 'requestInformation', key: 'brand', path: 'information-requests', body: { note: 'Which clasp?' } },
  { action: 'provideInformation', key: 'staff', path: 'information', body: { note: 'The golden one.' } },
  {
    action: 'extendDeadline',
    key: 'staff',
    path: 'deadline-extensions',
    body: { by: 'PT1H', reasonCode: 'laboratory' },
  },
  {
    action: 'decideReview',
    key: 'lead',
    path: 'review-decision',
    body: { decision: 'dismiss', reasonCode: 'genuine', note: 'Sure.' },
  },
  {
    action: 'resolveMarketplaceProblem',
    key: 'staff',
    path: 'marketplace-resolution',
    body: { resolution: 'retry', reasonCode: 'again' },
  },
  {
    action: 'answerAppeal',
    key: 'brand',
    path: 'appeals/1/answer',
    body: { answer: 'maintain', reasonCode: 'sure', note: 'Forged.' },
  },
  {
    action: 'decideAppeal',
    key: 'secondStaff',
    path: 'appeals/1/decision',
    body: { decision: 'upheld', reasonCode: 'sure', note: 'Forged.' },
  },
  { action: 'retractVerdict', key: 'brand', path: 'retraction', body: { reasonCode: 'mistaken', note: 'Sorry.' } },
  {
    action: 'withdrawSuspicion',
    key: 'staff',
    path: 'withdrawal',
    body: { reasonCode: 'detector_fault', note: 'Sorry.' },
  },
];

describe.each(messages)('$action', ({ action, key, path, body }) => {
  test('where it is not allowed now, changes nothing and tells what is', async () => {
    let refused = 0;
    for (const stage of stageNames) {
      const caseId = await openCase(stage);
      const { body: before } = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys[key] });
      if (before.allowedActions.includes(action)) continue;
      const isUnknownAppeal = path.startsWith('appeals/') && before.appeals.filed === 0;
      const reply = await writesNothing(rig.database, () =>
        rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body }),
      );
      refused += 1;
      expect(reply, stage).toMatchObject(
        isUnknownAppeal
          ? { status: 404, body: { code: 'not_found' } }
          : { status: 409, body: { stage: before.stage, allowedActions: before.allowedActions } },
      );
      expect((await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys[key] })).body).toEqual(before);
    }
    expect(refused).toBeGreaterThan(0);
  });
});
