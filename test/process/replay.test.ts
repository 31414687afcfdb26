import { readdir, readFile } from 'node:fs/promises';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/events.ts';
import { quietRuntime } from '../support/rigs/quiet-runtime.ts';
import { paths } from './paths/all.ts';
import { fileNameOf } from './paths/path.ts';
import { carriedOn, historyFolder, readRecordedRun, type RecordedRun } from './paths/recorded.ts';

interface Replayed {
  /** What the workflow came to, as it happened. */
  events: CaseEvent[];
  error?: Error | undefined;
}

/** Runs the workflows of a bundle through recorded histories; gives what they came to, by name. */
async function replay(code: string, recorded: ReadonlyMap<string, RecordedRun>): Promise<Map<string, Replayed>> {
  const replayed = new Map([...recorded.keys()].map((name): [string, Replayed] => [name, { events: [] }]));
  const histories = [...recorded].map(([name, { history }]) => ({ workflowId: name, history }));
  const options: ReplayWorkerOptions = {
    workflowBundle: { code },
    sinks: {
      timeline: {
        event: {
          fn: ({ workflowId }, event: CaseEvent) => void replayed.get(workflowId)!.events.push(event),
          callDuringReplay: true,
        },
      },
    },
  };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories))
    replayed.get(workflowId)!.error = error;
  return replayed;
}

let today: string;
const names = [...paths.map(fileNameOf), ...carriedOn];
const recorded = new Map<string, RecordedRun>();
let replayed: Map<string, Replayed>;
beforeAll(async () => {
  quietRuntime();
  today = await readFile(inject('servers').bundle, 'utf8');
  for (const name of names) {
    const found = await readRecordedRun(name).catch(() => undefined);
    if (found) recorded.set(name, found);
  }
  replayed = await replay(today, recorded);
});

describe('today’s code comes to what was recorded', () => {
  test.each(names)('%s', (name) => {
    expect(recorded.has(name), 'a history is recorded: npm run record-histories').toBe(true);
    expect(replayed.get(name)).toEqual({ events: recorded.get(name)!.events, error: undefined });
  });

  test('no history is left of a path that is no more', async () => {
    const files = names.flatMap((name) => [`${name}.json`, `${name}.events.json`]);
    expect((await readdir(historyFolder)).toSorted()).toEqual(files.toSorted());
  });
});

describe('code that has changed its course is caught', () => {
  const name = 'a-reminded-brand-confirms';

  async function replayWith(from: string, to: string): Promise<Replayed> {
    const code = today.replaceAll(from, to);
    expect(code).not.toBe(today);
    return (await replay(code, new Map([[name, recorded.get(name)!]]))).get(name)!;
  }

  test('another order of calls, by the replay itself', async () => {
    const { error } = await replayWith('.enforce(', '.confirmRemoval(');
    expect(error).toBeInstanceOf(DeterminismViolationError);
  });

  test('another content of an event, which a replay does not look at, by the comparison', async () => {
    const { events, error } = await replayWith(`'not_appealed'`, `'unchallenged'`);
    const kinds = (some: CaseEvent[]) => some.map(({ kind }) => kind);
    expect(error).toBeUndefined();
    expect(kinds(events)).toEqual(kinds(recorded.get(name)!.events));
    expect(events).not.toEqual(recorded.get(name)!.events);
  });
});
