import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { processorTimeBetween, readResources } from '../resources.ts';
import { someWaitingCases } from '../../waiting-cases.ts';

const casesAtMost = 1000;

/**
 * What it costs the heal sweep to look at waiting cases: for the first time, when it asks each run, and again, when
 * nothing has happened since. Milliseconds of a core a case, all processes together.
 * @param waiting how many there are
 * @param idle share of a core that those processes use anyway
 */
export async function measureHealing(
  installation: RunningInstallation,
  waiting: number,
  idle: number,
): Promise<{ first: number; again: number }> {
  const caseIds = await someWaitingCases(installation, Math.min(casesAtMost, waiting));
  const first = await healOnce(installation, caseIds, idle);
  return { first, again: await healOnce(installation, caseIds, idle) };
}

async function healOnce(
  { parts, database }: RunningInstallation,
  caseIds: readonly string[],
  idle: number,
): Promise<number> {
  const observed = [parts.workers[0]!, parts.temporal, parts.postgres, parts.sweeps];
  const read = () => readResources({ all: observed.flatMap(({ processIds }) => processIds) });
  const before = await read();
  const startedAt = performance.now();
  const longAgo = new Date(0).toISOString();
  await sql`UPDATE case_runs SET checked_at = ${longAgo} WHERE case_id = ANY(${caseIds})`.execute(database);
  for (;;) {
    await pause(250);
    const left = sql`SELECT FROM case_runs WHERE case_id = ANY(${caseIds}) AND checked_at = ${longAgo} LIMIT 1`;
    if ((await left.execute(database)).rows.length === 0) break;
  }
  const used = processorTimeBetween(before, await read()).all;
  return (used - idle * (performance.now() - startedAt)) / caseIds.length;
}
