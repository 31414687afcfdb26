import { writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { withoutBookkeeping } from './paths/recorded.ts';

/** The courses that a run of an enrolment can take, each kept as one history. */
export const enrolmentHistories = [
  'asked-and-approved',
  'invited-and-accepted',
  'silent',
  'cancelled-by-hand',
] as const;

export const enrolmentHistoryFolder = new URL('./enrolment-histories/', import.meta.url);

/** Keeps the history of a run that is over, where histories are to be recorded. */
export async function keepEnrolmentHistory(
  name: (typeof enrolmentHistories)[number],
  handle: WorkflowHandle,
): Promise<void> {
  if (!process.env.RECORD_HISTORIES) return;
  await writeFile(new URL(`${name}.json`, enrolmentHistoryFolder), withoutBookkeeping(await handle.fetchHistory()));
}
