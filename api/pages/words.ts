import type { ChosenReason } from '../../domain/reasons/lists.ts';
import { reasonWords } from '../../domain/reasons/words.ts';
import type { CaseView } from '../cases/case-view.ts';
import type { ClockName, EnrolmentOutcome, Language, Measure, Outcome, Stage } from '../../domain/vocabulary.ts';

/** Where a case stands, in a sentence for brand and staff. */
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
const measures: Record<Measure, string> = {
  none: 'This case does not restrict the offer.',
  demoted: 'The offer is shown further down in lists.',
  held: 'The offer is not for sale until it is decided.',
  removed: 'The offer is removed.',
};
export const measureInWords = (measure: Measure, problem?: CaseView['problem']): string =>
  problem?.kind === 'still_for_sale' && measure !== 'none'
    ? 'The marketplace was told to take the offer down, and it is still for sale.'
    : measures[measure];

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

/** Why a case has ended, where its code would be misread. */
const endings: Partial<Record<string, string>> = {
  appeals_upheld: 'confirmed on appeal',
  not_appealed: 'nobody appealed in time',
};
export const reasonInWords = (code: string): string => endings[code] ?? asWords(code);

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
