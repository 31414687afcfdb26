import { findApplicationLink, type ApplicationLink } from '../../database/enrolments/application-links.ts';
import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import type { Database } from '../../database/connect.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import type { Caller } from '../access/authenticate.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;
/** How long a link is good for by which nobody has applied yet. */
export const linkDays = 7;
const usableAfterCloseDays = 30;

/** Who holds a link from a mail: the company of its enrolment. Nobody when it is unknown or over. */
export async function followApplicationLink(
  database: Database,
  token: string,
  now: string,
): Promise<Caller | undefined> {
  const link = await findApplicationLink(database, token);
  return link && !(await isOver(database, link, now)) ? applicantOf(link) : undefined;
}

async function isOver(database: Database, { enrolmentId, createdAt }: ApplicationLink, now: string): Promise<boolean> {
  const found = await findEnrolment(database, enrolmentId);
  if (!found) return addMilliseconds(createdAt, linkDays * dayMilliseconds) <= now;
  const { stage } = found.enrolment;
  return stage.name === 'closed' && addMilliseconds(stage.since, usableAfterCloseDays * dayMilliseconds) <= now;
}

const applicantOf = ({ tokenHash, enrolmentId, email, language }: ApplicationLink): Caller => ({
  keyId: `application-${tokenHash.slice(0, 16)}`,
  role: 'applicant',
  isLead: false,
  actor: { kind: 'applicant', id: enrolmentId },
  applicant: { email, language },
  scopes: permissions.applicant,
});
