import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Healed } from '../../activities/sweeps/heal-cases.ts';
import { markChecked, type CaseToCheck } from '../../database/runs/runs.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Message } from '../../domain/case/commands/read-message.ts';
import type { UpdateName } from '../../domain/vocabulary.ts';
import { lookAtRuns } from '../../engine/look-at-runs.ts';
import { restoreTo } from '../support/restore-to.ts';
import { brand, colleague, seller, staff, startRig, type Rig } from '../support/rigs/rig.ts';
import { healCases } from '../support/sweeps.ts';

type Engine = Pick<Rig, 'client' | 'runs' | 'time' | 'handle'>;

let rig: Rig;
let empty: Awaited<ReturnType<Rig['onEmptyEngine']>>;
let whole: CaseEvent[];
let wholeTold: Awaited<ReturnType<typeof toldOf>>;

beforeAll(async () => {
  rig = await startRig();
  empty = await rig.onEmptyEngine();
  const { workflowId } = await rig.open();
  await live(workflowId, () => rig);
  whole = await rig.events(workflowId);
  const undelivered = rig.database.selectFrom('deliveries').select('delivery_id').where('state', '<>', 'delivered');
  await vi.waitFor(async () => expect(await undelivered.execute()).toEqual([]), { timeout: 60_000 });
  wholeTold = await toldOf(workflowId);
});
afterAll(async () => {
  await empty.stop();
  await rig.stop();
});

/** One round of the heal sweep. */
const heal = (engine: Engine): Promise<Healed> => healCases({ ...engine, database: rig.database });

const send = <N extends UpdateName>({ runs }: Engine, caseId: string, name: N, message: Message<N>) =>
  runs.send(caseId, name, message, crypto.randomUUID());

const said = { textSha256: 'a'.repeat(64) };

type Act = (engine: Engine, caseId: string) => Promise<unknown>;

/** Who does what after which event of a long case. */
const script: Partial<Record<CaseEvent['kind'], Act>> = {
  brand_reminded: (engine, caseId) => send(engine, caseId, 'requestInformation', { actor: brand, content: said }),
  information_requested: (engine, caseId) =>
    send(engine, caseId, 'provideInformation', { actor: staff, content: said }),
  information_provided: (engine, caseId) =>
    send(engine, caseId, 'extendDeadline', { actor: staff, content: { by: 'PT10H', reasonCode: 'holiday' } }),
  account_manager_called: (engine, caseId) =>
    send(engine, caseId, 'submitVerdict', {
      actor: brand,
      content: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
    }),
  strike_given: (engine, caseId) =>
    send(engine, caseId, 'fileAppeal', { actor: seller, content: { reasonCode: 'genuine' } }),
  brand_reminded_of_appeal: (engine, caseId) =>
    send(engine, caseId, 'answerAppeal', {
      actor: brand,
      content: { answer: 'maintain', round: 1, reasonCode: 'still_fake' },
    }),
  appeal_decision_due: (engine, caseId) =>
    send(engine, caseId, 'decideAppeal', {
      actor: colleague,
      content: { decision: 'upheld', round: 1, reasonCode: 'brand_convinces' },
    }),
};

const retract: Act = (engine, caseId) =>
  send(engine, caseId, 'retractVerdict', { actor: brand, content: { reasonCode: 'mistaken' } });
const advance: Act = ({ time, handle }, caseId) => time.advance(handle(caseId), '11 hours');

function nextAct(events: CaseEvent[]): Act {
  const kinds = events.map(({ kind }) => kind);
  const last = kinds.at(-1)!;
  if (last === 'brand_reminded' && kinds.includes('information_requested')) return advance;
  if (last === 'appeal_window_opened' && kinds.includes('appeal_decided')) return retract;
  return script[last] ?? advance;
}

/** Plays the script to the end; `engineAfter` may strike, and says on which engine the case goes on. */
async function live(caseId: string, engineAfter: (events: CaseEvent[]) => Promise<Engine> | Engine): Promise<void> {
  for (let acts = 0; acts < 200; acts += 1) {
    const events = await rig.events(caseId);
    if (events.at(-1)!.kind === 'case_closed') return;
    const engine = await engineAfter(events);
    const act = nextAct(await rig.events(caseId));
    await act(engine, caseId).catch(() => {}); // a blow in between: told again to the next run
  }
  throw new Error(`${caseId} did not end: ${(await rig.kinds(caseId)).join(' ')}`);
}

const kindsOf = (events: readonly CaseEvent[]): string[] => events.map(({ kind }) => kind);

/** Who was told what after which event, and which letters arrived; a letter that came twice has one id. */
async function toldOf(caseId: string): Promise<{ inbox: string[]; letters: string[] }> {
  const entries = await rig.database
    .selectFrom('inbox_entries')
    .select(['sequence', 'party', 'kind'])
    .where('case_id', '=', caseId)
    .execute();
  const calls = await rig.sandbox.calls(caseId);
  const messages = calls.filter(({ operation, applied }) => operation === 'message' && applied);
  const addresses = ['vera@aurelia.example', 'mara.lindqvist@harbour.example', 'lena.okafor@harbour.example'];
  const mails = (await Promise.all(addresses.map((address) => rig.sandbox.mails(address)))).flat();
  const mailIds = new Set(mails.map(({ messageId }) => messageId).filter((id) => id.includes(`${caseId}.`)));
  return {
    inbox: entries.map(({ sequence, party, kind }) => `${sequence} ${party} ${kind}`).toSorted(),
    letters: [...messages.map(({ messageId = '' }) => messageId), ...mailIds]
      .map((id) => id.slice(id.indexOf(`${caseId}.`) + caseId.length))
      .toSorted(),
  };
}

/** The same as for the case that nothing befell: events, decisions, inboxes and letters, none missing, none twice. */
async function expectTheSameEnd(caseId: string): Promise<void> {
  expect(await rig.kinds(caseId)).toEqual(kindsOf(whole));
  expect(await rig.sandbox.decisions(caseId)).toEqual(['1 removed', '2 none']);
  await vi.waitFor(async () => expect(await toldOf(caseId)).toEqual(wholeTold), { timeout: 60_000 });
}

test('a long case goes through all that it meets', () => {
  expect(wholeTold.inbox.length).toBeGreaterThan(10);
  expect(wholeTold.letters.length).toBeGreaterThan(10);
  expect(kindsOf(whole)).toEqual([
    ...['case_opened', 'brand_asked', 'brand_reminded', 'information_requested', 'information_provided'],
    ...['deadline_extended', 'brand_reminded', 'account_manager_called', 'verdict_given', 'measure_decided'],
    ...['measure_taken', 'statement_issued', 'appeal_window_opened', 'removal_confirmed', 'strike_given'],
    ...['appeal_filed', 'brand_reminded_of_appeal', 'appeal_answered', 'appeal_decision_due'],
    ...['appeal_decided', 'appeal_window_opened'],
    ...['verdict_retracted', 'strike_undone', 'ending_decided', 'measure_decided', 'measure_taken', 'case_closed'],
  ]);
});

// One case at a time: a sweep looks at every open case.
describe('whatever befalls the case after each of its decisions, it comes to the same end', () => {
  /** Lives the long case, struck whenever new events stand in the ledger. Gives how often it was struck. */
  async function liveStruck(blow: (caseId: string, events: CaseEvent[]) => Promise<unknown>): Promise<number> {
    const { workflowId: caseId } = await rig.open();
    const struck: number[] = [];
    await live(caseId, async (events) => {
      if (!struck.includes(events.length)) {
        struck.push(events.length);
        await blow(caseId, events);
      }
      return rig;
    });
    await expectTheSameEnd(caseId);
    return struck.length;
  }

  test('the run is ended, and started from the record', async () => {
    const struck = await liveStruck(async (caseId) => {
      await rig.handle(caseId).terminate('a test ends it');
      await heal(rig);
    });
    expect(struck).toBeGreaterThanOrEqual(12);
  });

  test('Postgres is restored from a backup: the run records again what followed', async () => {
    let backup = 2;
    const struck = await liveStruck(async (caseId, events) => {
      await restoreTo(rig.database, caseId, backup);
      await heal(rig);
      await vi.waitFor(async () => expect((await rig.events(caseId)).slice(0, events.length)).toEqual(events), {
        timeout: 10_000,
      });
      backup = events.length;
    });
    expect(struck).toBeGreaterThanOrEqual(12);
  });

  test.each([2, 8, 15, 21])('Temporal has lost everything after event %i', async (n) => {
    const { workflowId: caseId } = await rig.open();
    let engine: Engine = rig;
    await live(caseId, async (events) => {
      if (engine === rig && events.length >= n) {
        await rig.handle(caseId).terminate('this engine is lost');
        await heal(empty);
        engine = empty;
      }
      return engine;
    });
    expect(engine).toBe(empty);
    await expectTheSameEnd(caseId);
  });
});

test('a run is asked again only when it, the ledger or the release has changed', async () => {
  const { workflowId: caseId } = await rig.open();
  const look = async (version: string) => {
    const status = await lookAtRuns(rig.client, version).look(await readStanding(caseId));
    if (status.kind === 'running' || status.kind === 'agrees') await markChecked(rig.database, caseId, status.agreed);
    return status.kind;
  };
  await vi.waitFor(
    async () => {
      expect(await look('1')).toBe('running');
      expect(await readStanding(caseId)).toMatchObject({ agreed: expect.any(String) }); // its first task is done
    },
    { timeout: 60_000 },
  );
  await rig.stopWorkers(); // whoever is asked now is silent
  expect(await look('1')).toBe('agrees');
  expect(await look('2')).toBe('silent');
  await rig.runs.signal(
    caseId,
    'listingVanished',
    { actor: { kind: 'marketplace', id: 'harbour' }, content: {} },
    crypto.randomUUID(),
  );
  expect(await look('1')).toBe('busy'); // nobody asks a run that has something to do
  await rig.startWorkers();
  await vi.waitFor(async () => expect(await look('1')).toBe('running'), { timeout: 60_000 });
});

async function readStanding(caseId: string): Promise<CaseToCheck> {
  const row = await rig.database
    .selectFrom('cases')
    .innerJoin('case_runs', 'case_runs.case_id', 'cases.case_id')
    .select(['cases.case_id as caseId', 'sequence', 'last_hash as hash', 'agreed'])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return row;
}
