import { readFile } from 'node:fs/promises';
import { z } from '@hono/zod-openapi';
import { writeDurably } from '../write-durably.ts';

/** What can befall a mail, by the moment at which it does. */
const kinds = {
  connection: {
    unavailable: '421 to whoever connects',
    mute: 'says nothing to whoever connects, not even hello',
  },
  recipient: {
    greylist: '451 to the recipient',
    refuse: '550 to the recipient',
    slow: 'holds the recipient back for `milliseconds`',
  },
  content: {
    connection_reset: 'the connection breaks after the content, which is not kept',
    answer_lost: 'the mail is kept, and the connection breaks before the answer',
    garbled: 'the mail is kept and accepted in words that hold a NUL, and the connection ends',
  },
};
type Moment = keyof typeof kinds;
type Kind = { [M in Moment]: keyof (typeof kinds)[M] }[Moment];

const described = Object.values(kinds).flatMap((those) => Object.entries(those)) as [Kind, string][];

/** What the next connections, recipients or contents shall meet. Without `to`, any recipient. */
export const Fault = z
  .strictObject({
    kind: z.enum(described.map(([kind]) => kind) as [Kind, ...Kind[]]).openapi({
      description: described.map(([kind, what]) => `- ${kind}: ${what}`).join('\n'),
    }),
    to: z.email().toLowerCase().optional(),
    milliseconds: z.int().min(1).max(600_000).default(1_000).openapi({ description: 'For slow' }),
    times: z.int().min(1).max(1_000_000),
  })
  .refine(({ kind, to }) => !to || !(kind in kinds.connection), {
    path: ['to'],
    message: 'No recipient is known yet',
  });
export type Fault = z.infer<typeof Fault>;
export const Faults = z.array(Fault).max(1_000);

export type FaultList = Awaited<ReturnType<typeof openFaults>>;

/** Opens the list of faults that stand, kept in a file. */
export async function openFaults(path: string) {
  let standing = Faults.parse(JSON.parse(await readFile(path, 'utf8').catch(() => '[]')));
  let written: Promise<void> = Promise.resolve();

  function replace(faults: Fault[]): Promise<void> {
    standing = faults;
    written = written.catch(() => {}).then(() => writeDurably(path, JSON.stringify(faults)));
    return written;
  }

  /** Takes the first fault that fits the moment and one of the recipients, one of its times used up. */
  async function take(moment: Moment, recipients: string[] = []): Promise<Fault | undefined> {
    const addresses = recipients.map((recipient) => recipient.toLowerCase());
    const fault = standing.find(({ kind, to }) => kind in kinds[moment] && (!to || addresses.includes(to)));
    if (!fault) return undefined;
    const left = standing.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one));
    await replace(left.filter(({ times }) => times > 0));
    return fault;
  }

  return { list: () => standing, replace, take };
}
