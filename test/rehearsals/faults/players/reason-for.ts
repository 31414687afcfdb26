import { reasonsByAnswer, reasonsOfAct } from '../../../../domain/reasons/lists.ts';

/** The first reason of the list that goes with what is said. */
export function reasonFor(act: string, content: Record<string, unknown> = {}): string | undefined {
  const acts: Readonly<Record<string, readonly string[]>> = reasonsOfAct;
  const decisions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = reasonsByAnswer;
  const lists = decisions[act];
  if (!lists) return acts[act]?.[0];
  return Object.values(content).flatMap((answer) => lists[String(answer)]?.[0] ?? [])[0];
}
