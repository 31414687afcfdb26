import { pino } from 'pino';
import type { Database } from '../../../database/connect.ts';
import { createApplicationLinks, type MailedApplicationLink } from '../../../api/applications/application-links.ts';
import { createSignIn } from '../../../api/sign-in/sign-in.ts';
import { createSignInLinks, type SignInLink } from '../../../api/sign-in/sign-in-links.ts';
import { portalUrl as elsewhere } from './nobody-signs-in.ts';

/**
 * Real sign-in on a test's database, and real links to apply by.
 * @param mail sends a link to sign in by, and `mailApplication` one to apply by; without them, they are kept in `links` and
 * `applications`, the newest last
 */
export function signInOn(
  database: Database,
  databaseUrl: string,
  {
    portalUrl = elsewhere,
    mail,
    mailApplication,
    now = () => new Date().toISOString(),
  }: {
    portalUrl?: string;
    mail?: (link: SignInLink) => Promise<unknown>;
    mailApplication?: (link: MailedApplicationLink) => Promise<unknown>;
    now?: () => string;
  } = {},
) {
  const logger = pino({ level: 'silent' });
  const links: SignInLink[] = [];
  const keep = async (link: SignInLink): Promise<void> => void links.push(link);
  const signIn = createSignIn({ databaseUrl, portalUrl, secret: 'known to tests alone, and long enough', logger });
  const signInLinks = createSignInLinks({ database, signIn, portalUrl, mail: mail ?? keep, logger, now });
  const applications: MailedApplicationLink[] = [];
  const keepApplication = async (link: MailedApplicationLink): Promise<void> => void applications.push(link);
  const applicationLinks = createApplicationLinks({
    database,
    portalUrl,
    mail: mailApplication ?? keepApplication,
    logger,
    now,
  });
  return {
    links,
    applications,
    given: { signIn, signInLinks, applicationLinks, portalUrl },
    async stop() {
      await signInLinks.stop();
      await applicationLinks.stop();
      await signIn.stop();
    },
  };
}
