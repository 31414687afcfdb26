import type { Appeal } from './seller-api.ts';

/** An appeal on its way: the key was made when it was sent first, so that it counts once however often it is sent. */
export interface KeptAppeal {
  key: string;
  appeal: Appeal;
  /** Where the case stood: what was received belongs to that step alone. */
  step: string;
}

const placeOf = (caseId: string): string => `joint-force.appeal.${caseId}`;

export function readKept(caseId: string): KeptAppeal | undefined {
  try {
    return JSON.parse(localStorage.getItem(placeOf(caseId)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export const keepAppeal = (caseId: string, kept: KeptAppeal): void =>
  localStorage.setItem(placeOf(caseId), JSON.stringify(kept));

/** Names of what is being written, for `useDraft`. */
export const draftsOf = (caseId: string) =>
  ({ note: `seller/${caseId}/note`, reason: `seller/${caseId}/reason`, files: `seller/${caseId}/files` }) as const;

/** What was sent needs no draft any more. */
export function forgetDraftsOf(caseId: string): void {
  for (const name of Object.values(draftsOf(caseId))) localStorage.removeItem(`joint-force.draft.${name}`);
}

export const forgetKept = (caseId: string): void => localStorage.removeItem(placeOf(caseId));
