import type { Case } from '../../domain/case/case.ts';
import type { Command, CommandKind } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Decision } from '../../domain/case/decision.ts';
import { errand } from '../../domain/case/questions/errand.ts';
import type { CaseEvent, EventKind, Facts, Opening } from '../../domain/case/events.ts';
import { evolve, fold } from '../../domain/case/evolve.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import { openCase, type Circumstances } from '../../domain/case/open-case.ts';
import type { Step } from '../../domain/case/clock.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { addMilliseconds, type Calendar } from '../../domain/time/calendar.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Actor, ClockName, StepKind } from '../../domain/vocabulary.ts';

/** Europe/Berlin for three years. */
export const berlin: Calendar = {
  zone: 'Europe/Berlin',
  offsets: [
    { from: '2025-10-26T01:00:00.000Z', minutes: 60 },
    { from: '2026-03-29T01:00:00.000Z', minutes: 120 },
    { from: '2026-10-25T01:00:00.000Z', minutes: 60 },
    { from: '2027-03-28T01:00:00.000Z', minutes: 120 },
    { from: '2027-10-31T01:00:00.000Z', minutes: 60 },
    { from: '2028-03-26T01:00:00.000Z', minutes: 120 },
    { from: '2028-10-29T01:00:00.000Z', minutes: 60 },
  ],
  weekend: [6, 7],
  holidays: ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'],
};

export const system: Actor = { kind: 'system', id: 'counterfeit-case' };
export const detector: Actor = { kind: 'detector', id: 'image-match' };
export const marketplace: Actor = { kind: 'marketplace', id: 'market-1' };
export const auditor: Actor = { kind: 'auditor', id: 'auditor-1' };
export const seller: Actor = { kind: 'seller', id: 'seller-1' };
export const brand = (id = 'brand-person', brandId = 'brand-1'): Actor => ({ kind: 'brand', id, brandId });
export const staff = (id: string): Actor => ({ kind: 'staff', id });

/** Who gives a command when a test does not say. */
export const usualActor: Record<CommandKind, Actor> = {
  submit_verdict: brand(),
  request_information: brand(),
  answer_appeal: brand(),
  retract_verdict: brand(),
  file_appeal: seller,
  provide_information: staff('ada'),
  extend_deadline: staff('ada'),
  decide_review: staff('ada'),
  resolve_marketplace_problem: staff('ada'),
  decide_appeal: staff('zoe'),
  withdraw_suspicion: staff('ada'),
  add_suspicion: detector,
  report_vanished: marketplace,
  report_delivery: system,
  remind_brand: system,
  call_account_manager: system,
  resume_clock: system,
  apply_silence_rule: system,
  escalate_review: system,
  end_review: system,
  end_appeal_window: system,
  remind_brand_of_appeal: system,
  end_answer: system,
  escalate_appeal: system,
  end_appeal_review: system,
  report_measure: system,
  report_refusal: system,
  report_removal: system,
};

type WithoutActor<C> = C extends Command ? Omit<C, 'actor'> : never;
/** A command, but for who gives it. */
export type Content = WithoutActor<Command>;

/** `joint-force`, but for what a test is about. */
export type Changes = {
  [K in keyof Policy]?: Policy[K] extends unknown[] | string | number ? Policy[K] : Partial<Policy[K]>;
};

export function policyWith(changes: Changes): Policy {
  const merged = Object.entries(changes).map(([name, change]) => {
    const usual = jointForce[name as keyof Policy];
    const isSection = typeof usual === 'object' && !Array.isArray(usual);
    return [name, isSection ? { ...usual, ...(change as object) } : change];
  });
  return { ...jointForce, ...Object.fromEntries(merged) } as Policy;
}

export function openingWith({
  policy = {},
  ...opening
}: Omit<Partial<Opening>, 'policy'> & { policy?: Changes } = {}): Opening {
  return {
    kind: 'suspicion',
    marketplaceId: 'market-1',
    listingId: 'listing-1',
    sellerId: 'seller-1',
    brandId: 'brand-1',
    score: '0.5',
    signals: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.5' }],
    rules: 1,
    policy: policyWith(policy),
    calendar: berlin,
    ...opening,
  };
}

/** Monday, 12 January 2026, nine in the morning in Berlin. */
export const monday = '2026-01-12T08:00:00.000Z';

/** What the process does at each step of each clock, as the workflow maps it. */
const stepCommands: Record<ClockName, Partial<Record<StepKind, CommandKind>>> = {
  verdict: {
    reminder: 'remind_brand',
    escalation: 'call_account_manager',
    pause_over: 'resume_clock',
    deadline: 'apply_silence_rule',
  },
  review: { escalation: 'escalate_review', deadline: 'end_review' },
  appeal: { deadline: 'end_appeal_window' },
  answer: { reminder: 'remind_brand_of_appeal', deadline: 'end_answer' },
  decision: { escalation: 'escalate_appeal', deadline: 'end_appeal_review' },
};

export function commandAt(subject: Case, step: Step): Command {
  const kind = subject.clock && stepCommands[subject.clock.name][step.kind];
  if (!kind) throw new Error(`nothing happens at the ${step.kind} of the ${subject.clock?.name} clock`);
  return { kind, step, actor: system } as Command;
}

/** A case under test: its time, its events, and what can be done to it. */
export class GivenCase {
  /** The events of each decision, as they are recorded together. */
  readonly records: CaseEvent[][];
  case: Case;
  now: string;

  constructor(opening: Opening, actor: Actor = detector, circumstances: Circumstances = {}, at = monday) {
    this.records = [openCase('case-1', opening, actor, at, circumstances)];
    this.case = fold(this.events);
    this.now = at;
  }

  get events(): CaseEvent[] {
    return this.records.flat();
  }

  get kinds(): EventKind[] {
    return this.events.map(({ kind }) => kind);
  }

  /** The data of the newest event of a kind. */
  last<K extends EventKind>(kind: K): Facts[K] {
    const event = this.events.findLast((one) => one.kind === kind);
    if (!event) throw new Error(`no ${kind} among ${this.kinds.join(', ')}`);
    return event.data as Facts[K];
  }

  wait(time: string): this {
    this.now = dueAt(this.now, time, this.case.calendar);
    return this;
  }

  /** Gives a command that must be taken; answers with the kinds of its events. */
  when(content: Content, actor = usualActor[content.kind]): EventKind[] {
    return this.do({ ...content, actor } as Command);
  }

  /** Gives a command that must be refused; answers with the refusal's code. */
  refusal(content: Content, actor = usualActor[content.kind]): ErrorCode {
    return this.refused(content, actor).code;
  }

  refused(content: Content, actor = usualActor[content.kind]): { code: ErrorCode; message: string } {
    const { refused, facts } = decide(this.case, { ...content, actor } as Command, this.now);
    if (!refused) throw new Error(`${content.kind} was taken: ${facts.map(({ kind }) => kind).join(', ')}`);
    return refused;
  }

  /** Goes to the next step of the clock, or so much later, and takes it. */
  step(lateMilliseconds = 0): EventKind[] {
    const step = nextStep(this.case);
    if (!step) throw new Error(`no clock runs in ${this.case.stage}`);
    const moment = addMilliseconds(step.at, lateMilliseconds);
    this.now = moment > this.now ? moment : this.now;
    return this.do(commandAt(this.case, step));
  }

  /** Lets the clock run to its deadline, and through it. */
  deadline(): EventKind[] {
    while (nextStep(this.case)?.kind !== 'deadline') this.step();
    return this.step();
  }

  /** The marketplace does what it is asked. */
  obeys(): EventKind[] {
    const { wanted: measure, decision } = this.case.measure;
    return errand(this.case) === 'confirm_removal'
      ? this.when({ kind: 'report_removal', gone: true, code: 'gone' })
      : this.when({ kind: 'report_measure', measure, decision });
  }

  /** The marketplace refuses the newest decision for good. */
  refuses(code = 'forbidden'): EventKind[] {
    const { wanted: measure, decision } = this.case.measure;
    return this.when({ kind: 'report_refusal', measure, decision, code });
  }

  /** Gives a command that may be refused. */
  attempt(command: Command): Decision {
    const decision = decide(this.case, command, this.now);
    const at = this.now > this.case.at ? this.now : this.case.at;
    const record = (decision.facts ?? []).map((fact, index): CaseEvent => {
      const { caseId, sequence } = this.case;
      return { caseId, sequence: sequence + index + 1, at, actor: command.actor, ...fact };
    });
    if (!decision.refused) this.records.push(record);
    this.case = record.reduce(evolve, this.case);
    return decision;
  }

  private do(command: Command): EventKind[] {
    const { facts, refused } = this.attempt(command);
    if (refused) throw new Error(`${command.kind} was refused: ${refused.code}, ${refused.message}`);
    return facts.map(({ kind }) => kind);
  }
}

/** Plain contents, for tests in which the words do not matter. */
export const say = {
  verdict: (verdict: Command<'submit_verdict'>['verdict']) =>
    ({ kind: 'submit_verdict', verdict, reasonCode: 'brand_says' }) as const,
  question: { kind: 'request_information' },
  information: { kind: 'provide_information' },
  extend: (by: string) => ({ kind: 'extend_deadline', by, reasonCode: 'brand_asked' }) as const,
  review: (decision: 'remove' | 'dismiss') => ({ kind: 'decide_review', decision, reasonCode: 'staff_say' }) as const,
  reviewAsLead: (decision: 'remove' | 'dismiss') =>
    ({ kind: 'decide_review', decision, reasonCode: 'lead_says', asLead: true }) as const,
  resolve: (resolution: 'retry' | 'mark_done' | 'give_up') =>
    ({ kind: 'resolve_marketplace_problem', resolution, reasonCode: 'staff_say' }) as const,
  appeal: { kind: 'file_appeal', reasonCode: 'genuine' },
  answer: (answer: 'maintain' | 'retract') => ({ kind: 'answer_appeal', answer, reasonCode: 'brand_says' }) as const,
  decision: (decision: 'upheld' | 'reinstated') =>
    ({ kind: 'decide_appeal', decision, reasonCode: 'staff_say' }) as const,
  retract: { kind: 'retract_verdict', reasonCode: 'mistaken' },
  withdraw: { kind: 'withdraw_suspicion', reasonCode: 'detector_fault' },
  suspicion: (score: string) => ({ kind: 'add_suspicion', score, signals: [] }) as const,
  vanished: { kind: 'report_vanished' },
  delivered: { kind: 'report_delivery' },
} as const satisfies Record<string, Content | ((...given: never[]) => Content)>;

/** A plain command of a kind, as it would come at the moment of the next step. */
export function plainContent(kind: CommandKind, subject?: Case): Content {
  const { wanted: measure, decision } = subject?.measure ?? { wanted: 'none', decision: 0 };
  const step = (subject && nextStep(subject)) ?? { kind: 'deadline', at: monday };
  const plain: { [K in CommandKind]: Content & { kind: K } } = {
    submit_verdict: say.verdict('counterfeit'),
    request_information: say.question,
    provide_information: say.information,
    extend_deadline: say.extend('PT1H'),
    decide_review: say.review('dismiss'),
    resolve_marketplace_problem: say.resolve('retry'),
    file_appeal: say.appeal,
    answer_appeal: say.answer('maintain'),
    decide_appeal: say.decision('upheld'),
    retract_verdict: say.retract,
    withdraw_suspicion: say.withdraw,
    add_suspicion: say.suspicion('0.8'),
    report_vanished: say.vanished,
    report_delivery: say.delivered,
    remind_brand: { kind: 'remind_brand', step },
    call_account_manager: { kind: 'call_account_manager', step },
    resume_clock: { kind: 'resume_clock', step },
    apply_silence_rule: { kind: 'apply_silence_rule', step },
    escalate_review: { kind: 'escalate_review', step },
    end_review: { kind: 'end_review', step },
    end_appeal_window: { kind: 'end_appeal_window', step },
    remind_brand_of_appeal: { kind: 'remind_brand_of_appeal', step },
    end_answer: { kind: 'end_answer', step },
    escalate_appeal: { kind: 'escalate_appeal', step },
    end_appeal_review: { kind: 'end_appeal_review', step },
    report_measure: { kind: 'report_measure', measure, decision },
    report_refusal: { kind: 'report_refusal', measure, decision, code: 'forbidden' },
    report_removal: { kind: 'report_removal', gone: true, code: 'gone' },
  };
  return plain[kind];
}

type Given = Parameters<typeof openingWith>[0];

/** Cases in each stage, each reached by the commands that lead there. */
export const given = {
  /** An interim hold is decided, the marketplace has not answered. */
  screening: (changes: Given = {}) => new GivenCase(openingWith({ score: '0.95', ...changes })),
  /** The brand is asked, nothing is done to the offer. */
  asked: (changes: Given = {}) => new GivenCase(openingWith(changes)),
  /** The brand is asked, and the offer is held. */
  heldAndAsked(changes: Given = {}) {
    const it = given.screening(changes);
    it.obeys();
    return it;
  },
  review(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('cannot_determine'));
    return it;
  },
  removing(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('counterfeit'));
    return it;
  },
  /** The marketplace refuses the removal for good. */
  refused(changes: Given = {}) {
    const it = given.removing(changes);
    it.refuses();
    return it;
  },
  /** The marketplace has taken the removal, and was not yet asked whether the offer is gone. */
  appealWindow(changes: Given = {}) {
    const it = given.removing(changes);
    it.obeys();
    return it;
  },
  /** The offer is gone, and the seller has a strike. */
  removed(changes: Given = {}) {
    const it = given.appealWindow(changes);
    it.obeys();
    return it;
  },
  appealed(changes: Given = {}) {
    const it = given.removed(changes);
    it.when(say.appeal);
    return it;
  },
  answered(changes: Given = {}) {
    const it = given.appealed(changes);
    it.when(say.answer('maintain'));
    return it;
  },
  lifting(changes: Given = {}) {
    const it = given.removed(changes);
    it.when(say.retract);
    return it;
  },
  closed(changes: Given = {}) {
    const it = given.asked(changes);
    it.when(say.verdict('authentic'));
    return it;
  },
};
