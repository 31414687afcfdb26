import { proxyActivities, sleep, workflowInfo } from '@temporalio/workflow';
import type { LetterActivities } from '../../activities/create-activities.ts';
import type { Sweeps } from '../../activities/sweeps/create-sweeps.ts';

/** Longer than a sweep goes on; and a process that is gone is missed soon. */
const lasting = {
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '15s',
  retry: { maximumInterval: '5s' },
} as const;

const { sweepStarts } = proxyActivities<Pick<Sweeps, 'sweepStarts'>>({
  ...lasting,
  summary: 'start the cases and letters that no run carries, tell cases what they do not know',
});
const { sweepHealing } = proxyActivities<Pick<Sweeps, 'sweepHealing'>>({
  ...lasting,
  summary: 'look whether every open case and letter has a run, and agrees with the ledger',
});
const { sweepArchive } = proxyActivities<Pick<Sweeps, 'sweepArchive'>>({
  ...lasting,
  summary: 'archive the histories of closed runs',
});
const { sweepSealing } = proxyActivities<Pick<Sweeps, 'sweepSealing'>>({
  ...lasting,
  summary: 'seal what was recorded, and hand the heads of the log out',
});
const { forgetOldRequests } = proxyActivities<Pick<Sweeps, 'forgetOldRequests'>>({
  startToCloseTimeout: '10 minutes',
  retry: { maximumAttempts: 1 }, // the schedule comes again
  summary: 'forget answers that are kept no longer',
});

/** What was accepted in Postgres and does not run yet, runs. */
export const startSweep = (): Promise<void> => sweepStarts();

/** A case or a letter that has lost its run gets one from the ledger. */
export const healSweep = (): Promise<void> => sweepHealing();

/** What Temporal will forget of a case is archived. */
export const archiveSweep = (): Promise<void> => sweepArchive();
/** What was recorded is sealed in the log over all cases. */
export const sealSweep = (): Promise<void> => sweepSealing();

/** What is kept for a time only, and has had its time, goes. */
export const tidySweep = (): Promise<number> => forgetOldRequests();

/** Brands hear of rights that are about to expire. Mails are the workers', and so is the activity. */
export function remindSweep(): Promise<number> {
  const { remindOfRights } = proxyActivities<Pick<LetterActivities, 'remindOfRights'>>({
    taskQueue: queueOfLetters(),
    startToCloseTimeout: '10 minutes',
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'remind brands of rights that are about to expire',
  });
  return remindOfRights();
}

/** In one run: closed runs cost storage, and a worker that stops waits for no long activity. */
const roundsOfMessages = 10;

/** People hear of messages that they have not read. Mails are the workers', and so is the activity. */
export async function messageSweep(): Promise<void> {
  const { tellOfMessages } = proxyActivities<Pick<LetterActivities, 'tellOfMessages'>>({
    taskQueue: queueOfLetters(),
    startToCloseTimeout: '20 minutes',
    heartbeatTimeout: '1 minute', // longer than a mail server is waited for
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'tell people of messages that they have not read',
  });
  for (let round = 1; round <= roundsOfMessages; round += 1) {
    await tellOfMessages();
    await sleep('1 minute');
  }
}

/** Leads hear of brands whose messages nobody has read or answered. Mails are the workers', and so is the activity. */
export function leadSweep(): Promise<number> {
  const { tellLeads } = proxyActivities<Pick<LetterActivities, 'tellLeads'>>({
    taskQueue: queueOfLetters(),
    startToCloseTimeout: '20 minutes',
    heartbeatTimeout: '1 minute', // longer than a mail server is waited for
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'tell leads of brands that nobody has heard',
  });
  return tellLeads();
}

/** What is held for digests goes out when they are due. Mails are the workers', and so is the activity. */
export function digestSweep(): Promise<number> {
  const { sendDigests } = proxyActivities<Pick<LetterActivities, 'sendDigests'>>({
    taskQueue: queueOfLetters(),
    startToCloseTimeout: '20 minutes',
    heartbeatTimeout: '1 minute', // longer than a mail server is waited for
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'send the digests that are due',
  });
  return sendDigests();
}

/** Auditors get the newest head of the log. Mails are the workers', and so is the activity. */
export function headSweep(): Promise<number> {
  const { mailHeads } = proxyActivities<Pick<LetterActivities, 'mailHeads'>>({
    taskQueue: queueOfLetters(),
    startToCloseTimeout: '20 minutes',
    heartbeatTimeout: '1 minute', // longer than a mail server is waited for
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'mail auditors the newest head of the log',
  });
  return mailHeads();
}

const queueOfLetters = (): string => `${workflowInfo().taskQueue.replace(/-sweeps$/, '')}-letters`;
