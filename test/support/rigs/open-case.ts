import type { Database, InTransaction } from '../../../database/connect.ts';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import { keepTerms, nameTerm, type NamedTerm } from '../../../database/terms/terms.ts';
import type { Circumstances } from '../../../domain/case/commands/commands.ts';
import { enact } from '../../../domain/case/enact.ts';
import type { CaseEvent, Opening } from '../../../domain/case/events.ts';
import type { TermNames, Terms } from '../../../domain/case/terms.ts';
import type { DueDelivery } from '../../../domain/notifications/delivery.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import type { GivenCase } from '../cases/given-case.ts';

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
): Promise<{ events: CaseEvent[]; deliveries: DueDelivery[] | undefined }> {
  const { named, names } = nameTerms(terms);
  const content = { caseId, opening: { ...opening, terms: names }, circumstances };
  const opened = enact(undefined, { kind: 'open_case', actor, content }, { now: at, terms });
  if (opened.refused) throw new Error(opened.refused.message);
  const { events } = opened;
  const recorded = await within(database, async (transaction) => {
    await keepTerms(transaction, named);
    return appendEvents(transaction, [{ events, updateIds }]);
  });
  return { events, deliveries: recorded.get(caseId)?.deliveries };
}

/** Writes a case that has already come to its stage, under an id: its terms are kept, and all its events stand there. */
export async function writeGivenCase(
  database: Database | InTransaction,
  caseId: string,
  { events, terms }: GivenCase,
): Promise<void> {
  const { named, names } = nameTerms(terms);
  const own = events.map((event): CaseEvent => {
    if (event.kind !== 'case_opened') return { ...event, caseId };
    return { ...event, caseId, data: { ...event.data, terms: names } };
  });
  await within(database, async (transaction) => {
    await keepTerms(transaction, named);
    await appendEvents(transaction, [{ events: own }]);
  });
}

const within = <Result>(
  database: Database | InTransaction,
  write: (transaction: InTransaction) => Promise<Result>,
): Promise<Result> =>
  database.isTransaction ? write(database as InTransaction) : database.transaction().execute(write);

function nameTerms({ policy, calendar }: Terms): { named: NamedTerm[]; names: TermNames } {
  const named = [nameTerm('policy', policy), nameTerm('calendar', calendar)] as const;
  return { named: [...named], names: { policySha256: named[0].sha256, calendarSha256: named[1].sha256 } };
}
