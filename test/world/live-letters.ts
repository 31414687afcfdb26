import { expect, vi } from 'vitest';
import type { Rig } from '../support/rigs/rig.ts';
import { liveUntil } from './live-until.ts';

/** What is to be delivered about a case, in the order of its events. */
const deliveriesOf = (rig: Pick<Rig, 'database'>, caseId: string) =>
  rig.database
    .selectFrom('deliveries')
    .select(['run_id', 'kind', 'recipient_id', 'state'])
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .orderBy('recipient_id')
    .execute();

/** The runs that carry the letters of a case, once each letter has one. */
export async function runsOfLetters(rig: Rig, caseId: string) {
  const runIds = async () => new Set((await deliveriesOf(rig, caseId)).map(({ run_id }) => run_id));
  await vi.waitFor(async () => expect(await runIds()).not.toContain(null), { timeout: 60_000 });
  const handles = [...(await runIds())].map((runId) => rig.client.workflow.getHandle(runId!));
  for (const letters of handles) await vi.waitFor(() => letters.describe(), { timeout: 60_000 });
  return handles;
}

/** Lets every letter of a case live through what it has to. Gives what became of each, by recipient. */
export async function liveLetters(rig: Rig, caseId: string): Promise<string[]> {
  for (const letters of await runsOfLetters(rig, caseId))
    await liveUntil(rig, letters, async () => (await letters.describe()).status.name !== 'RUNNING');
  const deliveries = await deliveriesOf(rig, caseId);
  return deliveries.map(({ kind, recipient_id, state }) => `${kind} to ${recipient_id}: ${state}`);
}
