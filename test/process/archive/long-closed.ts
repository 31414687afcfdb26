import { expect, vi } from 'vitest';
import { readCaseRecord, type CaseRecord } from '../../../audit/replay/case-record.ts';
import { listArchivedRuns } from '../../../database/archive/histories.ts';
import { archiveCase } from '../../../engine/archive/archive-case.ts';
import type { Rig } from '../../support/rigs/rig.ts';

/**
 * Archives closed cases, has Temporal forget every run of them, as it does after the retention of its namespace, and only
 * then reads what Postgres has of them.
 */
export async function longClosed(rig: Rig, caseIds: readonly string[]): Promise<CaseRecord[]> {
  const { client, database } = rig;
  const archived = caseIds.map(async (caseId) => {
    expect(await archiveCase(rig, caseId)).toMatchObject({ gone: [], isWhole: true });
    return (await listArchivedRuns(database, caseId)).map(({ runId }) => [caseId, runId] as const);
  });
  const runs = (await Promise.all(archived)).flat();
  await Promise.all(
    runs.map(([workflowId, runId]) =>
      client.workflowService.deleteWorkflowExecution({
        namespace: client.options.namespace,
        workflowExecution: { workflowId, runId },
      }),
    ),
  );
  for (const [caseId, runId] of runs)
    await vi.waitFor(
      () => expect(client.workflow.getHandle(caseId, runId).fetchHistory()).rejects.toThrow(/not found/i),
      {
        timeout: 90_000,
        interval: 200,
      },
    );
  return Promise.all(caseIds.map(async (caseId) => (await readCaseRecord(database, caseId))!));
}

/** What a replay of a case comes to in which nothing differs, by any way. */
export const agreed = ({ caseId, events }: CaseRecord) => ({
  caseId,
  result: 'agrees',
  events: events.length,
  ways: [
    { way: 'fold', result: 'agrees', events: events.length },
    ...['code_that_ran_it', 'code_of_today', 'runs_themselves'].map((way) => ({
      ...{ way, result: 'agrees' },
      events: expect.any(Number),
    })),
  ],
});
