import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import type { SellerCase } from '../sellers/seller-case-view.ts';
import type { EnrolmentOutcome, Language, Measure, Outcome, Stage } from '../../domain/vocabulary.ts';

/** Where a case stands, in a sentence. */
const stageInWords: Record<Stage, string> = {
  screening: 'The case is being opened.',
  awaiting_verdict: 'The brand is asked whether the offer is a counterfeit.',
  staff_review: 'The marketplace’s staff decide.',
  removing: 'The marketplace is told to remove the offer.',
  appeal_window: 'The seller can appeal against the decision.',
  appeal_review: 'The seller’s appeal is being decided.',
  lifting: 'The marketplace is told to lift the restriction.',
  closed: 'The case is closed.',
};

/** The same, for the seller. */
export const stageForSeller: Record<Stage, string> = {
  ...stageInWords,
  awaiting_verdict: 'Nothing is decided yet: the brand is asked whether the offer is a counterfeit.',
  staff_review: 'Nothing is decided yet: the marketplace’s staff decide.',
  appeal_window: 'You can appeal against the decision.',
  appeal_review: 'We have your appeal: the brand is asked what it says to it, then it is decided. You get a letter.',
};

/** What a case has done to the offer that is in force. */
const measures: Record<Measure, string> = {
  none: 'This case does not restrict the offer.',
  demoted: 'The offer is shown further down in lists.',
  held: 'The offer is not for sale until it is decided.',
  removed: 'The offer is removed.',
};
export const measureInWords = (measure: Measure): string => measures[measure];

/** What was done to an offer, as a heading of its reason. */
export const measureTaken: Record<Measure, string> = {
  none: 'Nothing',
  demoted: 'Shown further down',
  held: 'Not for sale for the time being',
  removed: 'Removed',
};

export const outcomeInWords: Record<Outcome, string> = {
  removed: 'The decision against the offer stands.',
  dismissed: 'The suspicion was dismissed.',
  reinstated: 'The decision against the offer was reversed.',
  withdrawn: 'The suspicion was withdrawn.',
};

type Statement = SellerCase['statements'][number];

/** What a brand says to an appeal. */
export const answerInWords: Record<NonNullable<Statement['answer']>['answer'], string> = {
  maintain: 'The brand keeps to its verdict.',
  retract: 'The brand has taken its verdict back.',
  silence: 'The brand did not answer in time.',
};

/** What becomes of an appeal: an appeal that is upheld would be one that is won. */
export const decisionInWords: Record<NonNullable<Statement['decision']>['decision'], string> = {
  upheld: 'Your appeal did not change the decision.',
  reinstated: 'Your appeal was successful: the decision is reversed.',
};

/** A word of a closed list, or a reason code, as people read it. */
export const asWords = (code: string): string => code.replaceAll('_', ' ');

export const enrolmentOutcomeInWords: Record<EnrolmentOutcome, string> = {
  enrolled: 'enrolled',
  refused: 'not enrolled',
  withdrawn: 'withdrawn',
  lapsed: 'ended without an answer',
};

/** A reason of a closed list, as a sentence begins. */
export function chosenReason(code: string): string {
  const words = reasonWords.en[code as ChosenReason];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A language by its own name. */
export const languageInWords: Record<Language, string> = { en: 'English', de: 'Deutsch', zh: '中文', es: 'Español' };
