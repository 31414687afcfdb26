import type { Client } from '@temporalio/client';
import type { ReplayReport } from '../domain/replays/replay-report.ts';
import { Unavailable } from './case-runs.ts';

/** Replays of cases, as the API sees them. */
export interface Replays {
  /**
   * Has a case replayed and waits for it; a replay that is under way is waited for.
   * @returns nothing when there is no such case
   * @throws Unavailable when it takes too long: it goes on, and whoever asks again is answered from it
   */
  replay(caseId: string): Promise<ReplayReport | null>;
}

/** Replays in the sweeps process, which the API waits for: no other request is slower for one. */
export const temporalReplays = (
  client: Client,
  { taskQueue, patienceMilliseconds = 25_000 }: { taskQueue: string; patienceMilliseconds?: number },
): Replays => ({
  async replay(caseId) {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patienceMilliseconds);
    const asked = client.withDeadline(Date.now() + patienceMilliseconds, async () => {
      const handle = await client.workflow.start('replayCase', {
        workflowId: `replay.${caseId}`,
        workflowIdConflictPolicy: 'USE_EXISTING',
        taskQueue: `${taskQueue}-sweeps`,
        args: [caseId],
        staticSummary: `a replay of case ${caseId}`,
      });
      return (await handle.result()) as ReplayReport | null;
    });
    const tooLong = new Promise<never>((_done, fail) =>
      giveUp.signal.addEventListener('abort', () => fail(new Unavailable('the replay is not through yet'))),
    );
    try {
      return await Promise.race([asked, tooLong]);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      throw new Unavailable('the case could not be replayed now', { cause: error });
    } finally {
      asked.catch(() => {});
      clearTimeout(timer);
    }
  },
});
