/** For how long somebody is waited for, in days of 24 hours. */
export interface Waiting {
  remindedAfterDays: readonly number[];
  /** When silence ends it; never where it is the marketplace that is silent. */
  overAfterDays?: number;
}

/** The rules that an enrolment runs by. Its first event keeps them: a change concerns later ones alone. */
export interface Programme {
  version: number;
  /** A Good Faith member has been invited. */
  invited: Waiting;
  /** An applicant has been asked for something. */
  asked: Waiting;
  /** An application waits for a decision: staff are reminded, and from the second time on the lead. */
  review: Waiting;
}

export const programme: Programme = {
  version: 1,
  invited: { remindedAfterDays: [7, 21], overAfterDays: 60 },
  asked: { remindedAfterDays: [7, 21], overAfterDays: 30 },
  review: { remindedAfterDays: [3, 7, 14, 21, 28] },
};

/** A step that comes later than this, because nothing ran, moves those after it by as much. */
export const lateAtMostMilliseconds = 15 * 60_000;
