import type { CaseEvidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';
import { isFault, type Run } from './read-runs.ts';

/**
 * Each case was carried by a run. No run is left, none has failed, none could not be replayed, no two told one case
 * differently; and nobody's wish to cancel a case had another effect than to be kept.
 */
export const inspectRuns: Inspection = ({ runs, cases, struckRunIds, interventionRecordIds }) => [
  ...withoutRun(cases, runs, struckRunIds),
  ...runs.flatMap((run) => {
    const { workflowId, runId, status, failedTasks, replayError, activityFailures, hasRecorded, pending } = run;
    const name = `the run of ${workflowId}`;
    const isSound = isEndedInOrder(run, struckRunIds.includes(runId));
    const isKept = interventionRecordIds.some((id) => id.startsWith(`${runId}.`));
    return [
      ...(run.isCancelRequested && status !== 'TERMINATED' && !isKept
        ? [`${name} was asked to be cancelled, which the annex does not say`]
        : []),
      ...(isSound ? [] : [`${name} is ${status.toLowerCase()}; it waits for ${pending.join(', ') || 'nothing'}`]),
      ...failedTasks
        .filter((task) => isFault(task, status))
        .map(({ cause, message }) => `${name} (${runId}) had a failing task: ${cause} ${message}`),
      ...(replayError === undefined ? [] : [`${name} (${runId}) cannot be replayed: ${replayError}`]),
      ...(hasRecorded && activityFailures.includes('LedgerFork') ? [`${name} met a fork of the ledger`] : []),
    ];
  }),
];

/** Healing ends runs of cases, operators those of enrolments, too; those of letters are ended by whoever has struck them. */
const isEndedInOrder = ({ type, status }: Run, isStruck: boolean): boolean =>
  type === 'deliverLetters'
    ? status === 'COMPLETED' || (isStruck && ['CANCELLED', 'TERMINATED'].includes(status))
    : ['COMPLETED', 'TERMINATED', 'CONTINUED_AS_NEW'].includes(status);

/** One that was closed when its run was struck needs no other. */
function withoutRun(cases: readonly CaseEvidence[], runs: readonly Run[], struckRunIds: readonly string[]): string[] {
  const ended = new Set(
    runs
      .filter(
        ({ status, runId }) => status === 'COMPLETED' || (status === 'TERMINATED' && struckRunIds.includes(runId)),
      )
      .map(({ workflowId }) => workflowId),
  );
  return cases
    .filter(({ caseId }) => !ended.has(caseId))
    .map(({ caseId }) => `no run of ${caseId} has come to its end`);
}
