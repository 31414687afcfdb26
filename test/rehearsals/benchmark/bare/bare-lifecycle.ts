import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import pg from 'pg';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { searchAttributes } from '../../../../workflows/search-attributes.ts';
import { windowMilliseconds, type Lifecycle } from '../lifecycle/lifecycle.ts';
import { brand, listingIdOf, sellerIdOf } from '../../offers.ts';
import { startLetters } from './activities.ts';
import { fill } from './effects.ts';
import { createBareTables, insertRecording } from './tables.ts';
import { takeEffects } from './take-effects.ts';

/**
 * The same lifecycle without business code, on the same servers: a worker process of its own that makes the same commands
 * to Temporal, writes the same rows and makes the same calls.
 * @param example a closed case of ours, whose effects it repeats
 */
export async function startBareLifecycle(
  installation: RunningInstallation,
  example: string,
): Promise<Lifecycle & { stop(): Promise<void> }> {
  const { client, folder, databaseUrl } = installation;
  const effects = await takeEffects(installation, example);
  const effectsFile = join(folder, 'effects.json');
  await writeFile(effectsFile, JSON.stringify(effects));
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  await createBareTables(pool);
  const worker = installation.processOf('worker', 'bare-worker', {
    program: 'test/rehearsals/benchmark/bare/worker.ts',
    settings: { EFFECTS: effectsFile },
  });
  await worker.start();

  return {
    name: 'bare',
    workerIds: () => worker.processIds,
    async open(index) {
      const caseId = `bare-${index}`;
      const subject = { caseId, listingId: listingIdOf(index), sellerId: sellerIdOf(index) };
      const [opening] = effects.recordings;
      await insertRecording(pool, fill(opening!.rows, subject));
      const started = client.workflow.start('bareCase', {
        workflowId: caseId,
        taskQueue: 'bare',
        args: [subject, windowMilliseconds],
        typedSearchAttributes: [
          { key: searchAttributes.brand, value: brand.brandId },
          { key: searchAttributes.seller, value: subject.sellerId },
          { key: searchAttributes.marketplace, value: 'harbour' },
          { key: searchAttributes.openedAt, value: new Date() },
          { key: searchAttributes.stage, value: 'awaiting_verdict' },
        ],
      });
      await Promise.all([started, startLetters(client, subject, 0, opening!)]);
      return caseId;
    },
    async giveVerdict(caseId) {
      await giveVerdict(client.workflow.getHandle(caseId));
    },
    async lettersLeft() {
      const { rows } = await pool.query(`SELECT count(*) AS left FROM bare.deliveries WHERE state <> 'delivered'`);
      return Number(rows[0].left);
    },
    async stop() {
      await worker.stop();
      await pool.end();
    },
  };
}

/**
 * Gives the verdict, and waits for its answer.
 * @throws WorkflowFailedError why the run failed, when it did so before the answer
 */
export async function giveVerdict(handle: WorkflowHandle): Promise<void> {
  try {
    await handle.executeUpdate('giveVerdict', { args: ['counterfeit'] });
  } catch (error) {
    await handle.result();
    throw error;
  }
}
