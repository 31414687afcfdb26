import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import { signals, updates } from '../../domain/case/commands/message-contents.ts';
import { failedTasks } from '../support/history.ts';
import { staff, startRig, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

/** No field of any message may be one of these. */
const nothing: readonly unknown[] = [7, '', [null], { kind: 'nobody' }];

/** The message with all of its fields wrong, in each way: each field's schema refuses. And one that says nothing, if it must. */
function wrongs({ content: { shape } }: { content: { shape: object } }): object[] {
  const wrong = nothing.flatMap((value) => {
    const content = Object.fromEntries(Object.keys(shape).map((field) => [field, value]));
    return [
      { actor: value, content, seen: value },
      { actor: staff, content: [value] },
    ];
  });
  return Object.keys(shape).length > 0 ? [...wrong, { actor: staff, content: {} }] : wrong;
}

// The library of schemas is shared by all runs, which the SDK freezes it for: what it would change in itself when a kind
// of schema first refuses something would fail the task of the run that met it.
test('no field of any message wedges a case', async () => {
  const handle = await rig.open();
  for (const [name, schema] of Object.entries(updates)) {
    const refusals = await Promise.all(
      wrongs(schema).map(async (input) => {
        const failure = await handle.executeUpdate(name, { args: [input] }).catch((error: unknown) => error);
        const cause = failure instanceof WorkflowUpdateFailedError ? failure.cause : failure;
        return cause instanceof ApplicationFailure ? cause.type : cause;
      }),
    );
    expect(new Set(refusals), name).toEqual(new Set(['malformed']));
  }

  let sent = 0;
  for (const [name, schema] of Object.entries(signals))
    for (const input of wrongs(schema)) {
      await handle.signal(name, input);
      sent += 1;
    }
  const annex = rig.database
    .selectFrom('annex_records')
    .select('kind')
    .where('case_id', '=', handle.workflowId)
    .where('kind', '<>', 'letter_sent');
  await vi.waitFor(async () => expect(await annex.execute()).toHaveLength(Math.min(sent, 20)), { timeout: 60_000 });
  expect(new Set((await annex.execute()).map(({ kind }) => kind))).toEqual(new Set(['signal_undecodable']));

  const { events } = await handle.fetchHistory();
  expect(failedTasks(events!)).toEqual([]);
  expect(await rig.kinds(handle.workflowId)).toEqual(['case_opened', 'brand_asked']);
});
