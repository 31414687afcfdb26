import { wrongReason, type DecisionWithAnswers } from '../../domain/reasons/lists.ts';
import type { FieldError } from '../http/problem.ts';

/** Under which member of its body each decision has its answer. */
const answerIn = {
  submitVerdict: 'verdict',
  decideReview: 'decision',
  answerAppeal: 'answer',
  decideAppeal: 'decision',
  resolveMarketplaceProblem: 'resolution',
  verifyRight: 'standing',
  decideEnrolment: 'decision',
} as const satisfies Record<DecisionWithAnswers, string>;

/** What is wrong with the reason that a body gives: each answer has its own list. */
export function wrongReasonIn(name: string, body: unknown): FieldError[] {
  if (!hasAnswers(name)) return [];
  const said = Object(body) as Readonly<Record<string, unknown>>;
  const detail = wrongReason(name, String(said[answerIn[name]]), String(said.reasonCode));
  return detail === undefined ? [] : [{ pointer: '/reasonCode', detail }];
}

const hasAnswers = (name: string): name is DecisionWithAnswers => Object.hasOwn(answerIn, name);
