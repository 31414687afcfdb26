import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** For a moment whoever has written an event tells the run: only what is left after it was lost. */
const toldWithinSeconds = 3;

/** Enrolments whose runs do not know their last event, the longest untold first; those that were never told are among them. */
export async function untoldEnrolments(database: Database, limit: number): Promise<string[]> {
  const { rows } = await sql<{ enrolmentId: string }>`
    SELECT enrolment_id AS "enrolmentId" FROM enrolments
    WHERE NOT is_over AND seen_sequence < sequence
      AND greatest(updated_at, coalesce(checked_at, updated_at)) < now() - ${toldWithinSeconds} * interval '1 second'
    ORDER BY updated_at LIMIT ${limit}`.execute(database);
  return rows.map(({ enrolmentId }) => enrolmentId);
}

/** Enrolments that are not over and were not looked at since a moment, the longest unseen first. */
export async function enrolmentsToCheck(database: Database, notSince: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ enrolmentId: string }>`
    SELECT enrolment_id AS "enrolmentId" FROM enrolments
    WHERE NOT is_over AND (checked_at IS NULL OR checked_at < ${notSince})
    ORDER BY checked_at NULLS FIRST LIMIT ${limit}`.execute(database);
  return rows.map(({ enrolmentId }) => enrolmentId);
}

/** It was looked whether an enrolment has a run, or its run was told. */
export async function markEnrolmentChecked(database: Database, enrolmentId: string): Promise<void> {
  await database
    .updateTable('enrolments')
    .set({ checked_at: new Date().toISOString() })
    .where('enrolment_id', '=', enrolmentId)
    .execute();
}

/** The run of an enrolment has seen its events up to here. */
export async function markEnrolmentSeen(database: Database, enrolmentId: string, sequence: number): Promise<void> {
  await database
    .updateTable('enrolments')
    .set({ seen_sequence: sequence })
    .where('enrolment_id', '=', enrolmentId)
    .where('seen_sequence', '<', sequence)
    .execute();
}
