import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startRig, type Rig } from '../../support/rigs/rig.ts';
import { healLetters, startSweep } from '../../support/sweeps.ts';

const vera = 'vera@aurelia.example';

let rig: Rig;
let empty: Awaited<ReturnType<Rig['onEmptyEngine']>>;
beforeAll(async () => {
  rig = await startRig();
  empty = await rig.onEmptyEngine();
});
afterAll(async () => {
  await empty.stop();
  await rig.stop();
});

/** A case whose letter to the brand is under way, and was put off by its mail server. */
async function openWithLetterUnderWay(): Promise<string> {
  await rig.sandbox.mailFaults([{ kind: 'greylist', to: vera, times: 1_000_000 }]);
  const { workflowId: caseId } = await rig.open();
  const attempts = rig.database
    .selectFrom('delivery_attempts')
    .select('outcome')
    .where('delivery_id', 'like', `${caseId}.%`);
  await vi.waitFor(async () => expect(await attempts.execute()).not.toEqual([]), { timeout: 60_000 });
  return caseId;
}

async function lettersOf(caseId: string) {
  const letters = rig.database.selectFrom('deliveries').select('run_id').where('case_id', '=', caseId);
  const { run_id } = await letters.executeTakeFirstOrThrow();
  return rig.client.workflow.getHandle(run_id!);
}

/** Every letter has arrived, and whoever has read one twice knows by its id that it is one. */
async function arrives(caseId: string): Promise<void> {
  const states = rig.database.selectFrom('deliveries').select('state').where('case_id', '=', caseId);
  await vi.waitFor(async () => expect(await states.execute()).toEqual([{ state: 'delivered' }]), { timeout: 60_000 });
  const ids = (await rig.sandbox.mails(vera)).flatMap(({ messageId }) => (messageId.includes(caseId) ? messageId : []));
  expect(new Set(ids).size).toBe(1);
}

describe('letters under way go out', () => {
  test.each(['terminate', 'cancel'] as const)('when an operator chose to %s their run', async (intervention) => {
    const caseId = await openWithLetterUnderWay();
    const letters = await lettersOf(caseId);
    await letters[intervention]();
    await vi.waitFor(async () => expect((await letters.describe()).status.name).not.toBe('RUNNING'), {
      timeout: 60_000,
    });
    await rig.sandbox.mailFaults([]);
    expect(await healLetters(rig)).toBe(1);
    expect(await startSweep(rig)).toMatchObject({ letters: 1 });
    await arrives(caseId);
  });

  test('when Temporal has lost everything', async () => {
    const caseId = await openWithLetterUnderWay();
    await (await lettersOf(caseId)).terminate('this engine is lost');
    await rig.sandbox.mailFaults([]);
    const onEmpty = { ...empty, database: rig.database };
    expect(await healLetters(onEmpty)).toBe(1);
    expect(await startSweep(onEmpty)).toMatchObject({ letters: 1 });
    await arrives(caseId);
  });

  test('and those that a run carries are left to it', async () => {
    const caseId = await openWithLetterUnderWay();
    const letters = await lettersOf(caseId);
    const { runId } = await letters.describe();
    expect(await healLetters(rig)).toBe(0);
    expect(await startSweep(rig)).toMatchObject({ letters: 0 });
    expect(await lettersOf(caseId)).toMatchObject({ workflowId: letters.workflowId });
    expect((await letters.describe()).runId).toBe(runId);
    await rig.sandbox.mailFaults([]);
    await arrives(caseId);
  });
});
