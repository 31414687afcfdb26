import { ApplicationFailure } from '@temporalio/activity';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { reasonOf } from '../../domain/reason.ts';

/** Where mails are handed in. */
export interface MailServer {
  /** Gives what the server said when it accepted the mail. */
  send(mail: SendMailOptions): Promise<string>;
  /**
   * Signs in, and sends nothing.
   * @throws MailServerAway when waiting may help; Error when somebody has to mend something
   */
  verify(): Promise<void>;
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
  const transport = createTransport({ url, pool: true, connectionTimeout: patience, greetingTimeout: patience });

  return {
    async send(mail) {
      const signal = AbortSignal.timeout(answersWithinMilliseconds);
      try {
        const { response } = await transport.sendMail({ ...mail, signal });
        return String(response);
      } catch (error) {
        if (signal.aborted) throw new Error('the mail server did not answer in time', { cause: error });
        if (isSignIn(error)) throw new Error(signInRefused);
        throw isFinal(error) ? ApplicationFailure.nonRetryable((error as Error).message, 'MailRefusal') : error;
      }
    },
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        const reason = isSignIn(error) ? signInRefused : reasonOf(error);
        throw isAway(error) ? new MailServerAway(reason) : new Error(reason);
      }
    },
    close: () => transport.close(),
  };
}

/** The mail server does not answer, or serves nobody now: the same may go well in a moment. */
export class MailServerAway extends Error {
  override name = 'MailServerAway';
}

const patience = 10_000; // milliseconds, for a connection and for the first word on it
const signInRefused = 'the mail server does not take our user and password';

/** What the server says to that can repeat what it was sent. */
const isSignIn = (error: unknown): boolean => (error as { code?: string }).code === 'EAUTH';

/** Not a certificate, and not a name that nobody has: these have to be mended. */
function isAway(error: unknown): boolean {
  const {
    code = '',
    originalCode = '',
    responseCode = 0,
  } = error as {
    code?: string;
    originalCode?: string;
    responseCode?: number;
  };
  const isSilent = [code, originalCode].some((one) => /^(ECONN\w+|ETIMEDOUT|E\w+UNREACH|EAI_AGAIN)$/.test(one));
  return isSilent || (responseCode >= 400 && responseCode < 500);
}

function isFinal(error: unknown): boolean {
  const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
