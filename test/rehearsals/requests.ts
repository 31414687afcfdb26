import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Asking } from '../support/ask.ts';
import type { RunningInstallation } from '../support/processes/run-installation.ts';

/** The settings under which an installation is loaded: no limit of requests per key stands in the way. */
export const withoutRequestLimit = { REQUESTS_PER_MINUTE: '1000000' } as const;

export const keys = { detector: 'jf_sample_detector', brand: 'jf_sample_nordlicht', staff: 'jf_sample_staff' } as const;

/** Sends it until it is answered otherwise than by 503, which means: again, under the same key. */
async function post({ apiUrls }: RunningInstallation, path: string, asking: Asking): Promise<string> {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    const { status, text } = await ask('POST', apiUrls[0] + path, { idempotencyKey, ...asking });
    if (status < 300) return text;
    if (status !== 503) throw new Error(`POST ${path} gave ${status} ${text}`);
  }
}

/** Reports one suspicion. */
export async function reportSuspicion(installation: RunningInstallation, body: object): Promise<void> {
  await post(installation, '/v1/suspicions', { key: keys.detector, body });
}

/** Reports a file; gives how many lines opened a case, once the last one is durable. */
export async function reportBatch(
  installation: RunningInstallation,
  type: 'text/csv' | 'application/x-ndjson',
  body: string,
): Promise<number> {
  const path = '/v1/suspicion-batches?marketplaceId=harbour';
  const answer = await post(installation, path, { key: keys.detector, headers: { 'Content-Type': type }, body });
  const lastLine = answer.trimEnd().split('\n').at(-1)!;
  const { summary } = JSON.parse(lastLine) as { summary?: { opened: number } };
  if (!summary) throw new Error(`the batch was broken off: ${lastLine}`);
  return summary.opened;
}

/** What the brand says of every offer. */
export const counterfeit = { verdict: 'counterfeit', reasonCode: 'fake_logo' } as const;

/** Gives the brand's verdict on a case; gives when the marketplace was told to remove the offer. */
export async function confirmCounterfeit(installation: RunningInstallation, caseId: string): Promise<Date> {
  await post(installation, `/v1/cases/${caseId}/verdict`, { key: keys.brand, body: counterfeit });
  for (;;) {
    const calls = await installation.sandbox.calls(caseId);
    const removal = calls.find(({ measure }) => measure === 'removed');
    if (removal) return new Date(removal.receivedAt);
    await pause(10);
  }
}

/** What a removal is followed by, strike, statement of reasons and letters, is over before the next verdict. */
const betweenVerdictsMilliseconds = 300;

/** Verdicts one after the other; gives the milliseconds from each request until the marketplace was told. */
export async function timeVerdicts(
  installation: RunningInstallation,
  caseIds: readonly string[],
  isOver: () => boolean = () => false,
): Promise<number[]> {
  const milliseconds: number[] = [];
  for (const caseId of caseIds) {
    if (isOver()) break;
    const sentAt = Date.now();
    const toldAt = await confirmCounterfeit(installation, caseId);
    milliseconds.push(toldAt.getTime() - sentAt);
    await pause(betweenVerdictsMilliseconds);
  }
  return milliseconds;
}
