import { readHistories, type History } from '../../database/archive/histories.ts';
import { readKnownRuns } from '../../database/archive/known-runs.ts';
import type { Database } from '../../database/connect.ts';
import { findCase } from '../../database/cases/cases.ts';
import { readEvents } from '../../database/ledger/read-events.ts';
import { readTermBodies } from '../../database/terms/terms.ts';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';

/** What a case is replayed from. */
export interface CaseRecord {
  caseId: string;
  events: CaseEvent[];
  /** The terms that its events name, by their names. */
  terms: ReadonlyMap<string, unknown>;
  histories: Pick<History, 'runId' | 'bytes' | 'workflowBundleSha256'>[];
  /** Runs that were forgotten before they were archived. */
  gone: string[];
  /** The case as the views have it, where there are any. */
  view?: Case;
}

/** The names of the terms that a case has run by. */
export const termsNamedBy = (events: readonly CaseEvent[]): string[] => [
  ...new Set(
    events.flatMap(({ kind, data }) => {
      if (kind === 'case_opened') return [data.terms.policySha256, data.terms.calendarSha256];
      return kind === 'calendar_renewed' ? [data.calendarSha256] : [];
    }),
  ),
];

/** What Postgres has of a case; nothing when there is no such case. */
export async function readCaseRecord(database: Database, caseId: string): Promise<CaseRecord | undefined> {
  const events = await readEvents(database, caseId);
  if (events.length === 0) return undefined;
  const view = (await findCase(database, caseId))?.subject;
  return {
    caseId,
    events,
    terms: await readTermBodies(database, termsNamedBy(events)),
    histories: await readHistories(database, caseId),
    gone: (await readKnownRuns(database, caseId)).flatMap(({ runId, goneAt }) => (goneAt ? [runId] : [])),
    ...(view && { view }),
  };
}
