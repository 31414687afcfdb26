import { notificationsOf } from '../notifications/notifications.ts';
import type { Case } from './case.ts';
import type { Command } from './commands/commands.ts';
import { decide } from './decide.ts';
import type { Refusal, Setting } from './decided.ts';
import type { CaseEvent, Fact } from './events.ts';
import { evolve } from './evolve.ts';

/** What a command has brought about, and the case after it; or why nothing. */
export type Enacted = { events: CaseEvent[]; subject: Case; refused?: never } | { refused: Refusal; events?: never };

/**
 * Does a command to a case: decides, and gives each fact its place, its time and those whom it tells something. Time
 * never runs back: `at` is that of the event before, when the clock says less.
 */
export function enact(before: Case | undefined, command: Command, setting: Setting): Enacted {
  const decided = decide(before, command, setting);
  if (decided.refused) return decided;
  const { actor } = command;
  const caseId = before?.caseId ?? (command as Command<'open_case'>).content.caseId;
  const at = before && before.at > setting.now ? before.at : setting.now;
  let subject = before;
  const events = decided.facts.map((fact: Fact): CaseEvent => {
    const place = { caseId, sequence: (subject?.sequence ?? 0) + 1, at, actor };
    const untold: CaseEvent = { ...place, ...fact };
    const tells = notificationsOf(evolve(subject, untold), untold);
    const event = tells.length > 0 ? ({ ...untold, data: { ...untold.data, tells } } as CaseEvent) : untold;
    subject = evolve(subject, event);
    return event;
  });
  return { events, subject: subject! };
}
