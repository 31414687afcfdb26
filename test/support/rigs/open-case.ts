import type { Database, InTransaction } from '../../../database/connect.ts';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import { keepTerms, nameTerm } from '../../../database/terms/terms.ts';
import type { Circumstances } from '../../../domain/case/commands.ts';
import { enact } from '../../../domain/case/enact.ts';
import type { CaseEvent, Opening } from '../../../domain/case/events.ts';
import type { Terms } from '../../../domain/case/terms.ts';
import type { DeliveryGroup } from '../../../domain/notifications/delivery.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import type { GivenCase } from '../given-case.ts';

/** Opens a case in Postgres, as the API does: its terms are kept, and its first events stand there. */
export async function openCaseIn(
  database: Database | InTransaction,
  {
    caseId,
    opening,
    terms,
    actor,
    at,
    circumstances = {},
    updateIds = {},
  }: {
    caseId: string;
    opening: Omit<Opening, 'terms'>;
    terms: Terms;
    actor: Actor;
    at: string;
    circumstances?: Circumstances | undefined;
    updateIds?: Record<number, string>;
  },
): Promise<{ events: CaseEvent[]; deliveries: DeliveryGroup | undefined }> {
  const { named, names } = nameTerms(terms);
  const content = { caseId, opening: { ...opening, terms: names }, circumstances };
  const opened = enact(undefined, { kind: 'open_case', actor, content }, { now: at, terms });
  if (opened.refused) throw new Error(opened.refused.message);
  const { events } = opened;
  const write = async (transaction: InTransaction) => {
    await keepTerms(transaction, named);
    return appendEvents(transaction, [{ events, updateIds }]);
  };
  const recorded = await (database.isTransaction
    ? write(database as InTransaction)
    : database.transaction().execute(write));
  return { events, deliveries: recorded.get(caseId)?.deliveries };
}

/** Puts a case with all that has happened to it into Postgres, under an id of its own. */
export async function keepGivenCase(
  transaction: InTransaction,
  caseId: string,
  { events, terms }: GivenCase,
): Promise<void> {
  const { named, names } = nameTerms(terms);
  const own = events.map((event): CaseEvent =>
    event.kind === 'case_opened' ? { ...event, caseId, data: { ...event.data, terms: names } } : { ...event, caseId },
  );
  await keepTerms(transaction, named);
  await appendEvents(transaction, [{ events: own }]);
}

function nameTerms(terms: Terms) {
  const [policy, calendar] = [nameTerm('policy', terms.policy), nameTerm('calendar', terms.calendar)];
  return { named: [policy, calendar], names: { policySha256: policy.sha256, calendarSha256: calendar.sha256 } };
}
