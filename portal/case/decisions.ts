import { reasonsByAnswer, reasonsOfAct, type ChosenReason } from '../../domain/reasons/lists.ts';
import type { UpdateName } from '../../domain/vocabulary.ts';
import type { Words } from '../words/words.ts';
import type { CaseView } from './read-case.ts';

/** What people of a brand or of the marketplace can do to a case. */
export type Act = Exclude<UpdateName, 'fileAppeal'>;

/** An answer that can be given, in words, with its reasons. */
interface Answer {
  value: string;
  name: string;
  consequence: string;
  reasons: readonly ChosenReason[];
}

/** What can be done now, and how it is said to the case. */
export interface Decision {
  act: Act;
  title: string;
  /** Below the case. */
  path: string;
  /** What the body calls the answer; absent where there is but one. */
  field?: 'verdict' | 'decision' | 'answer' | 'resolution';
  answers: readonly Answer[];
  /** Where there are no answers. */
  consequence?: string;
  reasons?: readonly ChosenReason[];
  /** Whether nothing but words and files are said. */
  isMessage?: true;
  takesNote: boolean;
  noteIsReadBySeller: boolean;
}

/** What one is waited for, in this order; all else stands beneath it. */
const asked: readonly Act[] = [
  'submitVerdict',
  'answerAppeal',
  'decideReview',
  'decideAppeal',
  'provideInformation',
  'resolveMarketplaceProblem',
];
const others: readonly Act[] = [
  'requestInformation',
  ...asked,
  'extendDeadline',
  'retractVerdict',
  'withdrawSuspicion',
];

const isAct = (action: string): action is Act => (others as readonly string[]).includes(action);

/** What the person is waited for now, and what else is possible. */
export function possibleActs(allowed: readonly string[]): { main: Act | undefined; further: Act[] } {
  const acts = allowed.filter(isAct);
  const main = asked.find((act) => acts.includes(act));
  // Whoever is asked to answer an appeal can take the verdict back by that answer.
  const within = main === 'answerAppeal' ? 'retractVerdict' : undefined;
  return { main, further: others.filter((act) => act !== main && act !== within && acts.includes(act)) };
}

export type CaseWords = Pick<Words, 'casePage' | 'shared'>;

/** An act in words, for the case as it stands. */
export function decisionOf(act: Act, view: CaseView, { casePage, shared }: CaseWords): Decision {
  const words = casePage.decide;
  const base = { act, title: words.titles[act], takesNote: true, noteIsReadBySeller: false, answers: [] };
  const answered = <V extends string>(
    said: Readonly<Record<V, { name: string; consequence: string }>>,
    reasons: Readonly<Record<V, readonly ChosenReason[]>>,
  ): Answer[] => (Object.keys(said) as V[]).map((value) => ({ value, ...said[value], reasons: reasons[value] }));
  const round = view.appeals.filed;
  switch (act) {
    case 'submitVerdict': {
      const answers = Object.entries(reasonsByAnswer.submitVerdict).map(([value, reasons]) => {
        const verdict = value as keyof typeof reasonsByAnswer.submitVerdict;
        return { value, name: shared.verdicts[verdict], consequence: shared.consequences[verdict], reasons };
      });
      return { ...base, path: 'verdict', field: 'verdict', answers };
    }
    case 'answerAppeal':
      return {
        ...base,
        path: `appeals/${round}/answer`,
        field: 'answer',
        answers: answered(words.answers, reasonsByAnswer.answerAppeal),
      };
    case 'decideReview': {
      const { lead = false, proposal } = view.review ?? {};
      const consequenceOf = (value: string, usual: string): string => {
        if (lead) return words.leadDecides;
        if (!proposal) return usual;
        return proposal.decision === value ? words.agree : words.disagree;
      };
      const answers = answered(words.reviews, reasonsByAnswer.decideReview).map((answer) => ({
        ...answer,
        consequence: consequenceOf(answer.value, answer.consequence),
      }));
      const title = proposal && !lead ? words.secondOpinion : base.title;
      return { ...base, title, path: 'review-decision', field: 'decision', answers };
    }
    case 'decideAppeal':
      return {
        ...base,
        path: `appeals/${round}/decision`,
        field: 'decision',
        answers: answered(words.appeals, reasonsByAnswer.decideAppeal),
        noteIsReadBySeller: true,
      };
    case 'resolveMarketplaceProblem':
      return {
        ...base,
        path: 'marketplace-resolution',
        field: 'resolution',
        answers: answered(words.resolutions, reasonsByAnswer.resolveMarketplaceProblem),
        takesNote: false,
      };
    case 'requestInformation':
      return { ...base, path: 'information-requests', consequence: words.consequences[act], isMessage: true };
    case 'provideInformation':
      return { ...base, path: 'information', consequence: words.consequences[act], isMessage: true };
    case 'extendDeadline':
      return {
        ...base,
        path: 'deadline-extensions',
        consequence: words.consequences[act],
        reasons: reasonsOfAct.extendDeadline,
        takesNote: false,
      };
    case 'retractVerdict':
      return {
        ...base,
        path: 'retraction',
        consequence: words.consequences[act],
        reasons: reasonsOfAct.retractVerdict,
      };
    case 'withdrawSuspicion':
      return {
        ...base,
        path: 'withdrawal',
        consequence: words.consequences[act],
        reasons: reasonsOfAct.withdrawSuspicion,
      };
  }
}

/** What somebody has chosen and written. */
export interface Entered {
  act: Act;
  answer?: string | undefined;
  reasonCode?: ChosenReason | undefined;
  note: string;
  files: readonly { sha256: string; name: string; bytes: number }[];
  iprRecordId?: string | undefined;
  /** How much longer. */
  by?: string | undefined;
}

/** What is said to the case. */
export function bodyOf(
  { field, takesNote }: Pick<Decision, 'field' | 'takesNote'>,
  { act, answer, reasonCode, note, files, iprRecordId, by }: Entered,
): Record<string, unknown> {
  const relies = act === 'submitVerdict' && answer === 'counterfeit' && iprRecordId;
  return {
    ...(field && { [field]: answer }),
    ...(reasonCode && { reasonCode }),
    ...(relies && { iprRecordId }),
    ...(act === 'extendDeadline' && { by }),
    ...(takesNote && note.trim() !== '' && { note: note.trim() }),
    ...(takesNote && files.length > 0 && { files: files.map(({ sha256 }) => sha256) }),
  };
}

/** Whether so little time is left that a decision could come too late, if it were held back. */
export const isLastMinute = (clock: CaseView['clock'], now = Date.now()): boolean =>
  clock?.deadline !== undefined && !clock.paused && new Date(clock.deadline).getTime() - now < 60_000;
