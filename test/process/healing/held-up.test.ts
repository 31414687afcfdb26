import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { markCaseRun } from '../../../database/runs/runs.ts';
import { nameTerm } from '../../../database/terms/terms.ts';
import { openingWith, termsWith, type Given } from '../../support/cases/opening.ts';
import { recordUnknownEvent } from '../../support/given-ledger.ts';
import { openCaseIn } from '../../support/rigs/open-case.ts';
import { startRig, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { healCases, startSweep } from '../../support/sweeps.ts';
import { verdict } from '../paths/moves.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

const now = (): string => new Date().toISOString();

/** As a restore does: no triggers. */
const restored = (statement: ReturnType<typeof sql>) =>
  rig.database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await statement.execute(transaction);
  });

/** A case that stands in Postgres and has no run. */
async function openWithoutRun(caseId: string, given: Given = {}): Promise<string> {
  const opening = openingWith({ brandId: 'aurelia', listingId: `offer-${caseId}`, ...given });
  const actor = { kind: 'detector', id: 'image-match' } as const;
  await openCaseIn(rig.database, { caseId, opening, terms: termsWith(given), actor, at: now() });
  return caseId;
}

/** A case that cannot be started: its policy is gone. */
async function openUnstartable(caseId: string, notAskedAgain: string): Promise<string> {
  const given = { policy: { notAskedAgain } };
  await openWithoutRun(caseId, given);
  const { sha256 } = nameTerm('policy', termsWith(given).policy);
  await restored(sql`DELETE FROM terms WHERE sha256 = ${sha256}`);
  return caseId;
}

/** It was put off, and is not tried again before its time, however often a sweep comes by. */
async function expectPutOff(caseId: string): Promise<void> {
  const runs = rig.database.selectFrom('case_runs').select('failures').where('case_id', '=', caseId);
  const { failures } = await runs.executeTakeFirstOrThrow();
  expect(failures).toBeGreaterThan(0);
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  await rig.database.updateTable('case_runs').set({ retry_at: inAnHour }).where('case_id', '=', caseId).execute();
  await startSweep(rig);
  expect((await healCases(rig)).failed).not.toContain(caseId);
  expect(await runs.executeTakeFirstOrThrow()).toEqual({ failures });
}

const runOf = async (caseId: string): Promise<string> => (await rig.handle(caseId).describe()).status.name;

describe('a case that cannot be started holds up no other', () => {
  test('when the start sweep comes to it first, nor stands first again', async () => {
    await openUnstartable('never-started', 'P91D');
    await openWithoutRun('waiting-to-start');
    expect(await startSweep(rig)).toMatchObject({ cases: 1 });
    expect(await runOf('waiting-to-start')).toBe('RUNNING');
    await expectPutOff('never-started');
  });

  test('when healing comes to it first, nor stands first again', async () => {
    await openUnstartable('never-healed', 'P92D');
    await openWithoutRun('waiting-to-heal');
    // As when Temporal has lost everything: they had runs.
    for (const caseId of ['never-healed', 'waiting-to-heal']) await markCaseRun(rig.database, caseId);
    expect(await healCases(rig)).toMatchObject({ started: ['waiting-to-heal'], failed: ['never-healed'] });
    expect(await runOf('waiting-to-heal')).toBe('RUNNING');
    await expectPutOff('never-healed');
  });

  test('nor does word that cannot be sent keep its run from being mended', async () => {
    const caseId = 'never-told';
    await openWithoutRun(caseId);
    await markCaseRun(rig.database, caseId); // it had a run, and Temporal has lost it
    const row = { suspicion_id: 'image-match/never-told', case_id: caseId, result: 'joined', score: '0.6' } as const;
    const said = {
      actor: JSON.stringify({ kind: 'detector', id: 'image-match' }),
      findings: '[]',
      snapshot_sha256: null,
    };
    await rig.database
      .insertInto('suspicions')
      .values({ ...row, ...said, received_at: now(), told_at: null })
      .execute();
    for (let round = 0; round < 3; round += 1) await startSweep(rig);
    expect(await healCases(rig)).toMatchObject({ started: [caseId] });
    await startSweep(rig);
    await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('suspicions_joined'), { timeout: 60_000 });
  });

  test('and is started when what it lacked is back', async () => {
    for (const [caseId, notAskedAgain] of [
      ['never-started', 'P91D'],
      ['never-healed', 'P92D'],
    ] as const) {
      const { sha256, kind, term } = nameTerm('policy', termsWith({ policy: { notAskedAgain } }).policy);
      await rig.database
        .insertInto('terms')
        .values({ sha256, kind, body: JSON.stringify(term) })
        .execute();
      await rig.database.updateTable('case_runs').set({ retry_at: now() }).where('case_id', '=', caseId).execute();
    }
    expect(await startSweep(rig)).toMatchObject({ cases: 1, failed: 0 });
    expect(await healCases(rig)).toMatchObject({ started: ['never-healed'], failed: [] });
    expect([await runOf('never-started'), await runOf('never-healed')]).toEqual(['RUNNING', 'RUNNING']);
  });
});

test('an event that this release does not know keeps no case from being healed, not even its own', async () => {
  const [newer, other] = [await rig.open(), await rig.open()];
  const caseId = newer.workflowId;
  await recordUnknownEvent(rig.database, caseId);
  await other.terminate('a test ends it');
  expect(await healCases(rig)).toMatchObject({ started: [other.workflowId], ended: [caseId], failed: [] });
  expect(await healCases(rig)).toMatchObject({ started: [caseId], failed: [] });
  const { name, message } = verdict('authentic');
  expect(await rig.runs.send(caseId, name, message, crypto.randomUUID())).toEqual({ sequence: 5 });
});

test('a look of healing writes nothing to the case', async () => {
  const { workflowId: caseId } = await rig.open();
  const written = async () => {
    const { rows } = await sql<{ view: string; run: string }>`
      SELECT cases.xmin::text AS view, case_runs.xmin::text AS run FROM cases JOIN case_runs USING (case_id)
      WHERE case_id = ${caseId}`.execute(rig.database);
    return rows[0]!;
  };
  const before = await written();
  await vi.waitFor(
    async () => expect(await healCases(rig)).toMatchObject({ checked: expect.any(Number), silent: [] }),
    { timeout: 60_000 },
  );
  const after = await written();
  expect(after.view).toBe(before.view);
  expect(after.run).not.toBe(before.run);
});
