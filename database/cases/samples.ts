import { sql, type RawBuilder } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { SampleKind } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';

/** Of a period, so many cases are looked at; a longer one is drawn from its beginning alone, and says so. */
export const drawnFromAtMost = 100_000;

const hasEvent = (...kinds: string[]): RawBuilder<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM case_events WHERE case_events.case_id = cases.case_id
    AND kind IN ('measure_refused', 'removal_unconfirmed', 'deadline_extended', 'deadline_moved')
    AND kind IN (${sql.join(kinds.map((kind) => sql.lit(kind)))}))`;
const inSilence = sql<boolean>`outcome = 'removed' AND state #>> '{verdict,value}' IS NULL`;

/** What a case of each kind has, besides being closed. */
const conditions: Record<SampleKind, RawBuilder<boolean>> = {
  random: sql<boolean>`true`,
  silence: inSilence,
  one_person: sql<boolean>`${inSilence} AND jsonb_array_length(state -> 'deciders') = 1`,
  appeal_granted: sql<boolean>`outcome = 'reinstated' AND state #>> '{appeals,filed}' <> '0'`,
  marketplace_problem: hasEvent('measure_refused', 'removal_unconfirmed'),
  deadline_moved: hasEvent('deadline_extended', 'deadline_moved'),
};

/** What is drawn: cases that closed from one moment on, and before another. */
export interface Drawing {
  kind: SampleKind;
  seed: string;
  from: string;
  until: string;
  size: number;
}

/** A case of a sample, with its offer as it stood. */
export interface Drawn {
  subject: Case;
  snapshot?: string;
}

/**
 * Draws a sample: the cases whose SHA-256 of seed and id is the smallest. Whoever draws with the same seed gets the same
 * cases, since a closed one changes no more. It costs a look at the index entry of each case of the period.
 * @returns also how many cases it was drawn from, up to one more than are looked at
 */
export async function drawSample(
  database: Database,
  { kind, seed, from, until, size }: Drawing,
): Promise<{ drawn: Drawn[]; population: number }> {
  const { rows } = await sql<{ state: Case; bytes: Buffer | null; population: number }>`
    WITH population AS MATERIALIZED (
      SELECT case_id FROM cases
      WHERE stage = 'closed' AND updated_at >= ${from} AND updated_at < ${until} AND ${conditions[kind]}
      ORDER BY updated_at, case_id LIMIT ${sql.lit(drawnFromAtMost + 1)}
    ), drawn AS (
      SELECT case_id, sha256(convert_to(${seed} || ' ' || case_id, 'UTF8')) AS place
      FROM population ORDER BY place LIMIT ${size}
    )
    SELECT cases.state, texts.bytes, (SELECT count(*)::integer FROM population) AS population
    FROM drawn JOIN cases USING (case_id) LEFT JOIN texts ON texts.sha256 = cases.snapshot_sha256
    ORDER BY drawn.place`.execute(database);
  const drawn = rows.map(({ state, bytes }): Drawn => {
    const snapshot = wordsIn(bytes);
    return { subject: state, ...(snapshot !== undefined && { snapshot }) };
  });
  return { drawn, population: rows[0]?.population ?? 0 };
}
