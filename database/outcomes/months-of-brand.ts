import { sql, type RawBuilder } from 'kysely';
import type { Outcome } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';

/** What a brand did in a calendar month, and what came of its cases. */
export interface MonthOfBrand {
  /** `YYYY-MM`, by the brand's own days. */
  month: string;
  inTime: number;
  unanswered: number;
  /** From the opening of a case to the brand's verdict; nothing where it gave none in time. */
  medianSeconds: number | null;
  slowestTenthSeconds: number | null;
  ended: Record<Outcome, number>;
  /** Among the cases that ended: in how many the seller had appealed, and what came of it. */
  appealed: { upheld: number; reinstated: number; otherwise: number };
}

/** Which months of whom. */
interface Asked {
  brandId: string;
  zone: string;
  months: number;
  now: string;
}

/** Month by month, the present one last. */
export async function readMonthsOfBrand(database: Database, asked: Asked): Promise<MonthOfBrand[]> {
  const [answers, ends, appeals] = await Promise.all([
    readAnswers(database, asked),
    readEnds(database, asked),
    readAppeals(database, asked),
  ]);
  return monthsUntil(monthOf(asked.now, asked.zone), asked.months).map((month) => {
    const given = answers.find((one) => one.month === month);
    const ended = (outcome: Outcome): number => countIn(ends, month, outcome);
    return {
      month,
      inTime: Number(given?.inTime ?? 0),
      unanswered: Number(given?.unanswered ?? 0),
      medianSeconds: secondsIn(given?.median),
      slowestTenthSeconds: secondsIn(given?.slowestTenth),
      ended: {
        removed: ended('removed'),
        dismissed: ended('dismissed'),
        reinstated: ended('reinstated'),
        withdrawn: ended('withdrawn'),
      },
      appealed: {
        upheld: countIn(appeals, month, 'removed'),
        reinstated: countIn(appeals, month, 'reinstated'),
        otherwise: countIn(appeals, month, 'dismissed') + countIn(appeals, month, 'withdrawn'),
      },
    };
  });
}

interface Count {
  month: string;
  outcome: Outcome;
  count: string;
}
const countIn = (counts: readonly Count[], month: string, outcome: Outcome): number =>
  Number(counts.find((one) => one.month === month && one.outcome === outcome)?.count ?? 0);

const secondsIn = (seconds: number | null | undefined): number | null =>
  seconds === null || seconds === undefined ? null : Math.round(seconds);

const inMonth = (column: string, zone: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} AT TIME ZONE ${zone}, 'YYYY-MM')`;

/** When the first of the months began, where the brand is. */
const firstMoment = ({ zone, months, now }: Asked): RawBuilder<string> =>
  sql`(date_trunc('month', ${now}::timestamptz AT TIME ZONE ${zone}) - make_interval(months => ${months - 1})) AT TIME ZONE ${zone}`;

async function readAnswers(database: Database, asked: Asked) {
  const took = sql`extract(epoch FROM answered_at - opened_at)::float8`;
  const { rows } = await sql<{
    month: string;
    inTime: string;
    unanswered: string;
    median: number | null;
    slowestTenth: number | null;
  }>`
    SELECT ${inMonth('answered_at', asked.zone)} AS month, count(*) FILTER (WHERE in_time) AS "inTime",
      count(*) FILTER (WHERE NOT in_time) AS unanswered,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY ${took}) FILTER (WHERE in_time) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY ${took}) FILTER (WHERE in_time) AS "slowestTenth"
    FROM brand_answers JOIN cases USING (case_id)
    WHERE brand_answers.brand_id = ${asked.brandId} AND answered_at >= ${firstMoment(asked)} AND in_time IS NOT NULL
    GROUP BY 1`.execute(database);
  return rows;
}

/** A closed case changes no more: when it changed last, it ended. */
async function readEnds(database: Database, asked: Asked): Promise<Count[]> {
  const { rows } = await sql<Count>`
    SELECT ${inMonth('updated_at', asked.zone)} AS month, outcome, count(*) FROM cases
    WHERE brand_id = ${asked.brandId} AND outcome IN ('removed', 'dismissed', 'reinstated', 'withdrawn')
      AND updated_at >= ${firstMoment(asked)}
    GROUP BY 1, 2`.execute(database);
  return rows;
}

async function readAppeals(database: Database, asked: Asked): Promise<Count[]> {
  const { rows } = await sql<Count>`
    SELECT ${inMonth('updated_at', asked.zone)} AS month, outcome, count(*) FROM cases
    WHERE brand_id = ${asked.brandId} AND outcome IS NOT NULL AND state #>> '{appeals,filed}' <> '0'
      AND updated_at >= ${firstMoment(asked)}
    GROUP BY 1, 2`.execute(database);
  return rows;
}

/** `YYYY-MM` at a moment, where the brand is. */
function monthOf(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit' }).formatToParts(
    new Date(moment),
  );
  const of = (type: string): string => parts.find((part) => part.type === type)!.value;
  return `${of('year')}-${of('month')}`;
}

function monthsUntil(last: string, count: number): string[] {
  const [year, month] = last.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const before = new Date(Date.UTC(year, month - count + index, 1));
    return before.toISOString().slice(0, 7);
  });
}
