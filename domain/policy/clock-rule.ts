import { z } from 'zod';
import { leavesOutMore, moreTime, nominalMilliseconds, period } from '../time/duration.ts';

export type { Period } from '../time/duration.ts';

/** A clock as a policy writes it: each step counted from the clock's start. */
export const clockRule = z
  .object({
    reminders: z.array(period).max(8).optional(),
    /** When somebody else is called in: the account manager, the lead. */
    escalation: period.optional(),
    /** None: a right without an end, for which nobody but its holder is waited. Never at once: nobody could be on time. */
    deadline: moreTime.optional(),
    /** How far beyond its first end staff may move the deadline, all extensions together; not at all when left out. */
    extensionAtMost: period.optional(),
  })
  .superRefine(({ reminders = [], escalation, deadline, extensionAtMost }, context) => {
    const fail = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (deadline && nominalMilliseconds(deadline) > aYear) fail(['deadline'], 'a clock runs for a year at most');
    if (extensionAtMost && !deadline) fail(['extensionAtMost'], 'there is no deadline to extend');
    reminders.forEach((reminder, index) => {
      if (index > 0 && !isBefore(reminders[index - 1]!, reminder))
        fail(['reminders', index], 'does not always come after the one before it');
      if (deadline && !isBefore(reminder, deadline))
        fail(['reminders', index], 'does not always come before the deadline');
    });
    if (escalation && deadline && !isBefore(escalation, deadline))
      fail(['escalation'], 'does not always come before the deadline: nobody would be called in');
  });

/** The calendar of a case always reaches so far ahead (see `outlivedAt`). */
const aYear = 366 * 86_400_000;

/** In every week: what counts working days comes after what counts all of them, when enough of them are free. */
const isBefore = (one: string, other: string): boolean =>
  nominalMilliseconds(one) < nominalMilliseconds(other) && !leavesOutMore(one, other);

export type ClockRule = z.infer<typeof clockRule>;
