import { setTimeout as pause } from 'node:timers/promises';
import type { RunningInstallation } from '../../support/processes/run-installation.ts';

/** The settings under which an installation is loaded: no limit of requests per key stands in the way. */
export const withoutRequestLimit = { REQUESTS_PER_MINUTE: '1000000' } as const;

const keys = { detector: 'jf_sample_detector', brand: 'jf_sample_nordlicht' } as const;

interface Content {
  type: string;
  body: string;
}

/** Sends it until it is answered otherwise than by 503, which means: again, under the same key. */
async function post(url: string, key: keyof typeof keys, { type, body }: Content): Promise<Response> {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    const headers = { Authorization: `Bearer ${keys[key]}`, 'Content-Type': type, 'Idempotency-Key': idempotencyKey };
    const response = await fetch(url, { method: 'POST', headers, body });
    if (response.ok) return response;
    const answer = await response.text();
    if (response.status !== 503) throw new Error(`POST ${url} gave ${response.status} ${answer}`);
  }
}

const json = (body: string): Content => ({ type: 'application/json', body });

/** Reports one suspicion. */
export async function reportSuspicion({ apiUrls }: RunningInstallation, body: string): Promise<void> {
  await (await post(`${apiUrls[0]}/v1/suspicions`, 'detector', json(body))).text();
}

/** Reports a file; gives how many lines opened a case, once the last one is durable. */
export async function reportBatch(
  { apiUrls }: RunningInstallation,
  type: 'text/csv' | 'application/x-ndjson',
  body: string,
): Promise<number> {
  const answer = await post(`${apiUrls[0]}/v1/suspicion-batches?marketplaceId=harbour`, 'detector', { type, body });
  const lastLine = (await answer.text()).trimEnd().split('\n').at(-1)!;
  const { summary } = JSON.parse(lastLine) as { summary?: { opened: number } };
  if (!summary) throw new Error(`the batch was broken off: ${lastLine}`);
  return summary.opened;
}

/** Gives the brand's verdict on a case; gives when the marketplace was told to remove the offer. */
export async function confirmCounterfeit(installation: RunningInstallation, caseId: string): Promise<Date> {
  const { apiUrls, storefront } = installation;
  const verdict = JSON.stringify({ verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await post(`${apiUrls[0]}/v1/cases/${caseId}/verdict`, 'brand', json(verdict));
  for (;;) {
    const { calls } = (await (await fetch(`${storefront}/sandbox/calls?caseId=${caseId}`)).json()) as {
      calls: { measure?: string; receivedAt: string }[];
    };
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
