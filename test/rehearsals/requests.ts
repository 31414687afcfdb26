import { setTimeout as pause } from 'node:timers/promises';
import { ApiProblem, apiClient } from '../../api/client.ts';
import type { RunningInstallation } from '../support/processes/run-installation.ts';
import type { suspicionOf } from './offers.ts';

/** The settings under which an installation is loaded: no limit of requests per key stands in the way. */
export const withoutRequestLimit = { REQUESTS_PER_MINUTE: '1000000' } as const;

export const keys = { detector: 'jf_sample_detector', brand: 'jf_sample_nordlicht', staff: 'jf_sample_staff' } as const;

const clientOf = ({ apiUrls }: RunningInstallation, key: keyof typeof keys) =>
  apiClient({ url: apiUrls[0]!, key: keys[key] });

/** Sends it until it is answered otherwise than by 503, which means: again, under the same key. */
async function insist<Answer>(send: (idempotencyKey: string) => Promise<Answer>): Promise<Answer> {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    try {
      return await send(idempotencyKey);
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 503)) throw error;
    }
  }
}

/** Reports one suspicion. */
export async function reportSuspicion(
  installation: RunningInstallation,
  body: ReturnType<typeof suspicionOf>,
): Promise<void> {
  const detector = clientOf(installation, 'detector');
  await insist((idempotencyKey) => detector.post('/v1/suspicions', { body, idempotencyKey }));
}

/** Reports a file; gives how many lines opened a case, once the last one is durable. */
export async function reportBatch(
  installation: RunningInstallation,
  contentType: 'text/csv' | 'application/x-ndjson',
  body: string,
): Promise<number> {
  const detector = clientOf(installation, 'detector');
  const query = { marketplaceId: 'harbour' };
  const answer = await insist(() => detector.post('/v1/suspicion-batches', { query, body, contentType }));
  const lastLine = (await new Response(answer.body).text()).trimEnd().split('\n').at(-1)!;
  const { summary } = JSON.parse(lastLine) as { summary?: { opened: number } };
  if (!summary) throw new Error(`the batch was broken off: ${lastLine}`);
  return summary.opened;
}

/** What the brand says of every offer. */
export const counterfeit = { verdict: 'counterfeit', reasonCode: 'fake_logo' } as const;

/** Gives the brand's verdict on a case; gives when the marketplace was told to remove the offer. */
export async function confirmCounterfeit(installation: RunningInstallation, caseId: string): Promise<Date> {
  const brand = clientOf(installation, 'brand');
  await insist((idempotencyKey) =>
    brand.post('/v1/cases/{caseId}/verdict', { params: { caseId }, body: counterfeit, idempotencyKey }),
  );
  return untilRemoved(installation, caseId);
}

/** When the marketplace was told to remove the offer of a case. */
export async function untilRemoved({ sandbox }: RunningInstallation, caseId: string): Promise<Date> {
  for (;;) {
    const calls = await sandbox.calls(caseId);
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
