/** What is chosen on the timeline, as its address says it. */
export interface TimelineSearch {
  /** The event after which the case is shown; the last one when left out. */
  at?: number;
  /** The moment to compare with. */
  against?: number;
  /** Even steps in the place of true time. */
  even?: boolean;
}

const eventNumber = (given: unknown): number | undefined => {
  const number = Number(given);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

/** Reads the address; what is no choice in it is left out. */
export function readTimelineSearch({ at, against, even }: Record<string, unknown>): TimelineSearch {
  const [moment, other] = [eventNumber(at), eventNumber(against)];
  return {
    ...(moment !== undefined && { at: moment }),
    ...(other !== undefined && { against: other }),
    ...(even === true && { even }),
  };
}
