import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../database/connect.ts';
import { keepApplicationLink, unbegunEnrolmentOf } from '../../database/enrolments/application-links.ts';
import { openEnrolmentOf } from '../../database/enrolments/enrolments.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { newId } from '../opening/new-id.ts';
import { linkDays } from './follow-application-link.ts';

/** A link to apply by, as it is mailed. */
export interface MailedApplicationLink {
  email: string;
  language: Language;
  url: string;
  days: number;
}

/** Sends links to apply by. */
export interface ApplicationLinks {
  /**
   * Sends a link to an address: to the enrolment that is open there, or to a new one. Returns at once: how long it takes
   * tells nobody whether the address is known. A mail that fails is not tried again; the person asks again.
   */
  send(email: string, language: Language): void;
  /** Waits for the mails under way. */
  stop(): Promise<void>;
}

/** @param mail hands a link in at the mail server */
export function createApplicationLinks({
  database,
  portalUrl,
  mail,
  logger,
  now,
}: {
  database: Database;
  portalUrl: string;
  mail: (link: MailedApplicationLink) => Promise<unknown>;
  logger: Pick<Logger, 'error'>;
  /** ISO-8601. */
  now: () => string;
}): ApplicationLinks {
  const underWay = new Set<Promise<void>>();

  async function sendTo(email: string, language: Language): Promise<void> {
    const at = now();
    const since = addMilliseconds(at, -linkDays * 24 * 60 * 60 * 1000);
    const open = await openEnrolmentOf(database, email);
    const known = open?.enrolmentId ?? (await unbegunEnrolmentOf(database, email, since));
    const token = randomBytes(32).toString('base64url');
    const enrolmentId = known ?? newId('enrolment', at);
    await keepApplicationLink(database, { token, enrolmentId, email, language, at });
    await mail({ email, language, url: `${portalUrl}/apply/${token}`, days: linkDays });
  }

  return {
    send(email, language) {
      const sending = sendTo(email, language)
        .catch((error: unknown) => logger.error({ err: error }, 'a link to apply by was not sent'))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    stop: async () => void (await Promise.all(underWay)),
  };
}
