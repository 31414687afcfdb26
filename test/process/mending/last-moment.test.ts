import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../../../database/connect.ts';
import { recordEvents } from '../../support/given-ledger.ts';
import { restoreTo } from '../../support/restore-to.ts';
import { staff, startRig, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { question } from '../paths/moves.ts';

/** An annex that takes nothing, until it does. */
class Annex {
  /** How often a run has tried to keep something. */
  tries = 0;
  isDown = false;

  before(database: Database): void {
    const insertInto = database.insertInto.bind(database);
    database.insertInto = ((table: Parameters<typeof insertInto>[0]) => {
      if (table === 'annex_records') {
        this.tries += 1;
        if (this.isDown) throw new Error('the annex takes nothing');
      }
      return insertInto(table);
    }) as typeof insertInto;
  }

  /** Resolves when the run has tried so often again, the pauses between longer and longer: it has not ended meanwhile. */
  async isTriedAgain(times: number): Promise<void> {
    const before = this.tries;
    await vi.waitFor(() => expect(this.tries).toBeGreaterThanOrEqual(before + times), { timeout: 20_000 });
  }
}

let rig: Rig;
const annex = new Annex();
beforeAll(async () => {
  rig = await startRig({
    wrap(dependencies) {
      annex.before(dependencies.database);
      return withoutLetters(dependencies);
    },
  });
});
afterAll(() => rig.stop());

const kept = async (caseId: string): Promise<string[]> => {
  const rows = await rig.database.selectFrom('annex_records').select('kind').where('case_id', '=', caseId).execute();
  return rows.map(({ kind }) => kind).toSorted();
};

/** What the run owed the annex is kept, and another run has taken its place. */
async function expectKeptAndCarriedOn(handle: CaseHandle, runId: string, ...kinds: string[]): Promise<void> {
  annex.isDown = false;
  await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), { timeout: 20_000 });
  expect(await kept(handle.workflowId)).toEqual(kinds);
}

test('a cancel that a run has noted just before its ledger forked is kept', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const { runId } = await handle.describe();
  const asked = await rig.runs.send(caseId, question.name, question.message, crypto.randomUUID());
  expect(asked).toEqual({ sequence: 3 });
  annex.isDown = true;
  await handle.cancel();
  await annex.isTriedAgain(1);

  await restoreTo(rig.database, caseId, 2);
  const at = new Date().toISOString();
  await recordEvents(rig.database, [{ caseId, sequence: 3, at, actor: staff, kind: 'information_provided', data: {} }]);
  const gone = { actor: { kind: 'marketplace', id: 'harbour' }, content: {} } as const;
  await rig.runs.signal(caseId, 'listingVanished', gone, crypto.randomUUID());
  await annex.isTriedAgain(3);
  await expectKeptAndCarriedOn(handle, runId, 'operator_intervened');
});

test('what a run has noted when its history is full is kept before another carries on', async () => {
  const handle = await rig.open();
  const { runId } = await handle.describe();
  const full = 1_500;
  annex.isDown = true;
  await handle.cancel();
  await annex.isTriedAgain(1);
  await Promise.all(Array.from({ length: full }, () => handle.signal('confirm')));
  const first = rig.client.workflow.getHandle(handle.workflowId, runId);
  await vi.waitFor(async () => expect((await first.describe()).historyLength).toBeGreaterThan(full), {
    timeout: 20_000,
  });
  await annex.isTriedAgain(40);
  const refused = Array.from({ length: 19 }, () => 'command_refused');
  await expectKeptAndCarriedOn(handle, runId, ...refused, 'operator_intervened');
});
