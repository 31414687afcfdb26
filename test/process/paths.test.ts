import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkBundle } from '../../audit/checks/check-bundle.ts';
import type { CaseRecord } from '../../audit/replay/case-record.ts';
import { readBundledRecord } from '../../audit/replay/bundled-record.ts';
import { replayCases, type WorkflowCode } from '../../audit/replay/replay-cases.ts';
import { nodeTools } from '../../audit/verify/node-tools.ts';
import { fold } from '../../domain/case/evolve.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { hashOf, sha256Of } from '../../database/ledger/hash.ts';
import { archiveCase } from '../../engine/archive/archive-case.ts';
import { bundlesOn, unzipped } from '../support/audit/bundles-on.ts';
import { failedTasks } from '../support/history.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { startRig, type Rig } from '../support/rigs/rig.ts';
import { healCases } from '../support/sweeps.ts';
import { agreed, longClosed } from './archive/long-closed.ts';
import { live, setFaults, type Lived } from './paths/live.ts';
import { paths } from './paths/all.ts';
import { everyLetterTo, writeEveryLetter } from './paths/every-letter.ts';
import { extend, make, verdict, type Journey } from './paths/moves.ts';
import { fileNameOf, type Path } from './paths/path.ts';
import { keepHistory } from './paths/recorded.ts';

test('every path has a name of its own', () => {
  expect(new Set(paths.map(fileNameOf)).size).toBe(paths.length);
});

/** So many of the paths that every kind of event occurs. Each path's whole history is replayed in `replay.test.ts`. */
const ofEveryKind = covering(paths);

/** Of some paths, those that bring the most new kinds of events first, until every kind has occurred. */
function covering(some: readonly Path[], seen: ReadonlySet<string> = new Set()): Path[] {
  const newIn = ({ kinds }: Path): number => new Set(kinds.filter((kind) => !seen.has(kind))).size;
  const next = some.toSorted((one, other) => newIn(other) - newIn(one))[0]!;
  return newIn(next) === 0 ? [] : [next, ...covering(some, new Set([...seen, ...next.kinds]))];
}

/** What Postgres has of the cases that were lived, once Temporal has forgotten them. */
const records: CaseRecord[] = [];

async function todaysCode(): Promise<WorkflowCode> {
  const code = await readFile(inject('servers').bundle, 'utf8');
  return {
    today: { code, sha256: sha256Of(code) },
    codeOf: () => Promise.resolve(undefined), // no other has run them
    timeLimitMilliseconds: 110_000,
  };
}

/** What befalls the runs of a case, beside what its paths tell. */
const blows: [name: string, (journey: Journey) => Promise<void>][] = [
  [
    'a case is carried on by another run',
    async (journey) => {
      const newest = async () => (await journey.rig.handle(journey.caseId).describe()).runId;
      const first = await newest();
      do await make(extend('PT1S'), journey);
      while ((await newest()) === first);
    },
  ],
  [
    'a run is terminated by hand, and the case goes on in the one that healing begins',
    async (journey) => {
      await make(extend('PT1S'), journey);
      await journey.rig.handle(journey.caseId).terminate('a test');
      await healCases(journey.rig);
      await make(extend('PT1S'), journey);
    },
  ],
];

describe.each([
  ['cached', paths, {}],
  ['replayed at every task', ofEveryKind, { maxCachedWorkflows: 0 }],
] as const)('%s', (mode, chosen, options) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ ...options, wrap: withoutLetters });
    await setFaults(rig, chosen);
  });
  afterAll(() => rig.stop());
  const caseIds: string[] = [];

  async function walk(path: Path): Promise<void> {
    const lived = await live(rig, path);
    caseIds.push(lived.caseId);
    await cameOut(lived, path);
    if (mode === 'cached' && process.env.RECORD_HISTORIES)
      await keepHistory(fileNameOf(path), await lived.handle.fetchHistory(), await rig.events(lived.caseId));
  }

  /** What must be true of every case that has ended. */
  async function cameOut({ handle, caseId, restrictionCaseId }: Lived, path: Path): Promise<void> {
    const { kinds, ending, orders, told } = path;
    expect({
      kinds: await rig.kinds(caseId),
      ending: await handle.result(),
      orders: await rig.sandbox.decisions(restrictionCaseId),
      told: await inboxOf(rig.database, caseId),
      letters: await writeEveryLetter(rig.database, caseId),
    }).toEqual({ kinds, ending, orders, told, letters: everyLetterTo(told) });
    await chainIsWhole(caseId);
    const events = (await handle.fetchHistory()).events!;
    expect(failedTasks(events)).toEqual([]);
    const started = events.flatMap((event) => event.timerStartedEventAttributes?.timerId ?? []);
    const fired = events.flatMap((event) => event.timerFiredEventAttributes?.timerId ?? []);
    const cancelled = events.flatMap((event) => event.timerCanceledEventAttributes?.timerId ?? []);
    expect([...fired, ...cancelled].toSorted()).toEqual(started.toSorted());
  }

  /** The hashes follow from the events, and the view from both. */
  async function chainIsWhole(caseId: string): Promise<void> {
    const ledger = await readLedger(rig.database, caseId);
    let previous = '0'.repeat(64);
    for (const { hash, ...event } of ledger) {
      expect(event.previousHash).toBe(previous);
      expect(hash).toBe(hashOf(event));
      previous = hash;
    }
    const view = await rig.database
      .selectFrom('cases')
      .select(['last_hash', 'state'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(view).toEqual({ last_hash: previous, state: fold(await rig.events(caseId)) });
  }

  describe('side by side', () => {
    for (const path of chosen.filter(({ alone }) => !alone)) test.concurrent(path.name, () => walk(path));
  });
  for (const path of chosen.filter(({ alone }) => alone)) test(path.name, () => walk(path));

  test.each(mode === 'cached' ? blows : [])('%s', async (_, blow) => {
    const handle = await rig.open();
    const journey = { rig, handle, caseId: handle.workflowId, listingId: `offer-${handle.workflowId}` };
    await blow(journey);
    await make(verdict('authentic'), journey);
    await rig.handle(journey.caseId).result();
    caseIds.push(journey.caseId);
  });

  let forgotten: CaseRecord[];
  test('all of them are archived, and Temporal forgets them', async () => {
    forgotten = await longClosed(rig, caseIds);
    records.push(...forgotten);
  });

  test.each(mode === 'cached' ? ['the archive alone'] : [])(
    'a bundle is made of %s, and replays as the case does',
    async () => {
      const record = forgotten.at(-1)!;
      const { caseId } = record;
      const bundle = await bundlesOn(
        rig.database,
        () => new Date().toISOString(),
        (id) => archiveCase(rig, id),
      );
      const zip = await bundle({ caseId, reader: 'auditor', language: 'en' });
      expect((await checkBundle(unzipped(zip), nodeTools)).faults).toEqual([]);
      const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
      const file = join(folder, 'bundle.zip');
      await writeFile(file, zip);
      const bundled = await readBundledRecord(file);
      await rm(folder, { recursive: true });
      expect(await replayCases([bundled], await todaysCode())).toEqual([agreed(record)]);
    },
  );
});

test('a hundred cases of all paths, and of all that befalls runs, replay in three ways to the same timeline, from the archive alone', async () => {
  expect(records.length).toBeGreaterThanOrEqual(100);
  const carriedOn = records.filter(({ histories }) => histories.length > 1);
  expect(carriedOn).toHaveLength(blows.length);
  const reports = await replayCases(records, await todaysCode());
  expect(reports).toEqual(records.map(agreed));
});
