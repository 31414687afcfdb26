import type { Actor, UpdateName } from '../../vocabulary.ts';
import type { Case } from '../case.ts';
import type { Command } from '../commands/commands.ts';
import { decide } from '../decide.ts';
import type { Setting } from '../decided.ts';
import { updates } from '../commands/message-contents.ts';

/** What the actor may do to the case now: the messages that `decide` would take. */
export function allowedActions(subject: Case, actor: Actor, setting: Setting, isLead = false): UpdateName[] {
  const isTaken = (kind: string, content: object): boolean => {
    if ('asLead' in content && content.asLead && !isLead) return false;
    return !decide(subject, { kind, content, actor } as Command, setting).refused;
  };
  return (Object.keys(updates) as UpdateName[]).filter((name) => {
    const { kind, plain } = updates[name];
    return plain.some((content) => isTaken(kind, content));
  });
}
