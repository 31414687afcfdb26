import { allowedActions } from '../../../domain/case/questions/allowed-actions.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import { monday } from '../../support/cases/calendar.ts';
import { say } from '../../support/cases/commands.ts';
import type { GivenCase } from '../../support/cases/given-case.ts';
import { given } from '../../support/cases/stages.ts';

type Changes = Parameters<typeof given.asked>[0];

/** Cases in every stage, each reached by the commands that lead there. */
export const stages = {
  ...given,
  questioned(changes: Changes = {}) {
    const it = given.asked(changes);
    it.when(say.question);
    return it;
  },
  /** The seller let the time to appeal pass; the case can be undone. */
  closedAsRemoved(changes: Changes = {}) {
    const it = given.removed(changes);
    it.deadline();
    while (errand(it.case)) it.obeys();
    return it;
  },
} satisfies Record<string, (changes?: Changes) => GivenCase>;

export type StageName = keyof typeof stages;
export const stageNames = Object.keys(stages) as StageName[];
const subjects = new Map(stageNames.map((name) => [name, stages[name]()]));

/** The stages in which one of the actors may do it. */
export function stagesFor(action: string, actors: readonly { actor: Actor; isLead: boolean }[]): StageName[] {
  const mayNow = ({ case: subject, terms }: GivenCase) =>
    actors.some(({ actor, isLead }) => {
      const actions: string[] = allowedActions(subject, actor, { now: monday, terms }, isLead);
      return actions.includes(action);
    });
  return [...subjects].flatMap(([name, subject]) => (mayNow(subject) ? name : []));
}
