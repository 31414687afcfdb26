import { pino } from 'pino';
import type { Database } from '../../../database/connect.ts';
import { createSignIn } from '../../../api/sign-in/sign-in.ts';
import { createSignInLinks, type SignInLink } from '../../../api/sign-in/sign-in-links.ts';
import { portalUrl as elsewhere } from './nobody-signs-in.ts';

/**
 * Real sign-in on a test's database.
 * @param mail sends a link; without it, links are kept in `links`, the newest last
 */
export function signInOn(
  database: Database,
  databaseUrl: string,
  {
    portalUrl = elsewhere,
    mail,
    now = () => new Date().toISOString(),
  }: { portalUrl?: string; mail?: (link: SignInLink) => Promise<unknown>; now?: () => string } = {},
) {
  const logger = pino({ level: 'silent' });
  const links: SignInLink[] = [];
  const keep = async (link: SignInLink): Promise<void> => void links.push(link);
  const signIn = createSignIn({ databaseUrl, portalUrl, secret: 'known to tests alone, and long enough', logger });
  const signInLinks = createSignInLinks({ database, signIn, portalUrl, mail: mail ?? keep, logger, now });
  return {
    links,
    given: { signIn, signInLinks, portalUrl },
    async stop() {
      await signInLinks.stop();
      await signIn.stop();
    },
  };
}
