import type { CaseToCheck } from '../database/runs/runs.ts';
import type { Recorded } from '../domain/case/case-start.ts';

/** How the engine stands with a case. */
export type RunStatus =
  /** Nothing has happened since it last agreed with the ledger. */
  | { kind: 'agrees'; agreed: string; runId: string }
  /** It knows the case up to `sequence`, the ledger up to `recorded`, and has the events from `from` on. */
  | { kind: 'running'; sequence: number; recorded: Recorded; from: number; agreed: string | null; runId: string }
  /** It ended or was ended, at that moment. */
  | { kind: 'ended'; at: string; runId: string }
  /** The engine has never heard of it, or has forgotten it. */
  | { kind: 'unknown' }
  /** It has something to do, and changes while one asks. */
  | { kind: 'busy' }
  /** It runs and does not answer: no worker, or a task that fails. */
  | { kind: 'silent' };

/** What healing asks of the engine's runs, and does to them. */
export interface RunLooks {
  look(subject: CaseToCheck): Promise<RunStatus>;
  /** Resolves when a worker has seen to a run of a case for the first time. Rejects when none does in time. */
  answer(caseId: string): Promise<void>;
  /** Whether a run of letters is under way. */
  isRunning(runId: string): Promise<boolean>;
  /** Ends a run that the ledger has overtaken. */
  end(caseId: string, why: string): Promise<void>;
  /** Has a run record again what follows on that sequence. */
  recordAgain(caseId: string, from: number): Promise<void>;
}
