import type { ClockName, Measure, Outcome, Stage } from '../../domain/vocabulary.ts';

/** Where a case stands, in a sentence. */
export const stageInWords: Record<Stage, string> = {
  screening: 'The case is being opened.',
  awaiting_verdict: 'The brand is asked whether the offer is a counterfeit.',
  staff_review: 'The marketplace’s staff decide.',
  removing: 'The marketplace is told to remove the offer.',
  appeal_window: 'The seller can appeal against the decision.',
  appeal_review: 'The seller’s appeal is being decided.',
  lifting: 'The marketplace is told to lift the restriction.',
  closed: 'The case is closed.',
};

/** What a case has done to the offer that is in force. */
export const measureInWords: Record<Measure, string> = {
  none: 'This case does not restrict the offer.',
  demoted: 'The offer is shown further down in lists.',
  held: 'The offer is not for sale until it is decided.',
  removed: 'The offer is removed.',
};

export const outcomeInWords: Record<Outcome, string> = {
  removed: 'The decision against the offer stands.',
  dismissed: 'The suspicion was dismissed.',
  reinstated: 'The decision against the offer was reversed.',
  withdrawn: 'The suspicion was withdrawn.',
};

/** Who is waited for, by the clock that runs. */
export const waitedFor: Record<ClockName, string> = {
  verdict: 'the brand’s verdict',
  review: 'the decision of the marketplace’s staff',
  appeal: 'the seller’s appeal, if there is one',
  answer: 'the brand’s answer to the appeal',
  appeal_decision: 'the decision about the appeal',
  resolution: 'the marketplace’s staff, about what the marketplace has refused',
};

/** A word of a closed list, or a reason code, as people read it. */
export const asWords = (code: string): string => code.replaceAll('_', ' ');
