import { z } from 'zod';
import { moreTime, nominalMilliseconds, period } from '../time/duration.ts';
import { score } from '../schemas.ts';
import { independenceRules, measures, type Measure } from '../vocabulary.ts';
import { clockRule } from './clock-rule.ts';

/**
 * The first rung whose score is reached is taken before the brand is asked: the highest score stands first, with the
 * strongest measure.
 */
const ladder = z
  .array(z.object({ fromScore: score, measure: z.enum(['demoted', 'held']) }))
  .max(4)
  .refine(
    (rungs) =>
      rungs.every(({ fromScore }, index) => index === 0 || Number(fromScore) < Number(rungs[index - 1]!.fromScore)),
    'the highest score stands first, and no score twice: a lower rung before it would hide it',
  )
  .refine(
    (rungs) =>
      rungs.every(
        ({ measure }, index) => index === 0 || measures.indexOf(measure) <= measures.indexOf(rungs[index - 1]!.measure),
      ),
    'a higher score brings no weaker measure',
  );

/** A clock that has nothing beside its deadline but what is named: of any other step no rule would know what follows. */
const clockWith = (...known: ('reminders' | 'escalation' | 'extensionAtMost')[]) =>
  clockRule.superRefine((rule, context) => {
    for (const part of ['reminders', 'escalation', 'extensionAtMost'] as const)
      if (rule[part] !== undefined && !known.includes(part))
        context.addIssue({ code: 'custom', path: [part], message: 'nothing would follow from it' });
  });

/** A clock with an end, which the process needs: where nobody acts, its silence rule speaks. */
const ending = (...known: Parameters<typeof clockWith>) =>
  clockWith(...known).refine(({ deadline }) => deadline !== undefined, {
    path: ['deadline'],
    message: 'this clock needs an end: its silence rule speaks then',
  });

const calendarTime = moreTime.refine((text) => !text.includes(' '), 'is counted in days of the calendar');

/** What stays after the close of a case, each for its time: then the sweep erases it. The ledger itself stays for ever. */
const retention = z
  .object({
    /** How long a decision can still be contested: until then nothing is erased that speaks of it. */
    contestable: calendarTime,
    /** Snapshots of offers, and what people wrote with their messages to the case. */
    texts: calendarTime,
    files: calendarTime,
    /** What mail servers said of letters, and the links in them. */
    letters: calendarTime,
    /** From the last message on, where one came after the close. */
    conversations: calendarTime,
  })
  .superRefine((times, context) => {
    for (const part of ['texts', 'files', 'letters', 'conversations'] as const)
      if (nominalMilliseconds(times[part]) < nominalMilliseconds(times.contestable))
        context.addIssue({
          code: 'custom',
          path: [part],
          message: 'is needed as long as the decision can be contested',
        });
  });
export type Retention = z.infer<typeof retention>;

/**
 * The rules that a case runs by: every clock, every answer to a silence, every limit. Immutable: a change is a new
 * version, and each case keeps the one it was opened with.
 */
export const policySchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.int().min(1),
  interimLadder: ladder,
  verdict: z.object({
    /** Its escalation calls in the account manager. */
    clock: ending('reminders', 'escalation', 'extensionAtMost'),
    /** What a brand's silence means; `remove_at_score` removes from `score` on and dismisses below. */
    silence: z.enum(['staff_review', 'dismiss', 'remove_at_score']),
    score,
    /** Whether the plain signals `confirm` and `reject` speak for the brand. */
    bySignal: z.boolean(),
  }),
  /** The brand's questions before its verdict. */
  information: z.object({
    questionsAtMost: z.int().min(0).max(9),
    pausesClock: z.boolean(),
    pauseAtMost: period,
    /** Whether the lead is told that staff have left a question without an answer; nobody is, where it is left out. */
    callsLead: z.boolean().optional(),
  }),
  /**
   * Within which time a brand's message in a conversation is to be read or answered, before the lead is told; where it is
   * left out, as `joint-force` says.
   */
  conversation: z.object({ readWithin: moreTime }).optional(),
  review: z.object({
    /** Its escalation goes to the lead; a review that nobody decides ends by its own silence rule. */
    clock: ending('escalation'),
    silence: z.enum(['dismiss', 'remove_at_score']),
    score,
    fourEyes: z.enum(['never', 'removals', 'always']),
  }),
  /** What a confirmed counterfeit brings upon the offer. */
  confirmedMeasure: z.enum(['held', 'removed']),
  appeal: z.object({
    /** One window a round; as many rounds as windows. */
    windows: z.array(clockWith()).min(1).max(9),
    /** Whether the window opens when the decision stands in the seller's inbox, or when the seller's mail was accepted. */
    sellerInformedBy: z.enum(['inbox', 'mail']),
    /** How long a mail may remain unaccepted before staff must see to it; the window then opens all the same. */
    deliveryAtMost: period,
    measureMeanwhile: z.enum(['keep', 'lift']),
    measureAfterwards: z.enum(['keep', 'remove', 'lift']),
  }),
  answer: z.object({ clock: ending('reminders', 'extensionAtMost'), silence: z.enum(['staff_decide', 'reinstate']) }),
  appealDecision: z.object({ clock: ending('escalation'), silence: z.enum(['reinstate', 'uphold']) }),
  /** What the marketplace has refused: staff are reminded, the lead is called in, and in the end it is asked again. */
  resolution: z.object({ clock: ending('reminders', 'escalation') }),
  /** When nobody is left who has not decided before: the lead decides all the same, or somebody is to be named, and is waited for. */
  whenNobodyIndependent: z.enum(independenceRules),
  whenVanished: z.enum(['continue', 'close']),
  /** The brand is not asked again about an unchanged listing that it has cleared within this time. */
  notAskedAgain: period,
  /** How long a strike stands. */
  strike: period,
  /** From how many standing strikes on a seller is called a repeat infringer; nobody is, where it is left out. */
  repeatInfringerAt: z.int().min(1).max(99).optional(),
  /**
   * Over how long a brand's verdicts are counted that have come to their end, and of how few no share is told; where it is
   * left out, as `joint-force` says.
   */
  accuracy: z.object({ window: moreTime, countAtLeast: z.int().min(1).max(10_000) }).optional(),
  /** How long after the close of a case things stay; where it is left out, as `joint-force` says. */
  retention: retention.optional(),
  /**
   * A deadline that comes later than this after its moment, because nothing ran, is moved by the delay. Longer than
   * nothing: every timer is late by a little, and no deadline would ever come.
   */
  lateAtMost: moreTime,
});
export type Policy = z.infer<typeof policySchema>;

/** The first rung that the score reaches; `none` when the ladder has none. */
export function interimMeasure({ interimLadder }: Policy, suspicionScore: string): Measure {
  return interimLadder.find(({ fromScore }) => Number(suspicionScore) >= Number(fromScore))?.measure ?? 'none';
}
