import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { readCaseStanding } from '../../database/archive/case-standing.ts';
import { settleArchiving } from '../../database/archive/cases-to-archive.ts';
import { keepHistory } from '../../database/archive/histories.ts';
import { markRunGone, noteRun, readKnownRuns } from '../../database/archive/known-runs.ts';
import type { Database } from '../../database/connect.ts';
import { keepRecord } from '../../database/ledger/annex.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { readRun } from './read-run.ts';

/** Temporal, and where what it forgets is kept. */
export interface Archive {
  client: Client;
  database: Database;
}

/** What archiving a case found. */
export interface Archived {
  /** Runs whose histories were archived now. */
  archived: string[];
  /** Runs that Temporal had forgotten before they were archived, found out now. */
  gone: string[];
  /** The run that is not over yet. */
  running: string | undefined;
  /** Every run that is over is archived, or said to be gone; of a closed case, all runs are over. */
  isWhole: boolean;
  /** The case is closed, and nothing of it is left to archive. */
  isOver: boolean;
}

/** Temporal's operators have no names of ours. */
const operator: Actor = { kind: 'system', id: 'temporal-operator' };

/**
 * Archives every closed run of a case that is not archived yet: those that Postgres knows of, those that Temporal shows,
 * and all that their histories name before and after them. What an operator did to a run is kept in the annex, and so is
 * that Temporal has forgotten one. Safe to repeat, and side by side.
 * @throws what Temporal's client throws when the engine does not answer
 */
export async function archiveCase(archive: Archive, caseId: string): Promise<Archived> {
  const { client, database } = archive;
  const running = await noteRunsInSight(archive, caseId);
  const archived: string[] = [];
  const gone: string[] = [];
  const open = new Set(running && [running]);
  for (;;) {
    const known = await readKnownRuns(database, caseId);
    const next = known.find(({ runId, isArchived, goneAt }) => !isArchived && !goneAt && !open.has(runId));
    if (!next) break;
    const history = await fetchHistory(client, caseId, next.runId);
    if (!history) {
      await keepThatItIsGone(database, caseId, next.runId);
      gone.push(next.runId);
    } else if (await keepRun(database, caseId, next.runId, history)) archived.push(next.runId);
    else open.add(next.runId);
  }
  const standing = await readCaseStanding(database, caseId);
  const known = await readKnownRuns(database, caseId);
  const isLeft = known.some(({ isArchived, goneAt }) => !isArchived && !goneAt);
  const isWhole = !(standing?.isClosed && (standing.awaitsRun || isLeft));
  if (standing?.isClosed && isWhole && known.length === 0) await keepThatItIsGone(database, caseId);
  if (isWhole) await settleArchiving(database, caseId, running);
  return { archived, gone, running, isWhole, isOver: isWhole && standing?.isClosed === true };
}

/** Keeps which runs of the case Temporal shows, the newest one first of all. Gives the one that is not over. */
async function noteRunsInSight({ client, database }: Archive, caseId: string): Promise<string | undefined> {
  const newest = await unlessUnknown(client.workflow.getHandle(caseId).describe());
  if (newest) await noteRun(database, caseId, newest.runId);
  // What nothing else names, such as a run that somebody started and ended by hand. It may be late; it is not relied upon.
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${caseId.replaceAll("'", '')}'` }))
    await noteRun(database, caseId, runId);
  return newest?.status.name === 'RUNNING' ? newest.runId : undefined;
}

const fetchHistory = (client: Client, caseId: string, runId: string): Promise<History | undefined> =>
  unlessUnknown(client.workflow.getHandle(caseId, runId).fetchHistory());

async function unlessUnknown<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    if (error instanceof Error && 'code' in error && error.code === notFound) return undefined;
    throw error;
  }
}

/** gRPC: histories are fetched without the client's own errors. A namespace that is not there was met before. */
const notFound = 5;

/** Keeps a run that is over, with what was done to it by hand and the runs that it names. Gives whether it is over. */
async function keepRun(database: Database, caseId: string, runId: string, history: History): Promise<boolean> {
  const events = history.events ?? [];
  const { closed, startedAt, workflowBundleSha256, others, interventions } = readRun(events);
  if (!closed) return false;
  const json = historyToJSON(history);
  await database.transaction().execute(async (transaction) => {
    for (const other of others) await noteRun(transaction, caseId, other);
    for (const { eventId, at, what, identity, before } of interventions) {
      const id = `${runId}.event-${eventId}`;
      const data = { intervention: what, runId, eventId, identity, ...(before && { before }) };
      await keepRecord(transaction, { id, caseId, at, kind: 'operator_intervened', actor: operator, data });
    }
    const run = { runId, caseId, json, workflowBundleSha256, events: events.length, startedAt };
    await keepHistory(transaction, { ...run, closedAt: closed.at, closedAs: closed.as }, new Date().toISOString());
  });
  return true;
}

/** A gap is named: the run was deleted, or the engine has lost it, or it was left for longer than the retention. */
async function keepThatItIsGone(database: Database, caseId: string, runId?: string): Promise<void> {
  const at = new Date().toISOString();
  await database.transaction().execute(async (transaction) => {
    if (runId) await markRunGone(transaction, runId, at);
    await keepRecord(transaction, {
      id: `${runId ?? caseId}.gone`,
      caseId,
      at,
      kind: 'operator_intervened',
      actor: operator,
      data: { intervention: 'history_gone', ...(runId && { runId }) },
    });
  });
}
