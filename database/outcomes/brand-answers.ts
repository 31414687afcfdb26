import { sql } from 'kysely';
import { cameOf, type Counts } from '../../domain/accuracy.ts';
import type { CameOf } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { Happened } from './strikes.ts';

/** Writes what brands have said or left unsaid, and what came of it: also by the case that undoes a closed one. */
export async function writeBrandAnswers(transaction: InTransaction, happened: readonly Happened[]): Promise<void> {
  await writeAnswers(transaction, happened.flatMap(answerIn));
  await writeEnds(transaction, happened.flatMap(endIn));
}

interface Answer {
  caseId: string;
  brandId: string;
  at: string;
  inTime: boolean | null;
  reasonCode: string | null;
}

function answerIn({ event: { kind, caseId, at, data }, state: { offer, stage } }: Happened): Answer[] {
  const { brandId } = offer;
  if (kind === 'silence_rule_applied')
    return data.clock === 'verdict' ? [{ caseId, brandId, at, inTime: false, reasonCode: null }] : [];
  if (kind !== 'verdict_given') return [];
  const inTime = stage.name === 'awaiting_verdict' ? true : null;
  return [{ caseId, brandId, at, inTime, reasonCode: data.verdict === 'counterfeit' ? data.reasonCode : null }];
}

/** A verdict that is given later, unasked, leaves what the brand was asked as it came out. */
async function writeAnswers(transaction: InTransaction, answers: readonly Answer[]): Promise<void> {
  if (answers.length === 0) return;
  // One statement writes no row twice.
  const byCase = new Map<string, Answer>();
  for (const answer of answers) {
    const first = byCase.get(answer.caseId);
    byCase.set(answer.caseId, first ? { ...first, reasonCode: answer.reasonCode } : answer);
  }
  await sql`
    INSERT INTO brand_answers (case_id, brand_id, answered_at, in_time, reason_code)
    SELECT "caseId", "brandId", at, "inTime", "reasonCode" FROM jsonb_to_recordset(${JSON.stringify([...byCase.values()])}::jsonb)
      AS r("caseId" text, "brandId" text, at timestamptz, "inTime" boolean, "reasonCode" text)
    ON CONFLICT (case_id) DO UPDATE SET reason_code = excluded.reason_code`.execute(transaction);
}

interface End {
  caseId: string;
  at: string;
  cameOf: CameOf;
}

function endIn({ event: { kind, caseId, at, data }, state: { verdict, cites } }: Happened): End[] {
  if (kind === 'reinstatement_ordered') return cites === undefined ? [] : [{ caseId: cites, at, cameOf: 'reinstated' }];
  const came = kind === 'case_closed' && verdict?.value === 'counterfeit' ? cameOf(data) : undefined;
  return came === undefined ? [] : [{ caseId, at, cameOf: came }];
}

async function writeEnds(transaction: InTransaction, ends: readonly End[]): Promise<void> {
  if (ends.length === 0) return;
  const last = [...new Map(ends.map((end) => [end.caseId, end])).values()];
  await sql`
    UPDATE brand_answers SET came_of = "cameOf", final_at = at
    FROM jsonb_to_recordset(${JSON.stringify(last)}::jsonb) AS r("caseId" text, at timestamptz, "cameOf" text)
    WHERE case_id = "caseId" AND reason_code IS NOT NULL`.execute(transaction);
}

/** What came of a brand's verdicts counterfeit since a moment, by the reason that was given with them. */
export async function countOutcomes(
  database: Database,
  { brandId, since }: { brandId: string; since: string },
): Promise<({ reasonCode: string } & Counts)[]> {
  const { rows } = await sql<{ reasonCode: string } & Record<keyof Counts, string>>`
    SELECT reason_code AS "reasonCode", count(*) FILTER (WHERE came_of = 'stood') AS stood,
      count(*) FILTER (WHERE came_of = 'retracted') AS retracted, count(*) FILTER (WHERE came_of = 'reinstated') AS reinstated,
      count(*) FILTER (WHERE came_of = 'withdrawn') AS withdrawn
    FROM brand_answers WHERE brand_id = ${brandId} AND final_at >= ${since} AND came_of IS NOT NULL
    GROUP BY reason_code ORDER BY count(*) DESC, reason_code`.execute(database);
  return rows.map(({ reasonCode, stood, retracted, reinstated, withdrawn }) => ({
    reasonCode,
    stood: Number(stood),
    retracted: Number(retracted),
    reinstated: Number(reinstated),
    withdrawn: Number(withdrawn),
  }));
}

/** How often a brand has answered before its time was over since a moment, and how often not. */
export async function countAnswers(
  database: Database,
  { brandId, since }: { brandId: string; since: string },
): Promise<{ inTime: number; unanswered: number }> {
  const { rows } = await sql<{ inTime: string; unanswered: string }>`
    SELECT count(*) FILTER (WHERE in_time) AS "inTime", count(*) FILTER (WHERE NOT in_time) AS unanswered
    FROM brand_answers WHERE brand_id = ${brandId} AND answered_at >= ${since}`.execute(database);
  return { inTime: Number(rows[0]!.inTime), unanswered: Number(rows[0]!.unanswered) };
}

/** How a member of the Good Faith programme did before it joined, as staff have brought it along; nothing for others. */
export const broughtAlong = (database: Database, brandId: string) =>
  database
    .selectFrom('good_faith_records')
    .select(['takedown_success_rate as takedownSuccessRate', 'counter_notice_rate as counterNoticeRate', 'since'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
