import { jointForce } from '../policy/joint-force.ts';
import type { Policy, Retention } from '../policy/policy.ts';
import type { Calendar } from '../time/calendar.ts';
import { dueAt } from '../time/due.ts';

/** Years after its close a case's calendar knows no days any more; days of UTC are known for ever. */
const utc: Calendar = {
  zone: 'UTC',
  country: 'ZZ',
  until: '9999-12-31',
  offsets: [{ from: '1970-01-01T00:00:00.000Z', minutes: 0 }],
  weekend: [],
  holidays: [],
};

/** How long things of a case stay, by the policy that it ran by. */
const retentionOf = ({ retention }: Pick<Policy, 'retention'>): Retention => retention ?? jointForce.retention;

/** Until when a decision can be contested. */
export const contestableUntil = (closedAt: string, policy: Pick<Policy, 'retention'>): string =>
  dueAt(closedAt, retentionOf(policy).contestable, utc);

/** What of a case has an end. */
export type RetainedPart = Exclude<keyof Retention, 'contestable'>;

/**
 * When the time of each part is over.
 * @param spokenAt when the last message of the conversation came, if there is one
 */
export function retentionEnds(
  policy: Pick<Policy, 'retention'>,
  { closedAt, spokenAt = closedAt }: { closedAt: string; spokenAt?: string | undefined },
): Record<RetainedPart, string> {
  const { texts, files, letters, conversations } = retentionOf(policy);
  return {
    texts: dueAt(closedAt, texts, utc),
    files: dueAt(closedAt, files, utc),
    letters: dueAt(closedAt, letters, utc),
    conversations: dueAt(spokenAt > closedAt ? spokenAt : closedAt, conversations, utc),
  };
}
