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

/** Gives the brand's verdict on a case. */
export async function confirmCounterfeit(installation: RunningInstallation, caseId: string): Promise<void> {
  const brand = clientOf(installation, 'brand');
  await insist((idempotencyKey) =>
    brand.post('/v1/cases/{caseId}/verdict', { params: { caseId }, body: counterfeit, idempotencyKey }),
  );
}
