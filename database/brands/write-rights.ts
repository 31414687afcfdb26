import { sql } from 'kysely';
import type { RightStanding } from '../../domain/vocabulary.ts';
import type { InTransaction } from '../connect.ts';
import type { NewRight } from './ipr-records.ts';

/**
 * Staff enter rights, or bring them up to date: they are verified with that.
 * @param newId gives the id of one that is new
 */
export async function enterRights(
  transaction: InTransaction,
  brandId: string,
  rights: readonly NewRight[],
  { newId, by, at }: { newId: () => string; by: string; at: string },
): Promise<void> {
  await sql`
    WITH given AS (
      SELECT DISTINCT ON (kind, office, number) * FROM jsonb_to_recordset(${JSON.stringify(rights.map((right) => ({ id: newId(), ...right })))}::jsonb)
        AS r(id text, kind text, office text, number text, classes text, territories text[], "expiresOn" date)
    ), updated AS (
      UPDATE ipr_records AS i SET classes = coalesce(given.classes, i.classes), territories = given.territories,
        expires_on = coalesce(given."expiresOn", i.expires_on), standing = 'verified',
        decided_by = ${by}, decided_at = ${at}, decision_reason = 'entered_by_staff'
      FROM given WHERE i.brand_id = ${brandId} AND (i.kind, i.office, i.number) = (given.kind, given.office, given.number)
      RETURNING given.id
    )
    INSERT INTO ipr_records (ipr_record_id, brand_id, kind, office, number, classes, territories, expires_on, standing,
      decided_by, decided_at, decision_reason)
    SELECT id, ${brandId}, kind, office, number, classes, territories, "expiresOn", 'verified', ${by}, ${at}, 'entered_by_staff'
    FROM given WHERE id NOT IN (SELECT id FROM updated)`.execute(transaction);
}

/** A brand names a right: nobody can rely on it before it is verified. */
export async function nameRight(
  transaction: InTransaction,
  { iprRecordId, brandId, ...right }: NewRight & { iprRecordId: string; brandId: string },
  { documents, namedBy, at }: { documents: readonly string[]; namedBy: string; at: string },
): Promise<void> {
  const { kind, office, number, classes = null, territories, expiresOn = null } = right;
  await transaction
    .insertInto('ipr_records')
    .values({
      ipr_record_id: iprRecordId,
      brand_id: brandId,
      ...{ kind, office, number, classes, territories: [...territories], expires_on: expiresOn },
      standing: 'unverified',
      documents: [...documents],
      named_by: namedBy,
      named_at: at,
    })
    .execute();
}

/** The right that a brand has of this kind, office and number, and how it stands; nothing when there is none. */
export const findNamed = (
  transaction: InTransaction,
  brandId: string,
  { kind, office, number }: Pick<NewRight, 'kind' | 'office' | 'number'>,
): Promise<{ iprRecordId: string; standing: RightStanding } | undefined> =>
  transaction
    .selectFrom('ipr_records')
    .select(['ipr_record_id as iprRecordId', 'standing'])
    .where('brand_id', '=', brandId)
    .where('kind', '=', kind)
    .where('office', '=', office)
    .where('number', '=', number)
    .executeTakeFirst();

/** A brand names a right once more that was refused: it waits to be verified again. */
export async function nameAgain(
  transaction: InTransaction,
  { iprRecordId, classes, territories, expiresOn }: NewRight & { iprRecordId: string },
  { documents, namedBy, at }: { documents: readonly string[]; namedBy: string; at: string },
): Promise<void> {
  await transaction
    .updateTable('ipr_records')
    .set({
      ...{ classes: classes ?? null, territories: [...territories], expires_on: expiresOn ?? null },
      ...{ standing: 'unverified', documents: [...documents], named_by: namedBy, named_at: at },
      ...{ decided_by: null, decided_at: null, decision_reason: null },
    })
    .where('ipr_record_id', '=', iprRecordId)
    .execute();
}

/** Somebody of the marketplace has looked at a right. */
export async function decideRight(
  transaction: InTransaction,
  iprRecordId: string,
  { standing, by, at, reasonCode }: { standing: RightStanding; by: string; at: string; reasonCode: string },
): Promise<void> {
  await transaction
    .updateTable('ipr_records')
    .set({ standing, decided_by: by, decided_at: at, decision_reason: reasonCode })
    .where('ipr_record_id', '=', iprRecordId)
    .execute();
}
