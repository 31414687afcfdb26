interface Case {
  caseId: string;
}

/** What a list shows while the world goes on. */
export interface Settled<Row> {
  rows: readonly Row[];
  /** Shown still, though no longer of this list: a row that vanished would move all below it. */
  gone: ReadonlySet<string>;
  /** How many have come that are not shown yet. */
  arrived: number;
}

/**
 * Nothing moves under somebody's hand: what is shown stays where it is and changes in place; what has come in between waits
 * until it is asked for; what follows at the end, such as the next page, is shown at once.
 */
export function settle<Row extends Case>(shown: readonly Row[], fresh: readonly Row[]): Settled<Row> {
  const byId = new Map(fresh.map((row) => [row.caseId, row]));
  const known = new Set(shown.map(({ caseId }) => caseId));
  const end = fresh.findLastIndex(({ caseId }) => known.has(caseId));
  // Once all are gone, none of those that come could move another.
  if (end === -1) return { rows: fresh, gone: new Set(), arrived: 0 };
  const following = fresh.slice(end + 1);
  return {
    rows: [...shown.map((row) => byId.get(row.caseId) ?? row), ...following],
    gone: new Set(shown.flatMap(({ caseId }) => (byId.has(caseId) ? [] : [caseId]))),
    arrived: fresh.slice(0, end + 1).filter(({ caseId }) => !known.has(caseId)).length,
  };
}
