import { expect } from 'vitest';
import type { Reply } from '../ask.ts';
import type { ApiRig } from './api-rig.ts';

type Key = keyof ApiRig['keys'];

/** What a brand wrote with its verdict in the cases from which something is erased, and brought beside it. */
export const note = 'The seller told us of an illness.';
export const evidence = 'Passport of the seller';

export const everythingOf = (...caseIds: string[]) => ({
  kind: 'cases',
  cases: caseIds.map((caseId) => ({ caseId })),
});

/** Erasures by two people: a lead who proposes, and an administrator who decides. */
export function erasuresOn(rig: () => ApiRig) {
  const ask = (method: string, path: string, key: Key = 'lead', body?: object, headers = {}): Promise<Reply> =>
    rig().ask(method, path, { key: rig().keys[key], ...(body && { body }), headers });

  /** A case of brand-1 that its brand has cleared with a note and a file, and so is closed. */
  async function closedCase(
    content = `${evidence} ${Math.random()}`,
    changes: Parameters<ApiRig['openCase']>[0] = {},
  ): Promise<{ caseId: string; file: string }> {
    const caseId = await rig().openCase(changes);
    const { body: file } = await rig().ask('PUT', '/v1/files', { key: rig().keys.brand, body: content });
    const verdict = { verdict: 'authentic', reasonCode: 'genuine', note, files: [file.sha256] };
    const given = await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', verdict, {
      'Idempotency-Key': `v-${caseId}`,
    });
    expect(given).toMatchObject({ status: 200, body: { stage: 'closed' } });
    return { caseId, file: file.sha256 as string };
  }

  const propose = (subject: object, key: Key = 'lead', reason = 'person_asked'): Promise<Reply> =>
    ask('POST', '/v1/erasures', key, { subject, reason, note: 'Letter 12.' });
  const decide = (erasureId: string, key: Key = 'administrator', decision = 'approve'): Promise<Reply> =>
    ask('POST', `/v1/erasures/${erasureId}/decision`, key, { decision });

  async function eraseNow(subject: object, reason = 'person_asked'): Promise<Reply> {
    const { body } = await propose(subject, 'lead', reason);
    return decide(body.erasureId);
  }

  return { ask, closedCase, propose, decide, eraseNow };
}
