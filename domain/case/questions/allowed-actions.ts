import { updateNames, type Actor, type UpdateName } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import type { Command } from '../commands/commands.ts';
import { decide } from '../decide.ts';
import type { Refusal, Setting } from '../decided.ts';
import { updates } from '../commands/message-contents.ts';

/** What the actor may do to the case now, and why all else is refused. */
export interface Possibilities {
  allowed: UpdateName[];
  refused: { action: UpdateName; refusal: Refusal }[];
}

/** Asks `decide` about a plain instance of each message. */
export function possibilities(subject: Case, actor: Actor, setting: Setting, isLead = false): Possibilities {
  const found: Possibilities = { allowed: [], refused: [] };
  for (const action of updateNames) {
    const { kind, plain } = updates[action];
    const refusals = plain
      .filter((content) => isLead || !('asLead' in content && content.asLead))
      .map((content) => decide(subject, { kind, content, actor } as Command, setting).refused);
    const [refusal] = refusals;
    if (refusals.includes(undefined)) found.allowed.push(action);
    else if (refusal) found.refused.push({ action, refusal });
  }
  return found;
}

/** What the actor may do to the case now: the messages that `decide` would take. */
export const allowedActions = (subject: Case, actor: Actor, setting: Setting, isLead = false): UpdateName[] =>
  possibilities(subject, actor, setting, isLead).allowed;
