import { sql } from 'kysely';
import type { EnrolmentCommand } from '../../domain/enrolment/commands.ts';
import { enactEnrolment, type EnactedEnrolment } from '../../domain/enrolment/enact.ts';
import type { Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { InTransaction } from '../connect.ts';
import { appendEnrolmentEvents } from './append-enrolment-events.ts';

/** The enrolment, held until the transaction ends; nothing when there is none, and then nobody else begins it meanwhile. */
export async function lockEnrolment(transaction: InTransaction, enrolmentId: string): Promise<Enrolment | undefined> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`enrolment ${enrolmentId}`}, 0))`.execute(transaction);
  const row = await transaction
    .selectFrom('enrolments')
    .select('state')
    .where('enrolment_id', '=', enrolmentId)
    .forUpdate()
    .executeTakeFirst();
  return row?.state;
}

/** Until the transaction ends no other enrolment begins at this address. */
export const lockAddress = (transaction: InTransaction, email: string): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended(${`enrolment at ${email.toLowerCase()}`}, 0))`.execute(transaction);

/**
 * Does a command to an enrolment that is locked, and keeps what follows. What a decision opens is written by the caller
 * in the same transaction: nobody is told of an account that is not there.
 */
export async function actOnEnrolment(
  transaction: InTransaction,
  before: Enrolment | undefined,
  command: EnrolmentCommand,
  { now, email, updateId }: { now: string; email?: string; updateId?: string },
): Promise<EnactedEnrolment> {
  const enacted = enactEnrolment(before, command, now);
  if (!enacted.refused)
    await appendEnrolmentEvents(transaction, [{ events: enacted.events, ...(email && { email }), updateId }]);
  return enacted;
}

/** Whether a request has taken effect already: its answer was lost. */
export async function hasTakenEffect(transaction: InTransaction, updateId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('enrolment_events')
    .select('sequence')
    .where('update_id', '=', updateId)
    .executeTakeFirst();
  return found !== undefined;
}
