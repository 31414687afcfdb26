import { readdir, readFile } from 'node:fs/promises';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/events.ts';
import { quietRuntime } from '../support/rigs/quiet-runtime.ts';
import { paths } from './paths/all.ts';
import { fileNameOf, type Path } from './paths/path.ts';
import { historyFolder, readRecordedPath, type RecordedPath } from './paths/recorded.ts';

interface Replayed {
  /** What the workflow came to, as it happened. */
  events: CaseEvent[];
  error?: Error | undefined;
}

/** Runs the workflows of a bundle through recorded histories; gives what they came to, by path. */
async function replay(code: string, recorded: ReadonlyMap<Path, RecordedPath>): Promise<Map<Path, Replayed>> {
  const replayed = new Map<Path, Replayed>();
  const byId = new Map<string, Replayed>();
  const histories = [...recorded].map(([path, { history }]) => {
    const result: Replayed = { events: [] };
    replayed.set(path, result);
    byId.set(fileNameOf(path), result);
    return { workflowId: fileNameOf(path), history };
  });
  const options: ReplayWorkerOptions = {
    workflowBundle: { code },
    sinks: {
      timeline: {
        event: {
          fn: ({ workflowId }, event: CaseEvent) => void byId.get(workflowId)!.events.push(event),
          callDuringReplay: true,
        },
      },
    },
  };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    byId.get(workflowId)!.error = error;
  return replayed;
}

let today: string;
const recorded = new Map<Path, RecordedPath>();
let replayed: Map<Path, Replayed>;
beforeAll(async () => {
  quietRuntime();
  today = await readFile(inject('servers').bundle, 'utf8');
  for (const path of paths) {
    const found = await readRecordedPath(path).catch(() => undefined);
    if (found) recorded.set(path, found);
  }
  replayed = await replay(today, recorded);
});

describe('today’s code comes to what was recorded', () => {
  for (const path of paths)
    test(path.name, () => {
      expect(recorded.has(path), 'a history is recorded: npm run record-histories').toBe(true);
      expect(replayed.get(path)).toEqual({ events: recorded.get(path)!.events, error: undefined });
    });

  test('no history is left of a path that is no more', async () => {
    const names = paths.map(fileNameOf).flatMap((name) => [`${name}.json`, `${name}.events.json`]);
    expect((await readdir(historyFolder)).toSorted()).toEqual(names.toSorted());
  });
});

describe('code that has changed its course is caught', () => {
  const path = paths.find(({ name }) => name === 'a reminded brand confirms')!;

  async function replayWith(from: string, to: string): Promise<Replayed> {
    const code = today.replaceAll(from, to);
    expect(code).not.toBe(today);
    return (await replay(code, new Map([[path, recorded.get(path)!]]))).get(path)!;
  }

  test('another order of calls, by the replay itself', async () => {
    const { error } = await replayWith('.enforce(restriction)', '.confirmRemoval(restriction)');
    expect(error).toBeInstanceOf(DeterminismViolationError);
  });

  test('another content of an event, which a replay does not look at, by the comparison', async () => {
    const { events, error } = await replayWith(`'not_appealed'`, `'unchallenged'`);
    const kinds = (some: CaseEvent[]) => some.map(({ kind }) => kind);
    expect(error).toBeUndefined();
    expect(kinds(events)).toEqual(kinds(recorded.get(path)!.events));
    expect(events).not.toEqual(recorded.get(path)!.events);
  });
});
