import type {
  Actor,
  AppealAnswer,
  AppealDecision,
  Measure,
  ProblemResolution,
  ReviewDecision,
  Verdict,
} from '../vocabulary.ts';
import type { Step } from './clock.ts';
import type { Signal, Statement } from './events.ts';

/** What people, systems and other parties ask of a case. */
interface Requests {
  submit_verdict: Statement & { verdict: Verdict; reasonCode: string; iprRecordId?: string; notice?: true };
  request_information: Statement;
  provide_information: Statement;
  extend_deadline: { by: string; reasonCode: string };
  decide_review: Statement & { decision: ReviewDecision; reasonCode: string; asLead?: true };
  resolve_marketplace_problem: { resolution: ProblemResolution; reasonCode: string };
  file_appeal: Statement & { reasonCode: string };
  answer_appeal: Statement & { answer: AppealAnswer; reasonCode: string };
  decide_appeal: Statement & { decision: AppealDecision; reasonCode: string };
  retract_verdict: Statement & { reasonCode: string };
  withdraw_suspicion: Statement & { reasonCode: string };
  add_suspicion: { score: string; signals: Signal[] };
  report_vanished: Record<never, never>;
  report_delivery: Record<never, never>;
}

/** What the process itself reports: clocks that run out, answers of the marketplace. */
interface Reports {
  remind_brand: { step: Step };
  call_account_manager: { step: Step };
  resume_clock: { step: Step };
  apply_silence_rule: { step: Step };
  escalate_review: { step: Step };
  end_review: { step: Step };
  end_appeal_window: { step: Step };
  remind_brand_of_appeal: { step: Step };
  end_answer: { step: Step };
  escalate_appeal: { step: Step };
  end_appeal_review: { step: Step };
  report_measure: { measure: Measure; decision: number };
  report_refusal: { measure: Measure; decision: number; code: string };
  report_removal: { gone: boolean; code: string };
}

type Payloads = Requests & Reports;
export type CommandKind = keyof Payloads;
export type RequestKind = keyof Requests;

/** What can be asked of a case, by whom. A clock that runs out is a command like any other. */
export type Command<K extends CommandKind = CommandKind> = {
  [Kind in K]: { kind: Kind; actor: Actor } & Payloads[Kind];
}[K];

/** A command that the process itself gives. */
export type SystemCommand = { [K in keyof Reports]: { kind: K } & Reports[K] }[keyof Reports];
