import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageNames, stages, type StageName } from '../../rehearsals/fuzz/stages.ts';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writeGivenCase } from '../../support/rigs/open-case.ts';
import { pathOf } from '../../support/path-of.ts';
import { writesNothing } from './no-half-write.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let opened = 0;
async function openCase(stage: StageName): Promise<string> {
  const caseId = `at-${stage}-${++opened}`;
  await writeGivenCase(rig.database, caseId, stages[stage]({ listingId: caseId }));
  return caseId;
}

type Key = keyof ApiRig['keys'];
const messages: { action: string; key: Key; body: object }[] = [
  { action: 'submitVerdict', key: 'brand', body: { verdict: 'authentic', reasonCode: 'genuine', note: 'Ours.' } },
  { action: 'requestInformation', key: 'brand', body: { note: 'Which clasp?' } },
  { action: 'provideInformation', key: 'staff', body: { note: 'The golden one.' } },
  { action: 'extendDeadline', key: 'staff', body: { by: 'PT1H', reasonCode: 'laboratory_pending' } },
  { action: 'decideReview', key: 'lead', body: { decision: 'dismiss', reasonCode: 'genuine', note: 'Sure.' } },
  {
    action: 'resolveMarketplaceProblem',
    key: 'staff',
    body: { resolution: 'retry', reasonCode: 'marketplace_repaired' },
  },
  {
    action: 'answerAppeal',
    key: 'brand',
    body: { answer: 'maintain', reasonCode: 'evidence_stands', note: 'Forged.' },
  },
  {
    action: 'decideAppeal',
    key: 'secondStaff',
    body: { decision: 'upheld', reasonCode: 'evidence_stands', note: 'Forged.' },
  },
  { action: 'retractVerdict', key: 'brand', body: { reasonCode: 'mistaken', note: 'Sorry.' } },
  { action: 'withdrawSuspicion', key: 'staff', body: { reasonCode: 'detector_fault', note: 'Sorry.' } },
];

describe.each(messages)('$action', ({ action, key, body }) => {
  test('where it is not allowed now, changes nothing and tells what is', async () => {
    let refused = 0;
    for (const stage of stageNames) {
      const caseId = await openCase(stage);
      const { body: before } = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys[key] });
      if (before.allowedActions.includes(action)) continue;
      const isUnknownAppeal = action.endsWith('Appeal') && before.appeals.filed === 0;
      const reply = await writesNothing(rig.database, () =>
        rig.ask('POST', pathOf(action, { caseId, round: '1' }), { key: rig.keys[key], body }),
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
