import type { Case } from '../../../domain/case/case.ts';
import type { Step } from '../../../domain/case/clock.ts';
import type { Command, CommandKind } from '../../../domain/case/commands/commands.ts';
import { nextStep } from '../../../domain/case/questions/next-step.ts';
import type { ClockName, Verdict } from '../../../domain/vocabulary.ts';
import { system } from './actors.ts';
import { monday } from './calendar.ts';
import { openingWith } from './opening.ts';

type WithoutActor<C> = C extends Command ? Omit<C, 'actor'> : never;
/** A command, but for who gives it. */
export type Content = WithoutActor<Command>;

export const stepCommand = (next: { clock: ClockName; step: Step }): Command => ({
  kind: 'take_step',
  content: next,
  actor: system,
});

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
  answer: (answer: 'maintain' | 'retract', round = 1) =>
    ({ kind: 'answer_appeal', content: { answer, round, reasonCode: 'brand_says' } }) as const,
  decision: (decision: 'upheld' | 'reinstated', round = 1) =>
    ({ kind: 'decide_appeal', content: { decision, round, reasonCode: 'staff_say' } }) as const,
  retract: { kind: 'retract_verdict', content: { reasonCode: 'mistaken' } },
  withdraw: { kind: 'withdraw_suspicion', content: { reasonCode: 'detector_fault' } },
  suspicion: (score: string, suspicionId = 'image-match/further') =>
    ({ kind: 'add_suspicions', content: { suspicions: [{ suspicionId, score, findings: [] }] } }) as const,
  vanished: { kind: 'report_vanished', content: {} },
  returned: { kind: 'report_returned', content: {} },
  delivered: (sequence: number) => ({ kind: 'report_delivery', content: { sequence } }) as const,
} as const satisfies Record<string, Content | ((...given: never[]) => Content)>;

/** A plain command of a kind, as it would come at the moment of the next step. */
export function plainContent(kind: CommandKind, subject?: Case): Content {
  const { wanted: measure, order } = subject?.measure ?? { wanted: 'none', order: 0 };
  const round = subject?.appeals.filed || 1;
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
    answer_appeal: say.answer('maintain', round),
    decide_appeal: say.decision('upheld', round),
    retract_verdict: say.retract,
    withdraw_suspicion: say.withdraw,
    add_suspicions: { kind: 'add_suspicions', content: { suspicions: [...say.suspicion('0.8').content.suspicions] } },
    report_vanished: say.vanished,
    report_returned: say.returned,
    report_delivery: say.delivered(subject?.statement?.sequence ?? 1),
    report_seller: { kind: 'report_seller', content: { sellerId: 'seller-2', isAuthorised: false } },
    take_step: { kind: 'take_step', content: next },
    renew_calendar: { kind: 'renew_calendar', content: { calendarSha256: 'c'.repeat(64) } },
    report_measure: { kind: 'report_measure', content: { measure, order } },
    report_refusal: { kind: 'report_refusal', content: { measure, order, code: 'forbidden' } },
    report_removal: { kind: 'report_removal', content: { gone: true, code: 'gone' } },
  };
  return plain[kind];
}
