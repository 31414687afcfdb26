import { workflowInfo } from '@temporalio/workflow';
import type { Case } from '../../domain/case/case.ts';
import type { Command, Report } from '../../domain/case/commands/commands.ts';
import type { Refusal, Setting } from '../../domain/case/decided.ts';
import type { People } from '../../domain/access/people.ts';
import { enact } from '../../domain/case/enact.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { openAnnex, type Annex } from './annex.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import { startRecorder, type Recorder } from './recorder.ts';
import { showInWebUi } from './show-in-web-ui.ts';

/** The case as one run holds it: what it has come to, and the verbs of the process. */
export interface RunningCase {
  readonly case: Case;
  readonly terms: Terms;
  readonly recorder: Recorder;
  readonly annex: Annex;
  /** What a command is decided in now. */
  readonly setting: Setting;
  /** The time of the task that is worked on, and never before a moment whose timer has fired. ISO-8601. */
  readonly now: string;
  /** The timer of this moment has fired. */
  hasCome(at: string): void;
  /** Asks for a change. Synchronous; a refusal is returned, and nothing has changed. */
  attempt(command: Command, updateId?: string): Refusal | undefined;
  /** A change that the process itself makes: a refusal is a bug, and fails the workflow task until a deploy mends it. */
  apply(report: Report, people?: People): void;
  /** Counts by another calendar from now on. */
  renewCalendar(sha256: string, calendar: Calendar): void;
  /** Of these suspicions, those that the run was not told of before. */
  newAmong<S extends { suspicionId: string }>(suspicions: readonly S[]): S[];
  /** The history has grown so long that another run had better carry on. */
  readonly isFull: boolean;
  /** What the run that carries on begins with. */
  handOver(): CaseStart;
}

const system = { kind: 'system', id: 'counterfeit-case' } as const;

/** A run ends before its history is long: replaying one costs what it holds. */
const longHistory = 1500;
/** Word of a suspicion may come again, as long as the ledger does not name it: not after so many others. */
const suspicionsRemembered = 200;

export function openRunningCase(start: CaseStart): RunningCase {
  let { case: subject, terms } = start;
  const recorder = startRecorder(start);
  const showCase = showInWebUi(subject);
  const annex = openAnnex(subject.caseId, start.carried?.annexed);
  const suspicionIds = new Set(start.carried?.suspicionIds);
  let come = '';

  const run: RunningCase = {
    get case() {
      return subject;
    },
    get terms() {
      return terms;
    },
    recorder,
    annex,
    get setting() {
      return { now: run.now, terms };
    },
    get now() {
      const told = new Date().toISOString();
      return told < come ? come : told;
    },
    hasCome(at) {
      if (at > come) come = at;
    },
    get isFull() {
      const { historyLength, continueAsNewSuggested } = workflowInfo();
      return historyLength > longHistory || continueAsNewSuggested;
    },

    attempt(command, updateId) {
      const enacted = enact(subject, command, run.setting);
      if (enacted.refused) return enacted.refused;
      subject = enacted.subject;
      enacted.events.forEach((event, index) => recorder.add(event, index === 0 ? updateId : undefined));
      showCase(subject);
      return undefined;
    },

    apply(report, people) {
      const refused = run.attempt({ ...report, actor: system, people } as Command);
      if (refused) throw new Error(`${report.kind} refused: ${refused.message}`);
    },

    renewCalendar(sha256, calendar) {
      run.apply({ kind: 'renew_calendar', content: { calendarSha256: sha256 } });
      terms = { ...terms, calendar };
    },

    newAmong(suspicions) {
      const unknown = suspicions.filter(({ suspicionId }) => !suspicionIds.has(suspicionId));
      for (const { suspicionId } of unknown) suspicionIds.add(suspicionId);
      return unknown;
    },

    handOver() {
      const { events: unrecorded, updateIds } = recorder.unrecorded();
      return {
        case: subject,
        terms,
        recorded: recorder.reached,
        carried: {
          unrecorded,
          updateIds,
          suspicionIds: [...suspicionIds].slice(-suspicionsRemembered),
          annexed: annex.noted,
        },
      };
    },
  };
  return run;
}

/** Resolves when everything that has happened to the case by now is in Postgres; never rejects. */
export const recordedByNow = ({ recorder, case: { sequence } }: RunningCase): Promise<void> =>
  recorder.recorded(sequence);
