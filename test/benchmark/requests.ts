import { setTimeout as pause } from 'node:timers/promises';
import type { RunningInstallation } from '../installation/run-installation.ts';

/** The settings under which an installation is loaded: no limit of requests per key stands in the way. */
export const withoutRequestLimit = { REQUESTS_PER_MINUTE: '1000000' } as const;

const keys = { detector: 'jf_sample_detector', brand: 'jf_sample_nordlicht' } as const;

async function post(url: string, key: keyof typeof keys, type: string, body: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${keys[key]}`, 'Content-Type': type };
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`POST ${url} gave ${response.status} ${await response.text()}`);
  return response;
}

/** Reports one suspicion. */
export async function reportSuspicion({ apiUrls }: RunningInstallation, body: string): Promise<void> {
  await (await post(`${apiUrls[0]}/v1/suspicions`, 'detector', 'application/json', body)).text();
}

/** Reports a file; gives how many lines opened a case, once the last one is durable. */
export async function reportBatch(
  { apiUrls }: RunningInstallation,
  type: 'text/csv' | 'application/x-ndjson',
  body: string,
): Promise<number> {
  const answer = await post(`${apiUrls[0]}/v1/suspicion-batches?marketplaceId=harbour`, 'detector', type, body);
  const lastLine = (await answer.text()).trimEnd().split('\n').at(-1)!;
  const { summary } = JSON.parse(lastLine) as { summary?: { opened: number } };
  if (!summary) throw new Error(`the batch was broken off: ${lastLine}`);
  return summary.opened;
}

/** Gives the brand's verdict on a case; gives when the marketplace was told to remove the offer. */
export async function confirmCounterfeit(installation: RunningInstallation, caseId: string): Promise<Date> {
  const { apiUrls, storefront } = installation;
  const verdict = JSON.stringify({ verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await post(`${apiUrls[0]}/v1/cases/${caseId}/verdict`, 'brand', 'application/json', verdict);
  for (;;) {
    const { calls } = (await (await fetch(`${storefront}/sandbox/calls?caseId=${caseId}`)).json()) as {
      calls: { measure?: string; receivedAt: string }[];
    };
    const removal = calls.find(({ measure }) => measure === 'removed');
    if (removal) return new Date(removal.receivedAt);
    await pause(10);
  }
}

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
  }
  return milliseconds;
}
