import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Dependencies } from '../../activities/dependencies.ts';
import { Unavailable } from '../../engine/case-runs.ts';
import { connect, type Database } from '../../database/connect.ts';
import { errand } from '../../domain/case/questions/errand.ts';
import type { EventKind } from '../../domain/case/events.ts';
import { fold } from '../../domain/case/evolve.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { startRig, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import {
  answer,
  appeal,
  decision,
  extend,
  information,
  question,
  retract,
  verdict,
  type Message,
} from './paths/moves.ts';
import { lifting, removal, restrictedAndAsked } from './paths/path.ts';

/** A long case: held, its brand reminded, asking and late, removed, appealed, upheld, retracted. */
const course: readonly EventKind[] = [
  ...restrictedAndAsked,
  ...(['brand_reminded', 'information_requested', 'information_provided', 'deadline_extended'] as const),
  ...(['account_manager_called', 'verdict_given', ...removal] as const),
  ...(['appeal_filed', 'appeal_answered', 'appeal_decision_due', 'appeal_decided', 'appeal_window_opened'] as const),
  ...(['verdict_retracted', 'strike_undone', ...lifting] as const),
];

/** Who says what, once the case has come so far; else the clock goes on. */
const says: Partial<Record<EventKind, Message>> = {
  brand_reminded: question,
  information_requested: information,
  information_provided: extend('PT24H'),
  account_manager_called: verdict('counterfeit'),
  strike_given: appeal,
  appeal_filed: answer('maintain'),
  appeal_decision_due: decision('upheld'),
  appeal_window_opened: retract,
};

/** What a case meets at each moment of its process: it throws when the worker shall die there. */
type Fate = (moment: string) => Promise<void>;
const fates = new Map<string, Fate>();

/** A case is under way before the test knows its id: the moment waits for it. */
async function come(caseId: string, moment: string): Promise<void> {
  await vi.waitFor(() => expect(fates.has(caseId)).toBe(true), { timeout: 60_000, interval: 5 });
  await fates.get(caseId)!(moment);
}

let rig: Rig;
let activityDatabase: Database;
beforeAll(async () => {
  rig = await startRig({
    wrap(dependencies, databaseUrl) {
      activityDatabase = connect(databaseUrl);
      return withMoments({ ...withoutLetters(dependencies), database: activityDatabase });
    },
  });
});
afterAll(async () => {
  await rig.stop();
  await activityDatabase.destroy();
});

function withMoments({ database, marketplace, ...others }: Dependencies): Dependencies {
  const plain = database.transaction.bind(database);
  database.transaction = () => {
    const transaction = plain();
    const execute = transaction.execute.bind(transaction);
    transaction.execute = async (work) => {
      const atReach = async (recorded: unknown, when: string): Promise<void> => {
        for (const [caseId, { reach }] of recorded as Map<string, { reach: number }>)
          await come(caseId, `${when} event ${reach} is recorded`);
      };
      const recorded = await execute(async (inTransaction) => {
        const result = await work(inTransaction);
        await atReach(result, 'before');
        return result;
      });
      await atReach(recorded, 'after');
      return recorded;
    };
    return transaction;
  };
  return {
    ...others,
    database,
    marketplace: {
      ...marketplace,
      async restrict(restriction) {
        await come(restriction.caseId, `before order ${restriction.order} is carried out`);
        await marketplace.restrict(restriction);
        await come(restriction.caseId, `after order ${restriction.order} is carried out`);
      },
    },
  };
}

async function open(fate: Fate): Promise<string> {
  const { workflowId } = await rig.open({
    score: '0.95',
    policy: { verdict: { clock: { ...jointForce.verdict.clock, reminders: ['PT24H'] } } },
  });
  fates.set(workflowId, fate);
  return workflowId;
}

/** Plays the course to its end. A case whose run has ended gets one from the record, as the sweep does. */
async function live(caseId: string): Promise<void> {
  const handle = rig.handle(caseId);
  for (;;) {
    const isRunning = (await handle.describe()).status.name === 'RUNNING';
    const events = await rig.events(caseId); // read after: a run that begins from less than the record comes to a fork
    const subject = fold(events);
    if (subject.stage.name === 'closed') return;
    const last = events.at(-1)!.kind;
    const said = says[last];
    const next = nextStep(subject);
    if (!isRunning) await rig.runs.start(caseId);
    else if (errand(subject)) await goesOn(caseId, events.length);
    else if (said) await rig.runs.send(caseId, said.name, said.message, crypto.randomUUID()).catch(lostWithItsRun);
    else if (next) await rig.time.advanceTo(handle, addMilliseconds(next.step.at, 60_000)).catch(lostWithItsRun);
  }
}

/** Waits until the case has come further, or its run has ended. */
const goesOn = (caseId: string, from: number): Promise<void> =>
  vi.waitFor(
    async () => {
      const isRunning = (await rig.handle(caseId).describe()).status.name === 'RUNNING';
      expect(!isRunning || (await rig.events(caseId)).length > from).toBe(true);
    },
    { timeout: 60_000 },
  );

function lostWithItsRun(error: unknown): void {
  if (!(error instanceof Unavailable)) throw error;
}

const outcomeOf = async (caseId: string) => ({
  kinds: await rig.kinds(caseId),
  orders: await rig.sandbox.decisions(caseId),
  told: await inboxOf(rig.database, caseId),
});

test('whenever its run is ended, a case started anew from the record comes to the same end', async () => {
  const moments: string[] = [];
  const undisturbed = await open(async (moment) => void moments.push(moment));
  await live(undisturbed);
  const expected = await outcomeOf(undisturbed);
  expect(expected).toMatchObject({ kinds: course, orders: ['1 held', '2 removed', '3 none'] });
  expect(moments).toContain(`after event ${course.length} is recorded`);

  await Promise.all(
    dealt(moments).map(async (fatal) => {
      const ahead = new Set(fatal);
      const caseId = await open(async (moment) => {
        if (!ahead.delete(moment)) return;
        await rig.handle(caseId).terminate(moment);
        throw new Error(`the worker died ${moment}`);
      });
      await live(caseId);
      expect([...ahead]).toEqual([]);
      expect(await outcomeOf(caseId), fatal.join(', ')).toEqual(expected);
    }),
  );
}, 180_000);

/** Each moment is fatal to one of eight cases; each case, once struck, has some time to go on. */
const dealt = (moments: readonly string[]): string[][] =>
  Array.from({ length: 8 }, (_, hand) => moments.filter((_moment, index) => index % 8 === hand));
