import fc from 'fast-check';
import type { Case } from '../../domain/case/case.ts';
import type { Circumstances, Command, CommandKind, RequestKind } from '../../domain/case/commands/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import { errand } from '../../domain/case/questions/errand.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { verdicts, type Actor } from '../../domain/vocabulary.ts';
import {
  brand,
  detector,
  GivenCase,
  plainContent,
  say,
  seller,
  staff,
  system,
  usualActor,
  type Content,
} from './given-case.ts';

const minutes = 60_000;
const anyPeriod = fc.constantFrom('PT30M', 'PT20H', 'PT72H', 'P1D', 'P3D business', 'P2D without Sundays', 'P1M');
const anyScore = fc.constantFrom('0', '0.5', '0.7', '0.85', '0.9', '1');
const anyReminders = fc.array(anyPeriod, { maxLength: 3 });
const escalated = { escalation: anyPeriod, deadline: anyPeriod };
const extensible = { reminders: anyReminders, deadline: anyPeriod, extensionAtMost: anyPeriod };

/** Every variant of every rule, whatever it means together. */
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  name: fc.constant('random'),
  version: fc.constant(1),
  interimLadder: fc.constantFrom<Policy['interimLadder']>(
    [],
    [{ fromScore: '0.7', measure: 'held' }],
    [
      { fromScore: '0.9', measure: 'held' },
      { fromScore: '0.5', measure: 'demoted' },
    ],
  ),
  verdict: fc.record({
    clock: fc.record({ ...escalated, ...extensible }),
    silence: fc.constantFrom('staff_review', 'dismiss', 'remove_at_score'),
    score: anyScore,
    bySignal: fc.boolean(),
  }),
  information: fc.record({ questionsAtMost: fc.nat(3), pausesClock: fc.boolean(), pauseAtMost: anyPeriod }),
  review: fc.record({
    clock: fc.record(escalated),
    silence: fc.constantFrom('dismiss', 'remove_at_score'),
    score: anyScore,
    fourEyes: fc.constantFrom('never', 'removals', 'always'),
  }),
  confirmedMeasure: fc.constantFrom('held', 'removed'),
  appeal: fc.record({
    windows: fc.array(fc.record({ deadline: anyPeriod }), { minLength: 1, maxLength: 3 }),
    sellerInformedBy: fc.constantFrom('inbox', 'mail'),
    deliveryAtMost: anyPeriod,
    measureMeanwhile: fc.constantFrom('keep', 'lift'),
    measureAfterwards: fc.constantFrom('keep', 'remove', 'lift'),
  }),
  answer: fc.record({
    clock: fc.record(extensible),
    silence: fc.constantFrom('staff_decide', 'reinstate'),
  }),
  appealDecision: fc.record({
    clock: fc.record(escalated),
    silence: fc.constantFrom('reinstate', 'uphold'),
  }),
  whenVanished: fc.constantFrom('continue', 'close'),
  notAskedAgain: anyPeriod,
  strike: anyPeriod,
  lateAtMost: fc.constantFrom('PT0S', 'PT15M', 'P1D'),
});

const opened = fc.constantFrom<{ circumstances?: Circumstances; kind?: Case['kind']; by?: Actor }>(
  {},
  {},
  {},
  {},
  {},
  { circumstances: { isAuthorisedSeller: true } },
  { circumstances: { earlierAnswer: { caseId: 'case-0', verdict: 'authentic' } } },
  { kind: 'notice', by: brand(), circumstances: { notice: { reasonCode: 'test_purchase' } } },
  {
    kind: 'reinstatement',
    by: staff('lea'),
    circumstances: {
      standing: { reasonCode: 'court_order', restrictionCaseId: 'case-0', order: 3, told: ['brand', 'seller'] },
    },
  },
);

export type Answer = 'obeys' | 'refuses' | 'is_gone';

const requests = (Object.keys(usualActor) as CommandKind[]).filter(
  (kind): kind is RequestKind =>
    kind !== 'open_case' && (usualActor[kind] !== system || kind === 'report_delivery' || kind === 'add_suspicions'),
);

/** What somebody says, where the case gives the occasion. */
const anySaying = fc.record({
  /** Whether it is one of what the case would take now; else it is the named kind, mostly out of place. */
  isFitting: fc.constantFrom(true, true, true, true, false),
  pick: fc.nat(99),
  kind: fc.constantFrom(...requests),
  verdict: fc.constantFrom('counterfeit', 'counterfeit', ...verdicts),
  decision: fc.constantFrom('remove', 'remove', 'dismiss'),
  resolution: fc.constantFrom('retry', 'mark_done', 'give_up'),
  answer: fc.constantFrom('maintain', 'maintain', 'retract'),
  appealDecision: fc.constantFrom('upheld', 'upheld', 'reinstated'),
  by: fc.constantFrom('PT1H', 'PT0S', 'P1D', 'P3D business'),
  score: anyScore,
  isLead: fc.boolean(),
  textSha256: fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4)),
  person: fc.constantFrom('ada', 'ben', 'cem', 'lea', 'zoe').map(staff),
  /** Mostly whoever usually says such a thing, sometimes somebody else. */
  stranger: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(brand('stranger', 'brand-2'), brand(), seller, detector, system) },
  ),
});
type Saying = typeof anySaying extends fc.Arbitrary<infer S> ? S : never;

export type Move =
  | { move: 'say'; saying: Saying }
  | { move: 'step'; lateMilliseconds: number }
  | { move: 'wait'; milliseconds: number }
  | { move: 'answer'; answer: Answer };

function commandOf(kind: RequestKind, saying: Saying): Command {
  const { person, stranger, textSha256, score } = saying;
  const reasonCode = 'somebody_says';
  const contents: { [K in RequestKind]?: Content & { kind: K } } = {
    submit_verdict: { kind: 'submit_verdict', content: { verdict: saying.verdict, reasonCode, textSha256 } },
    request_information: { kind: 'request_information', content: { textSha256 } },
    extend_deadline: say.extend(saying.by),
    decide_review: saying.isLead ? say.reviewAsLead(saying.decision) : say.review(saying.decision),
    resolve_marketplace_problem: say.resolve(saying.resolution),
    answer_appeal: say.answer(saying.answer),
    decide_appeal: say.decision(saying.appealDecision),
    add_suspicions: { kind: 'add_suspicions', content: { suspicions: [{ suspicionId: 'd/1', score, findings: [] }] } },
  };
  const usual = usualActor[kind].kind === 'staff' ? person : usualActor[kind];
  return { ...(contents[kind] ?? plainContent(kind)), actor: stranger ?? usual } as Command;
}

/** These end a case in every stage: a story in which they were as likely as the rest would be a short one. */
const ends: readonly RequestKind[] = ['withdraw_suspicion', 'retract_verdict'];

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ move: fc.constant('say' as const), saying: anySaying }) },
  {
    weight: 2,
    arbitrary: fc.record({
      move: fc.constant('step' as const),
      lateMilliseconds: fc.constantFrom(0, 0, 0, 10 * minutes, 20 * minutes, 30 * 60 * minutes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ move: fc.constant('wait' as const), milliseconds: fc.nat(100 * 60 * minutes) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: fc.constant('answer' as const),
      answer: fc.constantFrom<Answer>('obeys', 'obeys', 'obeys', 'refuses', 'is_gone'),
    }),
  },
);

/** A case under a random policy, and what is going to happen to it. */
export const anyStory = fc.record({
  policy: anyPolicy,
  score: anyScore,
  opened,
  moves: fc.array(anyMove, { maxLength: 50, size: 'max' }),
});
export type Story = typeof anyStory extends fc.Arbitrary<infer S> ? S : never;

/**
 * A case with the world around it, as the workflow runs it: what the case owes the marketplace is started at once, with
 * the order of that moment, and its answer comes later, one call at a time; the clocks run on meanwhile.
 */
export class RunningCase extends GivenCase {
  private restriction?: Case['measure'];
  private isLooking = false;

  constructor({ policy, score, opened: { kind = 'suspicion', by = detector, circumstances } }: Omit<Story, 'moves'>) {
    super({ kind, score, policy }, by, circumstances);
    this.runErrand();
  }

  /** Whether the marketplace owes an answer. */
  get isInFlight(): boolean {
    return this.restriction !== undefined || this.isLooking;
  }

  play(move: Move): void {
    if (move.move === 'say') this.say(move.saying);
    else if (move.move === 'wait') this.now = addMilliseconds(this.now, move.milliseconds);
    else if (move.move === 'answer') this.answer(move.answer);
    else if (nextStep(this.case)) this.step(move.lateMilliseconds);
    this.runErrand();
  }

  private say(saying: Saying): void {
    const fitting = requests
      .filter((kind) => !ends.includes(kind))
      .map((kind) => commandOf(kind, saying))
      .filter((command) => !decide(this.case, command, this.setting).refused);
    const chosen = saying.isFitting ? fitting[saying.pick % fitting.length] : undefined;
    this.attempt(chosen ?? commandOf(saying.kind, saying));
  }

  private runErrand(): void {
    if (errand(this.case) === 'enforce') this.restriction ??= this.case.measure;
    if (errand(this.case) === 'confirm_removal') this.isLooking = true;
  }

  private answer(answer: Answer): void {
    if (this.restriction) {
      const { wanted: measure, order } = this.restriction;
      delete this.restriction;
      const isRefused = answer === 'refuses' || (answer === 'is_gone' && measure !== 'none');
      if (!isRefused) this.when({ kind: 'report_measure', content: { measure, order } });
      else if (order === this.case.measure.order) {
        const code = answer === 'refuses' ? 'forbidden' : 'listing_gone';
        this.when({ kind: 'report_refusal', content: { measure, order, code } });
      }
    } else if (this.isLooking) {
      this.isLooking = false;
      const gone = answer !== 'refuses';
      if (errand(this.case) === 'confirm_removal')
        this.when({ kind: 'report_removal', content: { gone, code: gone ? 'gone' : 'live' } });
    }
  }

  private giveUp(): void {
    this.when(say.resolve('give_up'));
    this.runErrand();
  }

  /** Nobody acts any more: clocks and marketplace run on, staff give up what the marketplace refuses. */
  runOut(answer: Answer, movesAtMost: number): void {
    for (let moves = 0; this.case.stage.name !== 'closed' && moves < movesAtMost; moves += 1) {
      if (this.isInFlight) this.play({ move: 'answer', answer });
      else if (this.case.problem) this.giveUp();
      else this.play({ move: 'step', lateMilliseconds: 0 });
    }
  }
}
