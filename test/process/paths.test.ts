import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../domain/case/evolve.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { failedTasks } from '../support/history.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { startRig, type Rig } from '../support/rigs/rig.ts';
import { live, setFaults, type Lived } from './paths/live.ts';
import { paths } from './paths/all.ts';
import { everyLetterTo, writeEveryLetter } from './paths/every-letter.ts';
import { fileNameOf, type Path } from './paths/path.ts';
import { keepHistory } from './paths/recorded.ts';

test('every path has a name of its own', () => {
  expect(new Set(paths.map(fileNameOf)).size).toBe(paths.length);
});

/** So many of the paths that every kind of event occurs. Each path's whole history is replayed in `replay.test.ts`. */
const ofEveryKind = paths.filter(({ kinds }, index) => {
  const seen = new Set(paths.slice(0, index).flatMap((earlier) => earlier.kinds));
  return kinds.some((kind) => !seen.has(kind));
});

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

  async function walk(path: Path): Promise<void> {
    const lived = await live(rig, path);
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
});
