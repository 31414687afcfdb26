import { noteRun } from '../../database/archive/known-runs.ts';
import type { Database } from '../../database/connect.ts';
import { putOff } from '../../database/runs/put-off.ts';
import { casesToCheck, markChecked, readLedgerHead, type CaseToCheck } from '../../database/runs/runs.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import type { RunLooks } from '../../engine/run-looks.ts';

export interface HealDependencies {
  database: Database;
  runs: Pick<CaseRuns, 'start'> & RunLooks;
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
  ended: string[];
  silent: string[];
  failed: string[];
}

const atOnce = 100;

/**
 * Looks at the runs of open cases, and mends: a case that has none is started from the ledger; a run that knows more than
 * the ledger records it again; one that knows less, or tells it differently, is ended, and started from the ledger at the
 * next round. A case that cannot be looked at is left for a while, and holds up no other.
 */
export async function healCases(dependencies: HealDependencies): Promise<Healed> {
  const { database, checkEveryMilliseconds, heartbeat } = dependencies;
  const healed: Healed = { checked: 0, started: [], recordedAgain: [], ended: [], silent: [], failed: [] };
  const notSince = new Date(Date.now() - checkEveryMilliseconds).toISOString();
  const unsettled = new Set<string>();
  for (;;) {
    const found = await casesToCheck(database, notSince, atOnce + unsettled.size);
    const next = found.filter(({ caseId }) => !unsettled.has(caseId));
    if (next.length === 0) return healed;
    for (const subject of next) {
      heartbeat();
      const { caseId } = subject;
      try {
        const settled = await heal(dependencies, subject, healed);
        if (settled) await markChecked(database, caseId, settled.agreed);
        else unsettled.add(caseId);
      } catch {
        unsettled.add(caseId);
        healed.failed.push(caseId);
        await putOff(database, caseId);
      }
      healed.checked += 1;
    }
  }
}

/** The case needs no further look this time; what its run was, when it agrees. */
interface Settled {
  agreed: string | null;
}

/** Nothing when the case needs a further look. */
async function heal(
  { database, runs, recordingEndsWithinMilliseconds }: HealDependencies,
  subject: CaseToCheck,
  healed: Healed,
): Promise<Settled | undefined> {
  const { caseId } = subject;
  const end = async (why: string): Promise<undefined> => {
    await runs.end(caseId, why);
    healed.ended.push(caseId);
    return undefined;
  };
  const run = await runs.look(subject);
  if ('runId' in run) await noteRun(database, caseId, run.runId);
  switch (run.kind) {
    case 'agrees':
      return run;
    case 'busy':
      return undefined;
    case 'silent':
      healed.silent.push(caseId);
      return { agreed: null };
    case 'running': {
      const { sequence, recorded, from } = run;
      if (recorded.sequence === subject.sequence && recorded.hash !== subject.hash)
        return end(`event ${recorded.sequence} of the ledger is not the one that the run knows`);
      if (recorded.sequence === subject.sequence) return sequence === subject.sequence ? run : undefined;
      // The two were read one after the other: the ledger may have gone on meanwhile.
      const ledger = await readLedgerHead(database, caseId);
      if (!ledger || recorded.sequence === ledger.sequence) return undefined;
      if (sequence < ledger.sequence || ledger.sequence < from)
        return end(`the ledger reaches event ${ledger.sequence}, the run has events ${from} to ${sequence}`);
      if (recorded.sequence > ledger.sequence) {
        await runs.recordAgain(caseId, ledger.sequence);
        healed.recordedAgain.push(caseId);
      }
      return undefined;
    }
    case 'ended':
    case 'unknown': {
      const isRecording = run.kind === 'ended' && Date.now() - Date.parse(run.at) < recordingEndsWithinMilliseconds;
      if (isRecording) return undefined;
      await runs.start(caseId);
      healed.started.push(caseId);
      return { agreed: null };
    }
  }
}
