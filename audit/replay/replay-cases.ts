import type { ReplayedWay, ReplayReport } from '../../domain/replays/replay-report.ts';
import { reasonOf } from '../../domain/reason.ts';
import type { CaseRecord } from './case-record.ts';
import { foldCase } from './fold.ts';
import { reExecute, type ReExecuted } from './re-execute.ts';
import { readToldRun, type ToldRun } from './read-run.ts';
import { compareTellings, type Telling } from './tell-by-runs.ts';

/** The code that cases are re-executed by. */
export interface WorkflowCode {
  /** That of today, with its SHA-256. */
  today: { sha256: string; code: string };
  /** That of any release that was ever kept; nothing for one that was not. */
  codeOf(sha256: string): Promise<string | undefined>;
  /** For each code and all cases that are replayed together. */
  timeLimitMilliseconds: number;
}

/**
 * Replays cases in all ways: their events folded, their histories read, and these run again through the code that ran
 * them and through that of today. Those that are given together share the cost of loading the code.
 */
export async function replayCases(records: readonly CaseRecord[], code: WorkflowCode): Promise<ReplayReport[]> {
  const cases = records.map((record) => ({
    record,
    ...foldCase(record),
    runs: record.histories.map(readUnlessBroken),
  }));
  const runs = cases.flatMap((one) => one.runs).filter((run) => 'json' in run);
  const today = await reExecute(code.today.code, runs, code.timeLimitMilliseconds);
  const byItsOwn = await reExecuteByTheirOwn(runs, today, code);
  return cases.map(({ record, way: fold, states, runs: some }) => {
    const compared = (name: ReplayedWay['way'], tell: (run: ToldRun) => Omit<Telling, 'run'>): ReplayedWay => {
      const broken = some.find((run) => 'broken' in run);
      if (broken) return { way: name, result: 'not_replayed', events: 0, because: broken.broken };
      const told = some.filter((run) => 'json' in run);
      return compareTellings(
        name,
        record,
        states,
        told.map((run) => ({ run, ...tell(run) })),
      );
    };
    const ways = [
      fold,
      compared('code_that_ran_it', ({ runId }) => byItsOwn.get(runId)!),
      compared('code_of_today', ({ runId }) => today.get(runId)!),
      compared('runs_themselves', ({ recorded }) => ({ events: [...recorded.values()] })),
    ];
    return { caseId: record.caseId, result: resultOf(ways), events: record.events.length, ways };
  });
}

/** Each run by the code that its history names; that of today was run already. */
async function reExecuteByTheirOwn(
  runs: readonly ToldRun[],
  today: ReadonlyMap<string, ReExecuted>,
  { today: { sha256: todays }, codeOf, timeLimitMilliseconds }: WorkflowCode,
): Promise<Map<string, ReExecuted>> {
  const came = new Map<string, ReExecuted>();
  for (const sha256 of new Set(runs.map((run) => run.workflowBundleSha256))) {
    const some = runs.filter((run) => run.workflowBundleSha256 === sha256);
    const code = sha256 === null || sha256 === todays ? undefined : await codeOf(sha256);
    const executed = code && (await reExecute(code, some, timeLimitMilliseconds));
    for (const { runId, wasAsked } of some) {
      const because =
        sha256 === null
          ? 'its history does not name the workflow bundle that ran it'
          : `the workflow bundle ${sha256} is not at hand`;
      const known = sha256 === todays ? today.get(runId) : executed ? executed.get(runId) : undefined;
      came.set(runId, known ?? { events: [], ...(wasAsked && { because }) });
    }
  }
  return came;
}

function readUnlessBroken(history: CaseRecord['histories'][number]): ToldRun | { broken: string } {
  try {
    return readToldRun(history);
  } catch (error) {
    return { broken: `the history of run ${history.runId} cannot be read: ${reasonOf(error)}` };
  }
}

function resultOf(ways: readonly ReplayedWay[]): ReplayReport['result'] {
  if (ways.some(({ result }) => result === 'differs')) return 'differs';
  return ways.every(({ result }) => result === 'agrees') ? 'agrees' : 'not_replayed';
}
