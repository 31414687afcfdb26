import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import { hashOf } from '../../database/ledger/hash.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { brand, detector } from './cases/actors.ts';
import { say } from './cases/commands.ts';
import { GivenCase } from './cases/given-case.ts';
import { openingWith } from './cases/opening.ts';
import type { CaseEvent } from '../../domain/case/events.ts';

/** The events of a case about an offer of the sample brand Aurelia, up to the decision to remove the offer. */
export function eventsOf(caseId: string): CaseEvent[] {
  const it = new GivenCase(
    openingWith({ brandId: 'aurelia', sellerId: 'seller-1', listingId: `offer-${caseId}` }),
    detector,
  );
  it.when(say.verdict('counterfeit'), brand('vera', 'aurelia'));
  return it.events.map((event) => ({ ...event, caseId }));
}

/** Records events as a run does: each case in one transaction with all that follows from it. */
export const recordEvents = (database: Database, ...cases: CaseEvent[][]) =>
  database.transaction().execute((transaction) =>
    appendEvents(
      transaction,
      cases.map((events) => ({ events })),
    ),
  );

/** Records an event of a kind that this release does not know, as a newer one did that was rolled back. */
export async function recordUnknownEvent(database: Database, caseId: string): Promise<void> {
  const last = (await readLedger(database, caseId)).at(-1)!;
  const { at, actor, sequence: before, hash: previousHash } = last;
  const event = { caseId, sequence: before + 1, at, kind: 'offer_weighed', actor, data: {}, previousHash };
  const hash = hashOf(event);
  await sql`
    INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash)
    VALUES (${caseId}, ${event.sequence}, ${at}, ${event.kind}, ${JSON.stringify(actor)}, '{}', ${previousHash}, ${hash})`.execute(
    database,
  );
  await sql`
    UPDATE cases SET sequence = ${event.sequence}, last_hash = ${hash}, state = jsonb_set(state, '{sequence}', ${String(event.sequence)})
    WHERE case_id = ${caseId}`.execute(database);
}
