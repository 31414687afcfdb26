import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { recordEvents } from '../../support/given-ledger.ts';
import { restoreTo } from '../../support/restore-to.ts';
import { staff, startRig, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { healCases } from '../../support/sweeps.ts';
import { question, verdict, type Message } from '../paths/moves.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

const send = ({ workflowId }: CaseHandle, { name, message }: Message) =>
  rig.runs.send(workflowId, name, message, crypto.randomUUID());

/** A case whose run knows one third event, and its ledger others from there on. */
async function openTwofold(...kinds: ('information_provided' | 'listing_vanished')[]): Promise<CaseHandle> {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  expect(await send(handle, question)).toEqual({ sequence: 3 });
  await restoreTo(rig.database, caseId, 2);
  const at = new Date().toISOString();
  await recordEvents(
    rig.database,
    kinds.map((kind, index): CaseEvent => ({ caseId, sequence: 3 + index, at, actor: staff, kind, data: {} })),
  );
  return handle;
}

test.each([
  ['another last event', ['information_provided']],
  ['other events, and more of them', ['information_provided', 'listing_vanished']],
] as const)(
  'a ledger with %s than its run knows is what counts: the run begins again from it',
  async (_what, kinds) => {
    const handle = await openTwofold(...kinds);
    const { workflowId: caseId } = handle;
    expect((await healCases(rig)).ended).toContain(caseId);
    expect((await healCases(rig)).started).toContain(caseId);
    expect(await send(handle, verdict('authentic'))).toEqual({ sequence: 2 + kinds.length + 2 });
    await vi.waitFor(
      async () =>
        expect(await rig.kinds(caseId)).toEqual([
          'case_opened',
          'brand_asked',
          ...kinds,
          'verdict_given',
          'case_closed',
        ]),
      { timeout: 60_000 },
    );
    expect((await healCases(rig)).ended).toEqual([]);
  },
);

test('a ledger that was restored to a moment before its run began is what counts: the run begins again from it', async () => {
  const handle = await openTwofold('information_provided');
  const { workflowId: caseId } = handle;
  await healCases(rig);
  expect((await healCases(rig)).started).toContain(caseId);
  await restoreTo(rig.database, caseId, 2);
  const answers = () => expect(send(handle, verdict('authentic'))).resolves.toEqual({ sequence: 4 });
  await vi.waitFor(answers, { timeout: 40_000 });
  expect(await rig.kinds(caseId)).toEqual(['case_opened', 'brand_asked', 'verdict_given', 'case_closed']);
});
