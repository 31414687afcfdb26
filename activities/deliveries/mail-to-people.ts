import type { Language } from '../../domain/vocabulary.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeApplicationLink } from '../letters/compose-enrolment-letter.ts';
import { composeInvitation, type Invitation } from '../letters/compose-invitation.ts';
import type { Letter } from '../letters/compose-letter.ts';
import { composeSignIn, type SignInLink } from '../letters/compose-sign-in.ts';
import { addressed } from './addressed.ts';
import type { MailServer } from './mail-server.ts';

/** Hands mails about nobody's case in at the mail server. Each gives what the server said, or fails. */
export function mailToPeople(
  mail: Pick<MailServer, 'send'>,
  sender: Pick<Dependencies['sender'], 'address' | 'marketplaceName'>,
) {
  const { marketplaceName } = sender;
  const send = (person: { name: string; email: string }, letter: Letter): Promise<string> =>
    mail.send(addressed(person, letter, sender));
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
