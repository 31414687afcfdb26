/** Where somebody was in a list when a case was opened from it. */
export interface Place {
  caseId: string;
  scrolled: number;
}

const places = new Map<string, Place>();
let order: readonly string[] = [];

/** A case is opened from a list: coming back leads to the same row, and the case has neighbours. */
export function rememberPlace(list: string, place: Place, caseIds: readonly string[]): void {
  places.set(list, place);
  order = caseIds;
}

export const placeIn = (list: string): Place | undefined => places.get(list);

/** Somebody has come back, or has begun anew. */
export const forgetPlace = (list: string): void => void places.delete(list);

/** What stands before and after a case in the list from which it was opened. */
export function neighboursOf(caseId: string): { previous?: string; next?: string } {
  const at = order.indexOf(caseId);
  if (at === -1) return {};
  const [previous, next] = [order[at - 1], order[at + 1]];
  return { ...(previous !== undefined && { previous }), ...(next !== undefined && { next }) };
}
