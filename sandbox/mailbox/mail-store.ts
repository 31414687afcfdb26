import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unfinished, writeDurably } from '../write-durably.ts';

/** What is known of a mail without parsing it. `recipients` are those of the envelope, in lower case. */
export interface MailEntry {
  id: string;
  /** ISO-8601, UTC. No two mails have the same. */
  receivedAt: string;
  recipients: string[];
}

export type MailStore = Awaited<ReturnType<typeof openMailStore>>;

/** Opens a folder of `.eml` files, one per mail, complete in themselves: the envelope stands in their first lines. */
export async function openMailStore(folder: string) {
  await mkdir(folder, { recursive: true });
  const entries: MailEntry[] = []; // the oldest first
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith(unfinished)) await rm(join(folder, name));
    else if (name.endsWith('.eml')) entries.push(await readEntry(folder, name));
  }
  let lastReceivedMilliseconds = Date.parse(entries.at(-1)?.receivedAt ?? '') || 0;

  /** Stores a mail; when this resolves, nothing short of a broken disk loses it. */
  async function add(recipients: string[], content: Buffer): Promise<void> {
    lastReceivedMilliseconds = Math.max(Date.now(), lastReceivedMilliseconds + 1);
    const receivedAt = new Date(lastReceivedMilliseconds).toISOString();
    const id = `${receivedAt.replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
    const envelope = recipients.map((recipient) => `${deliveredTo}${recipient.toLowerCase()}\r\n`).join('');
    await writeDurably(join(folder, `${id}.eml`), Buffer.concat([Buffer.from(envelope), content]));
    const entry = { id, receivedAt, recipients: recipients.map((recipient) => recipient.toLowerCase()) };
    entries.splice(entries.findLastIndex((other) => other.id < id) + 1, 0, entry);
  }

  /** The mails for a recipient (or all) received after a moment (or ever), the newest first. */
  function find(filter: { to?: string; after?: string }): MailEntry[] {
    const to = filter.to?.toLowerCase();
    return entries
      .filter(
        ({ recipients, receivedAt }) =>
          (!to || recipients.includes(to)) && (!filter.after || receivedAt > filter.after),
      )
      .reverse();
  }

  const get = (id: string): MailEntry | undefined => entries.find((entry) => entry.id === id);

  /** The mail as it came, under the lines of its envelope. */
  const read = ({ id }: MailEntry): Promise<Buffer> => readFile(join(folder, `${id}.eml`));

  return { add, find, get, read };
}

const deliveredTo = 'Delivered-To: ';

async function readEntry(folder: string, name: string): Promise<MailEntry> {
  const id = name.slice(0, -'.eml'.length);
  const receivedAt = id.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
  const file = await open(join(folder, name));
  try {
    const recipients: string[] = [];
    for await (const line of file.readLines()) {
      if (!line.startsWith(deliveredTo)) break;
      recipients.push(line.slice(deliveredTo.length));
    }
    return { id, receivedAt, recipients };
  } finally {
    await file.close();
  }
}
