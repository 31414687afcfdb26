import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Unavailable, type Answer } from '../../engine/case-runs.ts';
import type { EventKind } from '../../domain/case/events.ts';
import type { Given } from '../support/cases/opening.ts';
import { failedTasks } from '../support/history.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { startRig, type CaseHandle, type Rig } from '../support/rigs/rig.ts';
import { extend, question, retract, verdict, withdraw, type Message } from './paths/moves.ts';
import { broken, payloads } from './payloads.ts';

/** The verdict clock is over after so many seconds, and nothing happens before. */
const secondsToAnswer = (seconds: number): Given => ({
  policy: { verdict: { clock: { deadline: `PT${seconds}S` }, silence: 'dismiss' } },
});

describe.each([
  ['cached', {}, [40, 40]],
  ['replayed at every task', { maxCachedWorkflows: 0 }, [20]],
] as const)('messages, %s', (_mode, options, rounds) => {
  let rig: Rig;
  beforeAll(async () => void (rig = await startRig({ ...options, wrap: withoutLetters })));
  afterAll(() => rig.stop());

  /** As a client does: said again, as the same, while nobody could take it in time. */
  async function send(handle: CaseHandle, said: Message, updateId: string = crypto.randomUUID()): Promise<Answer> {
    const { workflowId } = handle;
    for (;;) {
      try {
        return await rig.runs.send(workflowId, said.name, said.message, updateId);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
      }
    }
  }

  /** What the caller is told: `taken`, or the code of the refusal. */
  const told = async (answer: Promise<Answer>): Promise<string> => (await answer).refused?.code ?? 'taken';

  const holds = ({ workflowId }: CaseHandle, ...kinds: EventKind[]): Promise<void> =>
    vi.waitFor(async () => expect(await rig.kinds(workflowId)).toEqual(expect.arrayContaining(kinds)), {
      timeout: 60_000,
    });

  const failuresOf = async (handle: CaseHandle) => failedTasks((await handle.fetchHistory()).events!);

  /** Waits until that moment after the brand was asked. */
  async function until({ workflowId }: CaseHandle, milliseconds: number): Promise<void> {
    const asked = (await rig.events(workflowId)).find(({ kind }) => kind === 'brand_asked')!;
    const moment = Date.parse(asked.at) + milliseconds;
    await new Promise((done) => setTimeout(done, moment - Date.now()));
  }

  test('of two verdicts at once one is given, and the other is refused', async () => {
    const handle = await rig.open();
    const answers = [verdict('counterfeit'), verdict('authentic')].map((message) => told(send(handle, message)));
    expect((await Promise.all(answers)).toSorted()).toEqual(['stage_conflict', 'taken']);
    expect((await rig.kinds(handle.workflowId)).filter((kind) => kind === 'verdict_given')).toHaveLength(1);
    expect(await failuresOf(handle)).toEqual([]);
  });

  test('a verdict that comes to the same task as the deadline wins', async () => {
    const handle = await rig.open(secondsToAnswer(2));
    const courses = async (): Promise<string[]> =>
      (await handle.fetchHistory()).events!.flatMap((event) => {
        if (event.timerStartedEventAttributes) return 'timer started';
        if (event.timerFiredEventAttributes) return 'timer fired';
        return event.workflowExecutionUpdateAcceptedEventAttributes ? 'verdict accepted' : [];
      });
    await vi.waitFor(async () => expect(await courses()).toEqual(['timer started']), { timeout: 60_000 });
    await rig.stopWorkers();
    const answer = told(send(handle, verdict('counterfeit')));
    await vi.waitFor(async () => expect(await courses()).toContain('timer fired'), { timeout: 60_000 });
    await rig.startWorkers();
    expect(await answer).toBe('taken');
    expect(await courses()).toEqual(expect.arrayContaining(['timer fired', 'verdict accepted']));
    await holds(handle, 'removal_confirmed');
    expect(await rig.kinds(handle.workflowId)).not.toContain('silence_rule_applied');
    expect(await failuresOf(handle)).toEqual([]);
  });

  test('a verdict that races the deadline wins or loses, and its caller is told which', async () => {
    async function race(lateByMilliseconds: number): Promise<void> {
      const handle = await rig.open(secondsToAnswer(3));
      await until(handle, 3000 + lateByMilliseconds);
      const answer = await told(send(handle, verdict('counterfeit')));
      await vi.waitFor(async () => expect((await rig.kinds(handle.workflowId)).length).toBeGreaterThan(2), {
        timeout: 60_000,
      });
      const kinds = await rig.kinds(handle.workflowId);
      expect(kinds.includes('verdict_given')).toBe(answer === 'taken');
      expect(kinds.includes('silence_rule_applied')).toBe(answer === 'stage_conflict');
      expect(await failuresOf(handle)).toEqual([]);
    }
    // A hundred times over both ways of running.
    for (const races of rounds) {
      await Promise.all(Array.from({ length: races }, (_, index) => race((400 / races) * (index - races / 2))));
    }
  });

  test('a retraction while the removal is in flight: the removal is reported, then lifted', async () => {
    const handle = await rig.open();
    const listingId = `offer-${handle.workflowId}`;
    await rig.sandbox.faults([{ operation: 'restrict', listingId, kind: 'slow', milliseconds: 5000, times: 1 }]);
    await send(handle, verdict('counterfeit'));
    await vi.waitFor(async () => expect(await rig.sandbox.standingFaults()).toEqual([]), { timeout: 60_000 });
    expect(await told(send(handle, retract))).toBe('taken');
    expect(await rig.kinds(handle.workflowId)).not.toContain('measure_taken');
    expect(await handle.result()).toEqual({ outcome: 'reinstated', reason: 'brand_retracted' });
    expect((await rig.kinds(handle.workflowId)).slice(2)).toEqual([
      ...['verdict_given', 'measure_decided', 'verdict_retracted', 'ending_decided', 'measure_decided'],
      ...['measure_taken', 'measure_taken', 'case_closed'],
    ]);
    expect(await rig.sandbox.decisions(handle.workflowId)).toEqual(['1 removed', '2 none']);
  });

  test('twenty messages at once are few recordings', async () => {
    const handle = await rig.open();
    const answers = await Promise.all(Array.from({ length: 20 }, () => told(send(handle, extend('PT1H')))));
    expect(answers).toEqual(Array.from({ length: 20 }, () => 'taken'));
    expect(await rig.kinds(handle.workflowId)).toHaveLength(22);
    const { events } = await handle.fetchHistory();
    const recordings = events!.filter((event) => event.activityTaskScheduledEventAttributes);
    expect(recordings.length).toBeLessThan(20);
    await handle.terminate();
  });

  test('the same update id again gives the first answer', async () => {
    const handle = await rig.open();
    const updateId = crypto.randomUUID();
    const first = await send(handle, question, updateId);
    expect(first).toEqual({ sequence: 3 });
    expect(await send(handle, question, updateId)).toEqual(first);
    expect(await told(send(handle, question))).toBe('stage_conflict');
    expect(await rig.kinds(handle.workflowId)).toHaveLength(3);
    await handle.terminate();
  });

  test('after the close every message is a stage conflict that names the end', async () => {
    const handle = await rig.open();
    await send(handle, verdict('authentic'));
    await handle.result();
    for (const message of [verdict('counterfeit'), withdraw, retract, extend('PT1H')]) {
      expect((await send(handle, message)).refused).toMatchObject({
        code: 'stage_conflict',
        message: expect.stringContaining('closed (dismissed, authentic) since event 4'),
      });
    }
  });

  test('no payload wedges a case', async () => {
    const handle = await rig.open();
    const address = { namespace: 'default', workflowExecution: { workflowId: handle.workflowId } };
    const service = rig.client.workflowService;

    async function refusalOf(name: string, args: object[]): Promise<string> {
      const { outcome } = await rig.client.withDeadline(Date.now() + 20_000, () =>
        service.updateWorkflowExecution({
          ...address,
          request: { meta: { updateId: crypto.randomUUID() }, input: { name, args: { payloads: args } } },
          waitPolicy: { lifecycleStage: 3 },
        }),
      );
      const { failure } = outcome ?? {};
      return failure ? failure.applicationFailureInfo?.type || `${failure.message}` : 'taken';
    }
    const toSignal = (signalName: string, args: object[]) =>
      service.signalWorkflowExecution({ ...address, signalName, input: { payloads: args } });

    for (const { what, args, refusal } of payloads) expect(await refusalOf('submitVerdict', args), what).toBe(refusal);
    expect(await refusalOf('noSuchUpdate', [])).not.toBe('taken');
    expect(await rig.kinds(handle.workflowId)).toEqual(['case_opened', 'brand_asked']);

    // The server itself fails a task to which more than two megabytes come at once, and tries it again.
    const hugeOnes = payloads.filter(({ what }) => what.startsWith('huge'));
    for (const { args } of payloads.filter((payload) => !hugeOnes.includes(payload)))
      for (const signalName of [
        'listingVanished',
        'suspicionsAdded',
        'letterDelivered',
        'ledgerBehind',
        'noSuchSignal',
      ])
        await toSignal(signalName, args);
    for (const { args } of hugeOnes) await toSignal('listingVanished', args);
    expect(await told(send(handle, extend('PT1H')))).toBe('taken');
    await toSignal('confirm', [broken]);
    await holds(handle, 'verdict_given');
    expect(await failuresOf(handle)).toEqual([]);
  });

  test('a signal that is refused, or cannot be decoded, leaves the case as it is and stands in the annex', async () => {
    const handle = await rig.open();
    const { workflowId: caseId } = handle;
    await handle.signal('listingVanished', 'nonsense');
    await handle.signal('confirm');
    await handle.signal('reject');
    const annex = rig.database
      .selectFrom('annex_records')
      .select(['kind', 'actor', 'data'])
      .where('case_id', '=', caseId)
      .where('kind', '<>', 'letter_sent');
    await vi.waitFor(
      async () =>
        expect((await annex.orderBy('id').execute()).map(({ kind, data }) => ({ kind, ...data }))).toEqual([
          { kind: 'signal_undecodable', signal: 'listingVanished', code: 'malformed' },
          { kind: 'command_refused', signal: 'reject', code: 'stage_conflict' },
        ]),
      { timeout: 10_000 },
    );
    expect(await failuresOf(handle)).toEqual([]);
  });
});
