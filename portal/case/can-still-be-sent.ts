import type { Held } from '../data/outbox-rules.ts';
import { decisionOf, type Act, type CaseWords } from './decisions.ts';
import type { CaseView } from './read-case.ts';

const isAboutAct = (entered: unknown): entered is { act: Act } =>
  typeof entered === 'object' && entered !== null && 'act' in entered;

/**
 * Whether a decision that was held back can be taken as the case stands now. What may have arrived already can be sent in
 * any case: the same answer comes back.
 */
export function canStillBeSent(
  { because, entered, request }: Pick<Held, 'because' | 'entered' | 'request'>,
  view: CaseView,
  words: CaseWords,
): boolean {
  if (because === 'unanswered') return true;
  const act = isAboutAct(entered) ? entered.act : 'submitVerdict'; // of many cases, verdicts alone are given at once
  if (!view.allowedActions.includes(act)) return false;
  return !isAboutAct(entered) || request.path.endsWith(`/${decisionOf(act, view, words).path}`);
}
