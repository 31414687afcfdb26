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

const { eraseWhatIsKeptNoLonger } = proxyActivities<Pick<Sweeps, 'eraseWhatIsKeptNoLonger'>>({
  startToCloseTimeout: '50 minutes',
  heartbeatTimeout: '1 minute',
  retry: { maximumAttempts: 1 }, // the schedule comes again
  summary: 'erase what the policies of closed cases keep no longer',
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

/** What people wrote and brought goes when its time after the close is over. */
export const retentionSweep = (): Promise<number> => eraseWhatIsKeptNoLonger();

type Mailing = Pick<LetterActivities, 'remindOfRights' | 'tellOfMessages' | 'tellLeads' | 'sendDigests' | 'mailHeads'>;

/** Mails are the workers', and so are the activities that send them. */
const mailing = (summary: string) =>
  proxyActivities<Mailing>({
    taskQueue: `${workflowInfo().taskQueue.replace(/-sweeps$/, '')}-letters`,
    startToCloseTimeout: '20 minutes',
    heartbeatTimeout: '1 minute', // longer than a mail server is waited for
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary,
  });

/** Brands hear of rights that are about to expire. */
export const remindSweep = (): Promise<number> =>
  mailing('remind brands of rights that are about to expire').remindOfRights();

/** Leads hear of brands whose messages nobody has read or answered. */
export const leadSweep = (): Promise<number> => mailing('tell leads of brands that nobody has heard').tellLeads();

/** What is held for digests goes out when they are due. */
export const digestSweep = (): Promise<number> => mailing('send the digests that are due').sendDigests();

/** Auditors get the newest head of the log. */
export const headSweep = (): Promise<number> => mailing('mail auditors the newest head of the log').mailHeads();

/** In one run: closed runs cost storage, and a worker that stops waits for no long activity. */
const roundsOfMessages = 10;

/** People hear of messages that they have not read. */
export async function messageSweep(): Promise<void> {
  const { tellOfMessages } = mailing('tell people of messages that they have not read');
  for (let round = 1; round <= roundsOfMessages; round += 1) {
    await tellOfMessages();
    await sleep('1 minute');
  }
}
