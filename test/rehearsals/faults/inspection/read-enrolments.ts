import type { Database } from '../../../../database/connect.ts';
import type { EnrolmentEvent } from '../../../../domain/enrolment/events.ts';

/** An enrolment, by its row and its ledger. */
export interface EnrolmentEvidence {
  enrolmentId: string;
  email: string;
  isOver: boolean;
  lastHash: string;
  events: (EnrolmentEvent & { previousHash: string; hash: string })[];
}

/** All enrolments that there are. */
export async function readEnrolments(database: Database): Promise<EnrolmentEvidence[]> {
  const rows = await database.selectFrom('enrolments').selectAll().execute();
  const events = await database
    .selectFrom('enrolment_events')
    .select([
      'enrolment_id as enrolmentId',
      'sequence',
      'at',
      'kind',
      'actor',
      'data',
      'previous_hash as previousHash',
      'hash',
    ])
    .orderBy('sequence')
    .execute();
  return rows.map(({ enrolment_id: enrolmentId, email, is_over: isOver, last_hash: lastHash }) => ({
    enrolmentId,
    email,
    isOver,
    lastHash,
    events: events.filter((event) => event.enrolmentId === enrolmentId) as unknown as EnrolmentEvidence['events'],
  }));
}
