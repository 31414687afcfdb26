import { readFile } from 'node:fs/promises';
import { z } from '@hono/zod-openapi';
import { writeDurably } from './write-durably.ts';

/** What the next recipients shall meet: 451, 550 or a delay. Without `to`, any recipient. */
export const Fault = z.strictObject({
  kind: z.enum(['greylist', 'refuse', 'slow']),
  to: z.email().toLowerCase().optional(),
  milliseconds: z.int().min(1).max(600_000).default(1_000),
  times: z.int().min(1).max(1_000_000),
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

  /** Takes the first fault that fits the recipient, one of its times used up. */
  async function take(recipient: string): Promise<Fault | undefined> {
    const fault = standing.find(({ to }) => !to || to === recipient.toLowerCase());
    if (!fault) return undefined;
    const left = standing.map((one) => (one === fault ? { ...one, times: one.times - 1 } : one));
    await replace(left.filter(({ times }) => times > 0));
    return fault;
  }

  return { list: () => standing, replace, take };
}
