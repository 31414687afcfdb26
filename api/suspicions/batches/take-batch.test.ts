import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertBatch, readBatch, readBatchLines } from '../../../database/intake/suspicion-batches.ts';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';
import { newId } from '../../opening/new-id.ts';
import { readCsv, type ReadLine } from './read-lines.ts';
import type { Reporter } from '../reporter.ts';
import { followBatch, runBatch } from './run-batch.ts';
import { takeBatch } from './take-batch.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [] });
});
afterAll(() => rig.stop());

/** What takes a batch while nobody else asks. */
const alone = () => ({ database: rig.database, now: rig.now, giveWay: async () => {} });

const reporter: Reporter = {
  actor: { kind: 'detector', id: 'image-match' },
  files: { uploader: 'detector::image-match', party: 'staff', tenant: undefined },
};

async function begin(): Promise<string> {
  const batchId = newId('b', rig.now());
  await insertBatch(rig.database, batchId, reporter.actor, rig.now());
  return batchId;
}

const refused = (line: number): ReadLine => ({ line, problem: { code: 'malformed', detail: 'broken', pointer: '' } });

test('a file of 10,000 lines is taken with some hundred of them in memory', async () => {
  const lines = 10_000;
  let sent = 1;
  async function* file(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('listing_id,title,brand,seller_id,score\n');
    for (let line = 2; line <= lines + 1; line += 100) {
      sent += 100;
      const rows = Array.from(
        { length: 100 },
        (_, index) => `offer-${line + index},Watch,${index ? '' : 'brand-1'},s-1,0.5\n`,
      );
      yield Buffer.from(rows.join(''));
    }
  }
  let mostAtOnce = 0;
  const batchId = await begin();
  await takeBatch(alone(), batchId, reporter, await readCsv(file(), 'harbour'), (upTo) => {
    mostAtOnce = Math.max(mostAtOnce, sent - upTo);
  });
  expect(mostAtOnce).toBeLessThan(1_000);
  expect(await readBatch(rig.database, batchId)).toMatchObject({
    lines,
    opened: 100,
    refused: 9_900,
    finishedAt: rig.now(),
  });
});

test('a batch is taken to its end although nobody follows it, and can be followed afterwards', async () => {
  async function* lines(): AsyncGenerator<ReadLine> {
    for (let line = 1; line <= 1_234; line++) yield refused(line);
  }
  const batchId = await begin();
  const batch = runBatch(batchId, (onTaken) => takeBatch(alone(), batchId, reporter, lines(), onTaken));
  await batch.beyond(1_234);
  const followed = [];
  for await (const some of followBatch(rig.database, batch)) followed.push(...some);
  expect(followed.map(({ line }) => line)).toEqual(Array.from({ length: 1_234 }, (_, index) => index + 1));
});

test('a batch whose sender breaks off stays unfinished, and keeps what was taken', async () => {
  const brokenOff = new Error('the sender is gone');
  async function* lines(): AsyncGenerator<ReadLine> {
    for (let line = 1; line <= 450; line++) yield refused(line);
    throw brokenOff;
  }
  const batchId = await begin();
  const batch = runBatch(batchId, (onTaken) => takeBatch(alone(), batchId, reporter, lines(), onTaken));
  for await (const some of followBatch(rig.database, batch)) expect(some.length).toBeGreaterThan(0);
  expect(batch.failure).toBe(brokenOff);
  expect(await readBatch(rig.database, batchId)).toMatchObject({ lines: 440, finishedAt: null });
  expect(await readBatchLines(rig.database, batchId, { after: 438, limit: 10 })).toHaveLength(2);
});
