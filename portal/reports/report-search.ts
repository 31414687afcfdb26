/** Which days a report is of, as its address says it: who opens the address sees the same. */
export interface ReportSearch {
  /** Days, `YYYY-MM-DD`, of UTC, both included. */
  from?: string;
  to?: string;
}

const isDay = (given: unknown): given is string =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));

/** Reads the address; what is no day is left out. */
export const readReportSearch = ({ from, to }: Record<string, unknown>): ReportSearch => ({
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
});

/** The whole of a year. */
export const yearOf = (year: number): Required<ReportSearch> => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The year that the days are the whole of; nothing when they are other days. */
export function wholeYear({ from, to }: Required<ReportSearch>): number | undefined {
  const year = Number(from.slice(0, 4));
  const whole = yearOf(year);
  return whole.from === from && whole.to === to ? year : undefined;
}

/** What is shown where the address leaves it out: the year that it is. @param now in milliseconds */
export const daysOf = (search: ReportSearch, now: number): Required<ReportSearch> => ({
  ...yearOf(new Date(now).getUTCFullYear()),
  ...search,
});
