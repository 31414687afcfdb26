import type { Language } from '../../domain/vocabulary.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeApplicationLink } from '../letters/compose-enrolment-letter.ts';
import { composeInvitation, type Invitation } from '../letters/compose-invitation.ts';
import type { Letter } from '../letters/compose-letter.ts';
import { composeSignIn, type SignInLink } from '../letters/compose-sign-in.ts';
import type { MailServer } from './mail-server.ts';
import { nameInLine } from '../letters/writing/one-line.ts';

/** Hands mails about nobody's case in at the mail server. Each gives what the server said, or fails. */
export function mailToPeople(
  mail: Pick<MailServer, 'send'>,
  { address: from, marketplaceName }: Pick<Dependencies['sender'], 'address' | 'marketplaceName'>,
) {
  const send = ({ name, email }: { name: string; email: string }, letter: Letter): Promise<string> =>
    mail.send({
      from: { name: marketplaceName, address: from },
      to: { name: nameInLine(name), address: email },
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...letter,
    });
  return {
    signInLink: ({ email, ...link }: SignInLink & { email: string }): Promise<string> =>
      send({ name: link.name, email }, composeSignIn(link, marketplaceName)),
    applicationLink: ({
      email,
      ...link
    }: {
      email: string;
      url: string;
      days: number;
      language: Language;
    }): Promise<string> => send({ name: '', email }, composeApplicationLink(link, marketplaceName)),
    invitation: ({ email, ...invitation }: Invitation & { email: string }): Promise<string> =>
      send({ name: invitation.name, email }, composeInvitation(invitation, marketplaceName)),
  };
}
