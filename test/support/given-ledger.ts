import type { Database } from '../../database/connect.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import { brand, detector, GivenCase, openingWith, say } from './given-case.ts';
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
