import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { findReinstatementOf } from '../cases/reinstatements.ts';
import type { InTransaction } from '../connect.ts';
import { readEvents } from '../ledger/read-events.ts';
import { writeBrandAnswers } from './brand-answers.ts';
import { writeStrikes, type Happened } from './strikes.ts';

/** What a case undoes stands in its opening: opened, ordered, the strike undone. */
const opening = 3;

/** Writes anew what came of a case, in whichever order cases are taken: by its own events, and by those of the case that undoes it. */
export async function rewriteOutcomes(
  transaction: InTransaction,
  { caseId, offer }: Case,
  events: readonly CaseEvent[],
): Promise<void> {
  for (const table of ['strikes', 'brand_answers'] as const)
    await transaction.deleteFrom(table).where('case_id', '=', caseId).execute();
  const undoing = await findReinstatementOf(transaction, { caseId, ...offer });
  const later = undoing === undefined ? [] : await readEvents(transaction, undoing, opening);
  const happened = [...courseOf(events), ...courseOf(later)];
  await writeStrikes(transaction, happened);
  await writeBrandAnswers(transaction, happened);
}

function courseOf(events: readonly CaseEvent[]): Happened[] {
  let state: Case | undefined;
  return events.map((event) => {
    state = evolve(state, event);
    return { event, state };
  });
}
