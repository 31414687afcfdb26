import { sql } from 'kysely';
import { isOver, type Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { EnrolmentEvent } from '../../domain/enrolment/events.ts';
import { evolveEnrolment } from '../../domain/enrolment/evolve.ts';
import type { InTransaction } from '../connect.ts';
import { settleTexts } from '../evidence/texts.ts';
import { appendToStreams, type Stream } from '../ledger/append-to-streams.ts';

const enrolments: Stream<Enrolment, EnrolmentEvent> = {
  table: 'enrolment_events',
  idColumn: 'enrolment_id',
  idOf: ({ enrolmentId }) => enrolmentId,
  evolve: evolveEnrolment,
  async lock(transaction, ids) {
    const rows = await transaction
      .selectFrom('enrolments')
      .select(['enrolment_id', 'sequence', 'last_hash', 'state'])
      .where('enrolment_id', '=', sql<string>`ANY(${ids})`)
      .orderBy('enrolment_id')
      .forUpdate()
      .execute();
    return new Map(
      rows.map(({ enrolment_id, state, sequence, last_hash }) => [
        enrolment_id,
        { state, sequence, lastHash: last_hash },
      ]),
    );
  },
};

/** What has happened to one enrolment, by one request. */
export interface EnrolmentRecording {
  events: readonly EnrolmentEvent[];
  /** Where the company is reached: of a new one. */
  email?: string;
  updateId?: string | undefined;
}

/** Appends the events of enrolments with the view of each, in the transaction of what they bring about. The only writer of both. */
export async function appendEnrolmentEvents(
  transaction: InTransaction,
  recordings: readonly EnrolmentRecording[],
): Promise<void> {
  const { appended } = await appendToStreams(
    enrolments,
    transaction,
    recordings.map(({ events, updateId }) => ({
      events,
      ...(updateId !== undefined && { updateIds: { [events[0]!.sequence]: updateId } }),
    })),
  );
  const emails = new Map(recordings.map(({ events, email }) => [events[0]!.enrolmentId, email]));
  const last = new Map(appended.map((one) => [one.event.enrolmentId, one]));
  const rows = [...last.values()].map(({ state, hash }) => ({
    id: state.enrolmentId,
    kind: state.kind,
    stage: state.stage.name,
    outcome: state.stage.name === 'closed' ? state.stage.outcome : null,
    email: emails.get(state.enrolmentId) ?? null,
    sequence: state.sequence,
    hash,
    state,
    openedAt: state.openedAt,
    at: state.at,
    isOver: isOver(state),
  }));
  // An address stays as it was confirmed: a row that is there needs none.
  await sql`
    INSERT INTO enrolments (enrolment_id, kind, stage, outcome, email, sequence, last_hash, state, opened_at, updated_at, is_over)
    SELECT id, kind, stage, outcome, coalesce(given.email, known.email), sequence, hash, state, "openedAt", at, "isOver"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id text, kind text, stage text, outcome text, email text,
        sequence integer, hash text, state jsonb, "openedAt" timestamptz, at timestamptz, "isOver" boolean)
      LEFT JOIN LATERAL (SELECT email FROM enrolments WHERE enrolment_id = given.id) AS known ON true
    ON CONFLICT (enrolment_id) DO UPDATE SET stage = excluded.stage, outcome = excluded.outcome, sequence = excluded.sequence,
      last_hash = excluded.last_hash, state = excluded.state, updated_at = excluded.updated_at, is_over = excluded.is_over`.execute(
    transaction,
  );
  await settleTexts(transaction, appended);
}
