import { ApiProblem, apiClient } from '../../api/client.ts';

export { ApiProblem };
export type SellerCase = Awaited<ReturnType<typeof readSellerCase>>;
export type SellerStatement = SellerCase['statements'][number];
export type StatementOfReasons = SellerCase['statementsOfReasons'][number];

const api = apiClient({ url: location.origin });

/** What a seller says against the decision, as it is sent. */
export interface Appeal {
  reasonCode: string;
  note: string;
  files: string[];
}

export const readSellerCase = async (token: string) =>
  (await api.get('/v1/seller-cases/{token}', { params: { token } })).body;

export const sendAppeal = async (token: string, appeal: Appeal, idempotencyKey: string) =>
  (await api.post('/v1/seller-cases/{token}/appeals', { params: { token }, body: appeal as never, idempotencyKey }))
    .body;

/** Where the record of the case is, as far as it is its seller's to have. */
export const recordAddress = (token: string): string => `/v1/seller-cases/${encodeURIComponent(token)}/bundle`;

/** Where a file of the case is read. */
export const fileAddress = (token: string, sha256: string): string =>
  `/v1/seller-cases/${encodeURIComponent(token)}/files/${sha256}`;

/** Whether asking again can help: nobody answered, or somebody who could not now. */
export const isPassing = (error: unknown): boolean =>
  !(error instanceof ApiProblem) ||
  error.status >= 500 ||
  error.status === 429 ||
  error.status === 408 ||
  error.code === 'request_in_progress';
