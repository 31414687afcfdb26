import type { Case } from '../../domain/case/case.ts';
import type { Offer } from '../../domain/case/offer.ts';
import type { Clock, Step } from '../../domain/case/clock.ts';
import type { Circumstances, Command, CommandKind } from '../../domain/case/commands/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Setting } from '../../domain/case/decided.ts';
import { enact, type Enacted } from '../../domain/case/enact.ts';
import type { CaseEvent, EventKind, Facts, Opening } from '../../domain/case/events.ts';
import { errand } from '../../domain/case/questions/errand.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { addMilliseconds, type Calendar } from '../../domain/time/calendar.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Actor, ClockName, Verdict } from '../../domain/vocabulary.ts';

/** Europe/Berlin for three years. */
export const berlin: Calendar = {
  zone: 'Europe/Berlin',
  country: 'DE',
  until: '2028-12-31',
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
  open_case: detector,
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
  add_suspicions: system,
  report_vanished: marketplace,
  report_delivery: system,
  take_step: system,
  renew_calendar: system,
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

function policyWith(changes: Changes): Policy {
  const merged = Object.entries(changes).map(([name, change]) => {
    const usual = jointForce[name as keyof Policy];
    const isSection = typeof usual === 'object' && !Array.isArray(usual);
    return [name, isSection ? { ...usual, ...(change as object) } : change];
  });
  return { ...jointForce, ...Object.fromEntries(merged) } as Policy;
}

/** What a test changes of the usual opening, of its offer, and of the policy. */
export type Given = Omit<Partial<Opening>, 'offer'> & Partial<Offer> & { policy?: Changes };

/** Names for terms that a test has in its hands; who keeps them names them by their hashes. */
const unkept = { policySha256: 'a'.repeat(64), calendarSha256: 'b'.repeat(64) };

export function openingWith(changes: Given = {}): Opening {
  const { policy: _policy, marketplaceId, listingId, sellerId, brandId, snapshotSha256, ...opening } = changes;
  return {
    kind: 'suspicion',
    offer: {
      marketplaceId: marketplaceId ?? 'market-1',
      listingId: listingId ?? 'listing-1',
      sellerId: sellerId ?? 'seller-1',
      brandId: brandId ?? 'brand-1',
      ...(snapshotSha256 && { snapshotSha256 }),
    },
    terms: unkept,
    score: '0.5',
    findings: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.5' }],
    ...opening,
  };
}

export const termsWith = ({ policy = {} }: Given = {}): Terms => ({ policy: policyWith(policy), calendar: berlin });

/** Monday, 12 January 2026, nine in the morning in Berlin. */
export const monday = '2026-01-12T08:00:00.000Z';

export const stepCommand = (next: { clock: ClockName; step: Step }): Command => ({
  kind: 'take_step',
  content: next,
  actor: system,
});

/** A case under test: its time, its events, and what can be done to it. */
export class GivenCase {
  /** The events of each decision, as they are recorded together. */
  readonly records: CaseEvent[][];
  readonly terms: Terms;
  case: Case;
  now: string;

  constructor(given: Given = {}, actor: Actor = detector, circumstances: Circumstances = {}, at = monday) {
    this.terms = termsWith(given);
    const content = { caseId: 'case-1', opening: openingWith(given), circumstances };
    const opened = enact(undefined, { kind: 'open_case', actor, content }, { now: at, terms: this.terms });
    if (opened.refused) throw new Error(`not opened: ${opened.refused.message}`);
    this.records = [opened.events];
    this.case = opened.subject;
    this.now = at;
  }

  /** What the case is asked in now. */
  get setting(): Setting {
    return { now: this.now, terms: this.terms };
  }

  /** The only clock that runs. */
  get clock(): Clock | undefined {
    return this.case.stage.clocks[0];
  }

  get events(): CaseEvent[] {
    return this.records.flat();
  }

  get kinds(): EventKind[] {
    return this.events.map(({ kind }) => kind);
  }

  /** What the newest event of a kind says, but for whom it tells. */
  last<K extends EventKind>(kind: K): Facts[K] {
    const event = this.events.findLast((one) => one.kind === kind);
    if (!event) throw new Error(`no ${kind} among ${this.kinds.join(', ')}`);
    const { tells: _tells, ...data } = event.data;
    return data as Facts[K];
  }

  wait(time: string): this {
    this.now = dueAt(this.now, time, this.terms.calendar);
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
    const { refused, facts } = decide(this.case, { ...content, actor } as Command, this.setting);
    if (!refused) throw new Error(`${content.kind} was taken: ${facts.map(({ kind }) => kind).join(', ')}`);
    return refused;
  }

  /** Goes to the next step of the clock, or so much later, and takes it. */
  step(lateMilliseconds = 0): EventKind[] {
    const next = nextStep(this.case);
    if (!next) throw new Error(`no clock runs in ${this.case.stage.name}`);
    const moment = addMilliseconds(next.step.at, lateMilliseconds);
    this.now = moment > this.now ? moment : this.now;
    return this.do(stepCommand(next));
  }

  /** Lets the clock run to its deadline, and through it. */
  deadline(): EventKind[] {
    while (nextStep(this.case)?.step.kind !== 'deadline') this.step();
    return this.step();
  }

  /** The marketplace does what it is asked. */
  obeys(): EventKind[] {
    const { wanted: measure, order } = this.case.measure;
    return errand(this.case) === 'confirm_removal'
      ? this.when({ kind: 'report_removal', content: { gone: true, code: 'gone' } })
      : this.when({ kind: 'report_measure', content: { measure, order } });
  }

  /** The marketplace refuses the newest order for good. */
  refuses(code = 'forbidden'): EventKind[] {
    const { wanted: measure, order } = this.case.measure;
    return this.when({ kind: 'report_refusal', content: { measure, order, code } });
  }

  /** Gives a command that may be refused. */
  attempt(command: Command): Enacted {
    const enacted = enact(this.case, command, this.setting);
    if (!enacted.refused) {
      this.records.push(enacted.events);
      this.case = enacted.subject;
    }
    return enacted;
  }

  private do(command: Command): EventKind[] {
    const { events, refused } = this.attempt(command);
    if (refused) throw new Error(`${command.kind} was refused: ${refused.code}, ${refused.message}`);
    return events.map(({ kind }) => kind);
  }
}

/** Plain contents, for tests in which the words do not matter. */
export const say = {
  verdict: (verdict: Verdict) => ({ kind: 'submit_verdict', content: { verdict, reasonCode: 'brand_says' } }) as const,
  question: { kind: 'request_information', content: {} },
  information: { kind: 'provide_information', content: {} },
  extend: (by: string) => ({ kind: 'extend_deadline', content: { by, reasonCode: 'brand_asked' } }) as const,
  review: (decision: 'remove' | 'dismiss') =>
    ({ kind: 'decide_review', content: { decision, reasonCode: 'staff_say' } }) as const,
  reviewAsLead: (decision: 'remove' | 'dismiss') =>
    ({ kind: 'decide_review', content: { decision, reasonCode: 'lead_says', asLead: true } }) as const,
  resolve: (resolution: 'retry' | 'mark_done' | 'give_up') =>
    ({ kind: 'resolve_marketplace_problem', content: { resolution, reasonCode: 'staff_say' } }) as const,
  appeal: { kind: 'file_appeal', content: { reasonCode: 'genuine' } },
  answer: (answer: 'maintain' | 'retract') =>
    ({ kind: 'answer_appeal', content: { answer, reasonCode: 'brand_says' } }) as const,
  decision: (decision: 'upheld' | 'reinstated') =>
    ({ kind: 'decide_appeal', content: { decision, reasonCode: 'staff_say' } }) as const,
  retract: { kind: 'retract_verdict', content: { reasonCode: 'mistaken' } },
  withdraw: { kind: 'withdraw_suspicion', content: { reasonCode: 'detector_fault' } },
  suspicion: (score: string, suspicionId = 'image-match/further') =>
    ({ kind: 'add_suspicions', content: { suspicions: [{ suspicionId, score, findings: [] }] } }) as const,
  vanished: { kind: 'report_vanished', content: {} },
  delivered: { kind: 'report_delivery', content: {} },
} as const satisfies Record<string, Content | ((...given: never[]) => Content)>;

/** A plain command of a kind, as it would come at the moment of the next step. */
export function plainContent(kind: CommandKind, subject?: Case): Content {
  const { wanted: measure, order } = subject?.measure ?? { wanted: 'none', order: 0 };
  const next = (subject && nextStep(subject)) ?? { clock: 'verdict', step: { kind: 'deadline', at: monday } };
  const plain: { [K in CommandKind]: Content & { kind: K } } = {
    open_case: { kind: 'open_case', content: { caseId: 'case-1', opening: openingWith(), circumstances: {} } },
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
    add_suspicions: { kind: 'add_suspicions', content: { suspicions: [...say.suspicion('0.8').content.suspicions] } },
    report_vanished: say.vanished,
    report_delivery: say.delivered,
    take_step: { kind: 'take_step', content: next },
    renew_calendar: { kind: 'renew_calendar', content: { calendarSha256: 'c'.repeat(64) } },
    report_measure: { kind: 'report_measure', content: { measure, order } },
    report_refusal: { kind: 'report_refusal', content: { measure, order, code: 'forbidden' } },
    report_removal: { kind: 'report_removal', content: { gone: true, code: 'gone' } },
  };
  return plain[kind];
}

/** Cases in each stage, each reached by the commands that lead there. */
export const given = {
  /** An interim hold is decided, the marketplace has not answered. */
  screening: (changes: Given = {}) => new GivenCase({ score: '0.95', ...changes }),
  /** The brand is asked, nothing is done to the offer. */
  asked: (changes: Given = {}) => new GivenCase(changes),
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
