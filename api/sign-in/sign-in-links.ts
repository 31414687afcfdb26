import type { Logger } from 'pino';
import { findMemberships } from '../../database/access/memberships.ts';
import type { Database } from '../../database/connect.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { linkMinutes, type SignIn } from './sign-in.ts';

/** A link to sign in by, as it is mailed. */
export interface SignInLink {
  email: string;
  name: string;
  language: Language;
  url: string;
  minutes: number;
}

/** Sends links to sign in by. */
export interface SignInLinks {
  /**
   * Sends a link to whoever has a membership under this address, and nothing to anybody else. Returns at once: how long it
   * takes tells nobody whether the address is known. A mail that fails is not tried again; the person asks again.
   * @param returnTo a path of ours that is opened after signing in
   */
  send(email: string, returnTo: string | undefined): void;
  /** Waits for the mails under way. */
  stop(): Promise<void>;
}

/** @param mail hands a link in at the mail server */
export function createSignInLinks({
  database,
  signIn,
  portalUrl,
  mail,
  logger,
  now,
}: {
  database: Database;
  signIn: Pick<SignIn, 'makeToken'>;
  portalUrl: string;
  mail: (link: SignInLink) => Promise<unknown>;
  logger: Pick<Logger, 'error'>;
  /** ISO-8601. */
  now: () => string;
}): SignInLinks {
  const underWay = new Set<Promise<void>>();

  async function sendTo(email: string, returnTo: string | undefined): Promise<void> {
    const [known] = await findMemberships(database, { email }, now());
    if (!known) return;
    const url = new URL(`${portalUrl}/sign-in/${await signIn.makeToken(email)}`);
    if (returnTo !== undefined) url.searchParams.set('returnTo', returnTo);
    await mail({ email, name: known.name, language: known.language, url: url.href, minutes: linkMinutes });
  }

  return {
    send(email, returnTo) {
      const sending = sendTo(email.toLowerCase(), returnTo)
        .catch((error: unknown) => logger.error({ err: error }, 'a link to sign in was not sent'))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    stop: async () => void (await Promise.all(underWay)),
  };
}
