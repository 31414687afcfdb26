/** What the tests of this folder share: a mailbox of their own, and a sender. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../test-rig.ts';
import type { Mail } from './read-mail.ts';
import { startMailbox } from './start-mailbox.ts';

/** A running mailbox, stopped when the test is over. */
export async function openMailbox(dataFolder?: string) {
  const mailbox = await startMailbox({ port: 0, smtpPort: 0, dataFolder: dataFolder ?? (await temporaryFolder()) });
  onTestFinished(() => mailbox.stop());
  return { ...clientOf(mailbox), stop: mailbox.stop };
}

/** Sends to a mailbox and reads what it has. */
export function clientOf({ url, smtpUrl }: { url: string; smtpUrl: string }) {
  return {
    url,
    smtpUrl,
    send: (mail: SendMailOptions) =>
      createTransport(smtpUrl).sendMail({
        from: 'notices@shop.example',
        to: 'brand@brand.example',
        text: 'Hello',
        ...mail,
      }),
    mails: async (query: Record<string, string> = {}): Promise<Mail[]> =>
      (await (await fetch(`${url}/mails?${new URLSearchParams(query)}`)).json()).mails,
    putFaults: (...faults: object[]) =>
      fetch(`${url}/sandbox/faults`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(faults),
      }),
  };
}
