import { sql } from 'kysely';
import type { ErasureReason } from '../../domain/vocabulary.ts';
import { forgetViewsOf } from '../access/saved-views.ts';
import type { InTransaction } from '../connect.ts';
import { addressWhenErased } from './plan.ts';

/** What stands in the place of a name. */
const nameWhenErased = '–';

/**
 * Forgets, and gives, what somebody was called and where they were reached, who has left: their membership, what they had saved for
 * themselves, how they signed in, and what mail servers said of letters to them. The id stays: it is who the ledger says has acted.
 */
export async function erasePerson(
  transaction: InTransaction,
  memberId: string,
  { at, because }: { at: string; because: ErasureReason },
): Promise<string[]> {
  const { name, email, brandId } = await transaction
    .selectFrom('memberships')
    .select(['name', 'email', 'brand_id as brandId'])
    .where('membership_id', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('memberships')
    .set({ name: nameWhenErased, email: addressWhenErased(memberId), erased_at: at, erased_because: because })
    .where('membership_id', '=', memberId)
    .execute();
  await transaction.deleteFrom('mail_preferences').where('membership_id', '=', memberId).execute();
  await forgetViewsOf(transaction, { readerId: memberId, brandId: brandId ?? undefined });
  await transaction.deleteFrom('account_managers').where('membership_id', '=', memberId).execute();
  await sql`UPDATE delivery_attempts SET detail = '' FROM deliveries
    WHERE deliveries.delivery_id = delivery_attempts.delivery_id AND recipient_id = ${memberId}`.execute(transaction);
  await forgetSignInsOf(transaction, email);
  return [name, email];
}

/** Unless the same address is somebody's who is known for another membership. */
async function forgetSignInsOf(transaction: InTransaction, email: string): Promise<void> {
  const address = email.toLowerCase();
  const known = await transaction
    .selectFrom('memberships')
    .select('membership_id')
    .where(sql`lower(email)`, '=', address)
    .executeTakeFirst();
  if (known) return;
  // Whoever is known by a company's provider stands there as "<address> of <brand>".
  await sql`DELETE FROM sign_in_people WHERE lower(email) = ${address} OR starts_with(lower(email), ${`${address} of `})`.execute(
    transaction,
  );
  await sql`DELETE FROM sign_in_links WHERE position(${JSON.stringify(address)} IN lower(value)) > 0`.execute(
    transaction,
  );
}

/** Forgets, and gives, where a company was reached, and forgets every link that it was sent. */
export async function eraseApplicant(transaction: InTransaction, enrolmentId: string): Promise<string> {
  const { email } = await transaction
    .selectFrom('enrolments')
    .select('email')
    .where('enrolment_id', '=', enrolmentId)
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('enrolments')
    .set({ email: addressWhenErased(enrolmentId) })
    .where('enrolment_id', '=', enrolmentId)
    .execute();
  await transaction.deleteFrom('application_links').where('enrolment_id', '=', enrolmentId).execute();
  return email;
}
