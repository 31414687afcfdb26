import { ApplicationFailure } from '@temporalio/activity';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** Where mails are handed in. */
export interface MailServer {
  /** Gives what the server said when it accepted the mail. */
  send(mail: SendMailOptions): Promise<string>;
  close(): void;
}

/**
 * The mail server, over SMTP on a few lasting connections. What it refuses for good (5xx to the recipient or the
 * content; RFC 5321, 4.2.1) is final and fails with `MailRefusal`. Everything else is to be tried again, also what it
 * refuses us: a sender or a password is ours to mend.
 * @param url `smtp://` or `smtps://`; with `?requireTLS=true` no mail leaves in the clear
 * @param answersWithinMilliseconds from handing a mail in until it is accepted, the wait for a free connection included
 */
export function connectMailServer({
  url,
  answersWithinMilliseconds = 25_000,
}: {
  url: string;
  answersWithinMilliseconds?: number;
}): MailServer {
  const transport = createTransport({ url, pool: true });

  return {
    async send(mail) {
      const signal = AbortSignal.timeout(answersWithinMilliseconds);
      try {
        const { response } = await transport.sendMail({ ...mail, signal });
        return String(response);
      } catch (error) {
        if (signal.aborted) throw new Error('the mail server did not answer in time', { cause: error });
        if (isSignIn(error)) throw new Error('the mail server does not take our user and password');
        throw isFinal(error) ? ApplicationFailure.nonRetryable((error as Error).message, 'MailRefusal') : error;
      }
    },
    close: () => transport.close(),
  };
}

/** What the server says to that can repeat what it was sent. */
const isSignIn = (error: unknown): boolean => (error as { code?: string }).code === 'EAUTH';

function isFinal(error: unknown): boolean {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
