import type { z } from '@hono/zod-openapi';
import { PatienceLost, readTransparency, type ReadFigure } from '../../database/transparency/read-transparency.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { Problem } from '../http/problem.ts';
import { periodOf, type reportedDays } from './period.ts';

/** The transparency report of a period: what stands in it is the same for whoever asks, in whichever form. */
export interface Report {
  from: string;
  to: string;
  /** Whether the last day is over. */
  isOver: boolean;
  madeAt: string;
  /** What `$1` and `$2` are in each query. */
  parameters: [string, string];
  months: string[];
  figures: ReadFigure[];
}

/** @throws Problem malformed, for days that are no period; unavailable, where more happened than can be read in time */
export async function makeReport(
  { from, to }: z.output<typeof reportedDays>,
  { database, now }: Pick<Dependencies, 'database' | 'now'>,
): Promise<Report> {
  const { months, ...period } = periodOf({ from, to });
  const madeAt = now();
  const figures = await readTransparency(database, period, months).catch((error: unknown) => {
    throw error instanceof PatienceLost
      ? new Problem('unavailable', 'more happened than can be counted in time: ask for a shorter period')
      : error;
  });
  return { from, to, isOver: period.until <= madeAt, madeAt, parameters: [period.from, period.until], months, figures };
}
