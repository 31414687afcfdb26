import { api } from '../data/api.ts';

/** What of a case was proposed to be erased. */
export const readErasures = async (caseId: string) =>
  (await api.get('/v1/erasures', { query: { caseId, limit: 200 } })).body.items;

export type ErasureView = Awaited<ReturnType<typeof readErasures>>[number];
