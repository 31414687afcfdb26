/** What the tests of both stand-ins share. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ChildPart } from '../test/support/processes/child-part.ts';
import { ownProcess } from '../test/support/processes/own-process.ts';

/** A folder that is removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A stand-in as a process of its own, which is yet to be started; killed when the test is over. */
export async function standIn(name: 'marketplace' | 'mailbox', environment: Record<string, string>) {
  const logFolder = await temporaryFolder();
  const part = ownProcess({ name, program: `sandbox/${name}/main.ts`, environment, logFolder });
  onTestFinished(() => part.kill());
  return part;
}

/** The addresses that it prints. */
export const addressesOf = async (part: ChildPart): Promise<string[]> =>
  (await part.printed()).match(/(http|smtp):[^\s)]+/g) ?? [];

/** Starts a stand-in that is expected to give up. Gives its exit status and what it complains about. */
export async function refusalOf(part: ChildPart): Promise<{ status: number | null; complaint: string }> {
  await part.start().catch(() => {});
  return { status: await part.stop(), complaint: await part.printed() };
}
