import { statementInEnglish as said } from '../../../../domain/sentences/statement-in-english.ts';
import type { Measure, Stage } from '../../../../domain/vocabulary.ts';

/** What happens next, and every step so far. */
export const course = {
  next: {
    heading: 'What happens next',
    stages: {
      screening: (): string => 'The case is being opened.',
      awaiting_verdict: (brand: string): string =>
        `Nothing is decided yet: ${brand} is asked whether the offer is a counterfeit.`,
      staff_review: (): string => 'Nothing is decided yet: our staff decide.',
      removing: (): string => 'The marketplace is told to carry out the decision.',
      appeal_window: (): string => 'You can appeal.',
      appeal_review: (brand: string): string =>
        `We have your appeal: ${brand} is asked to answer it, then it is decided. You will get a letter.`,
      lifting: (): string => 'The marketplace is told to lift the restriction.',
      closed: (): string => 'The case is closed. Nothing more happens in it.',
    } satisfies Record<Stage, (brand: string) => string>,
    deciding: 'We have your appeal, and our staff decide on it. You will get a letter.',
    waits: {
      verdict: (brand: string, until: string): string => `${brand} can answer until ${until}.`,
      answer: (brand: string, until: string): string => `${brand} can answer until ${until}.`,
      review: (_brand: string, until: string): string => `Our staff decide by ${until} at the latest.`,
      appeal_decision: (_brand: string, until: string): string => `Our staff decide by ${until} at the latest.`,
      appeal: (_brand: string, until: string): string => `You have until ${until}.`,
    },
    paused: (brand: string, until: string): string =>
      `${brand} has asked us something: its time is paused until ${until} at the latest.`,
    silence: said.silence,
    restricted: said.restricted,
    consequences: said.consequences,
  },
  steps: {
    heading: 'Every step so far',
    by: { brand: 'Brand', staff: 'Our staff', seller: 'You', system: 'Our systems' },
    kinds: {
      checked: 'The offer was found, and a case was opened',
      reported: 'The brand sent us a notice about the offer',
      reopened: 'A closed case was opened again to reinstate the offer',
      decided_before: 'An earlier decision about the same offer was applied',
      brand_asked: 'The brand was asked whether the offer is genuine',
      brand_confirmed: 'The brand said that it is a counterfeit',
      brand_cleared: 'The brand has no objection to the offer',
      brand_silent: 'The brand did not answer in time',
      staff_asked: 'Our staff were asked to decide',
      staff_decided: { remove: 'Our staff decided to remove the offer', dismiss: 'Our staff dismissed the suspicion' },
      rule_applied: 'Nobody decided in time; a rule was applied',
      measure_taken: {
        none: 'The restriction was lifted',
        demoted: 'The offer was made less visible',
        held: 'The offer was put on hold',
        removed: 'The offer was removed',
      } satisfies Record<Measure, string>,
      reasons_sent: 'You were sent the statement of reasons',
      strike_given: 'Your account was given a strike',
      strike_undone: 'Your strike was undone',
      you_said: 'You made a statement',
      appeal_open: 'You could appeal from now on',
      you_appealed: 'You appealed',
      brand_maintained: 'The brand answered your appeal: it is a counterfeit',
      brand_retracted: 'The brand withdrew its verdict',
      appeal_to_decide: 'Our staff were asked to decide on your appeal',
      appeal_decided: { upheld: 'Your appeal was turned down', reinstated: 'Your appeal was successful' },
      deadline_moved: 'You were given more time, because of a fault of ours',
      withdrawn: 'Our staff withdrew the decision against the offer',
      offer_gone: 'The offer was no longer online',
      offer_back: 'The offer was online again',
      closed: 'The case was closed',
    },
    /** Behind a step. */
    until: (moment: string): string => ` (until ${moment})`,
  },
};
