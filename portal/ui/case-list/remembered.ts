/** Where somebody was in a list when a case was opened from it. */
export interface Place {
  caseId: string;
  scrolled: number;
}

const places = new Map<string, Place>();

/** A case is opened from a list: coming back leads to the same row. */
export const rememberPlace = (list: string, place: Place): void => void places.set(list, place);

export const placeIn = (list: string): Place | undefined => places.get(list);

/** Somebody has come back, or has begun anew. */
export const forgetPlace = (list: string): void => void places.delete(list);
