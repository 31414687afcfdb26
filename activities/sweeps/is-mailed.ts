import { ApplicationFailure } from '@temporalio/activity';
import type { MailServer } from '../deliveries/mail-server.ts';

/** Whether the mail server has taken a mail, or has refused it for good: then nothing will tell its reader. */
export async function isMailed(
  mail: Pick<MailServer, 'send'>,
  letter: Parameters<MailServer['send']>[0],
): Promise<boolean> {
  try {
    await mail.send(letter);
    return true;
  } catch (error) {
    return error instanceof ApplicationFailure && error.nonRetryable === true;
  }
}
