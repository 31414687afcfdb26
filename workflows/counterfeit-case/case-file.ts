import { allHandlersFinished, condition } from '@temporalio/workflow';
import type { Case } from '../../domain/case/case.ts';
import type { Step } from '../../domain/case/clock.ts';
import type { Command, SystemCommand } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Refusal } from '../../domain/case/decision.ts';
import { errand } from '../../domain/case/questions/errand.ts';
import type { CaseEvent, Ending } from '../../domain/case/events.ts';
import { evolve, fold } from '../../domain/case/evolve.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import { openAnnex, type Refused } from './annex.ts';
import { callMarketplace, lookForListing } from './call-marketplace.ts';
import { showInWebUi } from './show-in-web-ui.ts';
import { startRecorder } from './recorder.ts';
import type { ClockName } from '../../domain/vocabulary.ts';

/** The case as one run holds it: what happened, and the verbs of the process. */
export interface CaseFile {
  readonly case: Case;
  /** What the process owes the marketplace now. */
  readonly errand: ReturnType<typeof errand>;
  /** Asks for a change. Synchronous; a refusal is returned, and nothing has changed. */
  attempt(command: Command, updateId?: string): Refusal | undefined;
  /** A change that the process itself makes: a refusal is a bug, and fails the workflow task until a deploy mends it. */
  apply(command: SystemCommand): void;
  /** Resolves when everything that has happened is in Postgres. */
  recorded(): Promise<void>;
  /** Keeps a refused signal beside the case. */
  keepRefused(refused: Refused): void;
  /** Postgres has lost what followed on that sequence, by a restored backup: it is sent again. */
  recordAgain(from: number): void;
  /** Each step of a clock at its moment, until another clock runs or none, or an errand has to be run. The only timer. */
  steps(clock: ClockName): AsyncGenerator<Step, void, void>;
  /** Brings the marketplace to the newest decision and reports its answer; a standing problem waits for staff first. */
  enforce(summary: string): Promise<void>;
  /** Asks the marketplace whether the offer is really gone. */
  confirmRemoval(): Promise<void>;
  close(): Promise<Ending>;
}

const system = { kind: 'system', id: 'counterfeit-case' } as const;
const now = (): string => new Date().toISOString();

export function openCaseFile(recorded: readonly CaseEvent[]): CaseFile {
  const events = [...recorded];
  const recorder = startRecorder(events, events.length);
  let subject = fold(events);
  const showCase = showInWebUi(subject);
  const annex = openAnnex(subject.caseId);

  const file: CaseFile = {
    get case() {
      return subject;
    },
    get errand() {
      return errand(subject);
    },

    attempt(command, updateId) {
      const at = subject.at > now() ? subject.at : now();
      const decision = decide(subject, command, at);
      if (decision.refused) return decision.refused;
      decision.facts.forEach((fact, index) => {
        const sequence = subject.sequence + 1;
        const event: CaseEvent = { caseId: subject.caseId, sequence, at, actor: command.actor, ...fact };
        subject = evolve(subject, event);
        recorder.add(event, index === 0 ? updateId : undefined);
      });
      showCase(subject);
      return undefined;
    },

    apply(command) {
      const refused = file.attempt({ ...command, actor: system });
      if (refused) throw new Error(`${command.kind} refused: ${refused.message}`);
    },

    recorded: recorder.recorded,
    recordAgain: recorder.sendAgain,
    keepRefused: (refused) => void annex.keep(refused),

    async *steps(name) {
      for (let step = nextStep(subject, name); step && !errand(subject); step = nextStep(subject, name)) {
        const { clock } = subject;
        const wait = Date.parse(step.at) - Date.now();
        const isStopped = (): boolean => subject.clock !== clock || errand(subject) !== undefined;
        if (wait > 0) await condition(isStopped, wait, { summary: `${name} clock: ${step.kind.replace('_', ' ')}` });
        else yield step;
      }
    },

    async enforce(summary) {
      const { stage } = subject;
      await condition(() => errand(subject) === 'enforce' || subject.stage !== stage);
      if (subject.stage !== stage) return;
      await recorder.recorded();
      const { wanted: measure, decision } = subject.measure;
      const { refusal } = await callMarketplace(subject, summary);
      if (!refusal) file.apply({ kind: 'report_measure', measure, decision });
      else if (decision === subject.measure.decision)
        file.apply({ kind: 'report_refusal', measure, decision, code: refusal });
    },

    async confirmRemoval() {
      const { gone, code } = await lookForListing(subject);
      if (errand(subject) === 'confirm_removal') file.apply({ kind: 'report_removal', gone, code });
    },

    async close() {
      await recorder.recorded();
      await annex.complete();
      await condition(allHandlersFinished);
      return subject.ending!;
    },
  };
  return file;
}
