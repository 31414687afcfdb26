import { z } from 'zod';
import {
  reasonsByAnswer,
  reasonsIn,
  reasonsOfAct,
  type Act,
  type DecisionWithAnswers,
  type ReasonOf,
} from './lists.ts';

/*
 * These lists are closed at the edge, where people and their systems choose from them. A workflow takes any code: its
 * history may hold one of before a list was closed, or of a list that has changed since, and has to replay.
 */

/** Why, of the list of an act that has no answers. */
export const reasonOf = <A extends Act>(act: A) =>
  z
    .enum(reasonsOfAct[act] as (typeof reasonsOfAct)[A])
    .describe('Why; in words in `GET /v1/reasons`. It stands in the ledger for good');

/** Why, of all lists of a decision; which of them goes with an answer, `wrongReason` says. */
export const reasonAmong = <D extends DecisionWithAnswers>(decision: D) =>
  z
    .enum(reasonsIn(decision) as [ReasonOf<D>, ...ReasonOf<D>[]])
    .describe(
      `Why; in words in \`GET /v1/reasons\`. It stands in the ledger for good. ${listsInWords(reasonsByAnswer[decision])}`,
    );

const listsInWords = (lists: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(lists)
    .map(([answer, codes]) => `With \`${answer}\`: ${codes.map((code) => `\`${code}\``).join(', ')}`)
    .join('. ');
