import type { Database } from '../../database/connect.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { casesToCheck, markChecked, type CaseToCheck } from '../../database/runs/runs.ts';
import type { CaseEvent } from '../../domain/case/events.ts';

/** How the engine stands with a case. */
export type RunStatus =
  | { kind: 'running'; sequence: number; agreed: string | null }
  /** It ended or was ended, at that moment. */
  | { kind: 'ended'; at: string }
  /** The engine has never heard of it, or has forgotten it. */
  | { kind: 'unknown' }
  /** It runs and does not answer: no worker, or a task that fails. */
  | { kind: 'silent' };

export interface HealDependencies {
  database: Database;
  runs: {
    start(events: readonly CaseEvent[]): Promise<void>;
    look(subject: CaseToCheck): Promise<RunStatus>;
    /** Ends a run that a newer record has overtaken. */
    end(caseId: string, why: string): Promise<void>;
    /** Has a run record again what follows on that sequence. */
    recordAgain(caseId: string, from: number): Promise<void>;
  };
  /** How long after its last look a case is looked at again. */
  checkEveryMilliseconds: number;
  /** A recording can outlive its run by this: nothing is started anew before. */
  recordingEndsWithinMilliseconds: number;
  heartbeat(): void;
}

/** What a round of healing found, by case. */
export interface Healed {
  checked: number;
  started: string[];
  recordedAgain: string[];
  silent: string[];
}

const atOnce = 100;

export const createHealActivities = (dependencies: HealDependencies) => ({
  /**
   * Looks at the runs of open cases, and mends: a case that has none is started from the record; a run that knows more
   * than Postgres sends it again; a run that knows less is ended, and started from the record at the next round.
   */
  async healCases(): Promise<Healed> {
    const { database, checkEveryMilliseconds, heartbeat } = dependencies;
    const healed: Healed = { checked: 0, started: [], recordedAgain: [], silent: [] };
    const notSince = new Date(Date.now() - checkEveryMilliseconds).toISOString();
    const unsettled = new Set<string>();
    for (;;) {
      const found = await casesToCheck(database, notSince, atOnce + unsettled.size);
      const next = found.filter(({ caseId }) => !unsettled.has(caseId));
      if (next.length === 0) return healed;
      for (const subject of next) {
        heartbeat();
        const settled = await heal(dependencies, subject, healed);
        if (settled) await markChecked(database, subject.caseId, settled.agreed);
        else unsettled.add(subject.caseId);
        healed.checked += 1;
      }
    }
  },
});

export type HealActivities = ReturnType<typeof createHealActivities>;

/** The case needs no further look this time; what its run was, when it agrees. */
interface Settled {
  agreed: string | null;
}

/** Nothing when the case needs a further look. */
async function heal(
  dependencies: HealDependencies,
  subject: CaseToCheck,
  healed: Healed,
): Promise<Settled | undefined> {
  const { caseId, sequence } = subject;
  const { database, runs, recordingEndsWithinMilliseconds } = dependencies;
  const run = await runs.look(subject);
  if (run.kind === 'silent') {
    healed.silent.push(caseId);
    return { agreed: null };
  }
  if (run.kind === 'running') {
    if (run.sequence === sequence) return run;
    const reach = (await readEvents(database, caseId)).length;
    if (run.sequence > reach) {
      await runs.recordAgain(caseId, reach);
      healed.recordedAgain.push(caseId);
    } else if (run.sequence < reach && run.sequence < sequence) {
      await runs.end(caseId, `the ledger reaches event ${reach}, the run event ${run.sequence}`);
    }
    return undefined;
  }
  if (run.kind === 'ended' && Date.now() - Date.parse(run.at) < recordingEndsWithinMilliseconds) return undefined;
  const events = await readEvents(database, caseId);
  if (events.at(-1)?.kind === 'case_closed') return { agreed: null };
  await runs.start(events);
  healed.started.push(caseId);
  return { agreed: null };
}
