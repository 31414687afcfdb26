import type { Dependencies } from '../dependencies.ts';
import { composeSignIn, type SignInLink } from '../letters/compose-sign-in.ts';
import type { MailServer } from './mail-server.ts';

/** Hands a link to sign in by in at the mail server. Gives what the server said. */
export const mailSignInLink =
  (
    mail: Pick<MailServer, 'send'>,
    { address, marketplaceName }: Pick<Dependencies['sender'], 'address' | 'marketplaceName'>,
  ) =>
  ({ email, ...link }: SignInLink & { email: string }): Promise<string> =>
    mail.send({
      from: { name: marketplaceName, address },
      to: { name: link.name, address: email },
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...composeSignIn(link, marketplaceName),
    });
