import type { EnrolmentCommand } from './commands.ts';
import { decideEnrolment, type EnrolmentRefusal } from './decide.ts';
import type { Enrolment } from './enrolment.ts';
import type { EnrolmentEvent } from './events.ts';
import { evolveEnrolment } from './evolve.ts';

/** What a command has brought about, and the enrolment after it; or why nothing. */
export type EnactedEnrolment =
  | { events: EnrolmentEvent[]; enrolment: Enrolment; refused?: never }
  | { refused: EnrolmentRefusal; events?: never; enrolment?: never };

/** Does a command to an enrolment. Time never runs back. */
export function enactEnrolment(
  before: Enrolment | undefined,
  command: EnrolmentCommand,
  now: string,
): EnactedEnrolment {
  const decided = decideEnrolment(before, command, now);
  if (decided.refused) return decided;
  const enrolmentId = before?.enrolmentId ?? (command.content as { enrolmentId: string }).enrolmentId;
  const at = before && before.at > now ? before.at : now;
  let enrolment = before;
  const events = decided.facts.map((fact): EnrolmentEvent => {
    const event = { enrolmentId, sequence: (enrolment?.sequence ?? 0) + 1, at, actor: command.actor, ...fact };
    enrolment = evolveEnrolment(enrolment, event);
    return event;
  });
  return { events, enrolment: enrolment! };
}
