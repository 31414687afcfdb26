import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Database } from '../../../database/connect.ts';
import { recordEvents } from '../../support/given-ledger.ts';
import { restoreTo } from '../../support/restore-to.ts';
import { staff, startRig, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { question, type Message } from '../paths/moves.ts';

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
    await vi.waitFor(() => expect(this.tries).toBeGreaterThanOrEqual(before + times), { timeout: 60_000 });
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

const longer = {
  name: 'extendDeadline',
  message: { actor: staff, content: { by: 'PT1S', reasonCode: 'brand_asked' } },
} as const;
const send = ({ workflowId }: CaseHandle, { name, message }: Message) =>
  rig.runs.send(workflowId, name, message, crypto.randomUUID());

const kept = async (caseId: string): Promise<string[]> => {
  const rows = await rig.database.selectFrom('annex_records').select('kind').where('case_id', '=', caseId).execute();
  return rows.map(({ kind }) => kind);
};

/** What the run owed the annex is kept, and another run has taken its place. */
async function expectKeptAndCarriedOn(handle: CaseHandle, runId: string): Promise<void> {
  annex.isDown = false;
  await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), { timeout: 60_000 });
  expect(await kept(handle.workflowId)).toEqual(['operator_intervened']);
}

test('a cancel that a run has noted just before its ledger forked is kept', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const { runId } = await handle.describe();
  expect(await send(handle, question)).toEqual({ sequence: 3 });
  annex.isDown = true;
  await handle.cancel();
  await annex.isTriedAgain(1);

  await restoreTo(rig.database, caseId, 2);
  const at = new Date().toISOString();
  await recordEvents(rig.database, [{ caseId, sequence: 3, at, actor: staff, kind: 'information_provided', data: {} }]);
  const gone = { actor: { kind: 'marketplace', id: 'harbour' }, content: {} } as const;
  await rig.runs.signal(caseId, 'listingVanished', gone, crypto.randomUUID());
  await annex.isTriedAgain(3);
  await expectKeptAndCarriedOn(handle, runId);
});

test('a cancel that a run has noted is kept before another carries on', async () => {
  const handle = await rig.open();
  const { runId } = await handle.describe();
  const sendMany = async (count: number): Promise<void> => {
    for (let sent = 0; sent < count; sent += 8)
      await Promise.all(Array.from({ length: 8 }, () => send(handle, longer)));
  };
  // After forty, the server of the tests wants another run to carry on.
  await sendMany(32);
  annex.isDown = true;
  await handle.cancel();
  await annex.isTriedAgain(1);
  await sendMany(16);
  await annex.isTriedAgain(3);
  await expectKeptAndCarriedOn(handle, runId);
});
