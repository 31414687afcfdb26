/** The ways in which a case's timeline is come to anew. */
export const replayWays = ['fold', 'code_that_ran_it', 'code_of_today', 'runs_themselves'] as const;
export type ReplayWay = (typeof replayWays)[number];

export const replayResults = ['agrees', 'differs', 'not_replayed'] as const;
type ReplayResult = (typeof replayResults)[number];

/** How far a way that agrees has come. */
export type Reach = 'all' | 'beyond_opening' | 'opening_alone' | 'so_far';

/** Where a way comes to something else than the ledger first. */
export interface ReplayDifference {
  /** Of the event in the ledger. */
  sequence: number;
  /** The run whose history or code tells it otherwise; nothing where no run is concerned. */
  runId?: string;
  /** What differs, in words: `data.clock.dueAt is "…", and "…" in the ledger`. */
  what: string;
}

/** What one way came to. */
export interface ReplayedWay {
  way: ReplayWay;
  result: ReplayResult;
  /** How many of the ledger's events it came to. */
  events: number;
  difference?: ReplayDifference;
  /** Why it could not be gone, or not to its end. */
  because?: string;
}

/** What the replays of a case came to: it agrees when nothing differs and the fold could be made. */
export interface ReplayReport {
  caseId: string;
  result: ReplayResult;
  /** In the ledger. */
  events: number;
  ways: ReplayedWay[];
}

/** The first difference of a case: by the earliest event, and for one event by the first of the ways. */
export function firstDifference({ ways }: ReplayReport): (ReplayDifference & { way: ReplayWay }) | undefined {
  return ways
    .flatMap(({ way, difference }) => (difference ? [{ way, ...difference }] : []))
    .toSorted((one, other) => one.sequence - other.sequence)[0];
}

/**
 * How far a way that agrees has come: no run tells the events that stood before it began.
 * @param all how many events the ledger has
 */
export function reachOf({ events, because }: ReplayedWay, all: number): Reach {
  if (because !== undefined) return 'so_far';
  if (events === all) return 'all';
  return events === 0 ? 'opening_alone' : 'beyond_opening';
}
