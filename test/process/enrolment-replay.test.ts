import { readdir, readFile } from 'node:fs/promises';
import { Worker } from '@temporalio/worker';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { beforeAll, expect, inject, test } from 'vitest';
import { quietRuntime } from '../support/rigs/quiet-runtime.ts';
import { enrolmentHistories, enrolmentHistoryFolder } from './enrolment-histories.ts';

beforeAll(quietRuntime);

test.each(enrolmentHistories)('today’s code comes to what was recorded: %s', async (name) => {
  const code = await readFile(inject('servers').bundle, 'utf8');
  const recorded = JSON.parse(await readFile(new URL(`${name}.json`, enrolmentHistoryFolder), 'utf8'));
  const history = historyFromJSON(recorded);
  await Worker.runReplayHistory({ workflowBundle: { code } }, history, name);
});

test('no history is left of a course that is no more', async () => {
  const files = enrolmentHistories.map((name) => `${name}.json`);
  expect((await readdir(enrolmentHistoryFolder)).toSorted()).toEqual(files.toSorted());
});
