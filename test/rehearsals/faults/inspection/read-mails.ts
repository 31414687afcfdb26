import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What counts of a mail here: which letter it is, and that it came. */
export interface ReceivedMail {
  messageId: string;
}

const headBytes = 4096;

/** Every mail that the mailbox holds; read from its folder, since its pages show the newest alone. */
export async function readMails(installationFolder: string): Promise<ReceivedMail[]> {
  const folder = join(installationFolder, 'mailbox', 'mails');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const mails: ReceivedMail[] = [];
  for (const name of names) {
    const file = await open(join(folder, name));
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    await file.close();
    const [, messageId] = /^Message-ID:\s+<([^>]+)>/im.exec(buffer.toString('utf8', 0, bytesRead)) ?? [];
    mails.push({ messageId: messageId ?? `none in ${name}` });
  }
  return mails;
}
