import { sql } from 'kysely';
import { appendEvents, type Recording } from '../../../../database/ledger/append-events.ts';
import type { Database } from '../../../../database/connect.ts';
import { decide } from '../../../../domain/case/decide.ts';
import type { CaseEvent } from '../../../../domain/case/events.ts';
import { fold } from '../../../../domain/case/evolve.ts';
import { openCase } from '../../../../domain/case/open-case.ts';
import { brand, detector, openingWith, usualActor } from '../../../support/given-case.ts';
import { brandCount } from './generate-cases.ts';

export interface Appended {
  /** Cases a second of one connection, hashing and folding included. */
  perSecond: number;
  /** What the write-ahead log grew by for each, indexes included. */
  logBytes: number;
}

const atOnce = 1000;

/** Opens cases, a thousand in each transaction, and then records a verdict in each of them. */
export async function measureAppending(
  database: Database,
  batches: number,
  opening: Parameters<typeof openingWith>[0],
): Promise<{ openings: Appended; verdicts: Appended }> {
  const at = new Date().toISOString();
  const opened = Array.from({ length: batches * atOnce }, (_, n): CaseEvent[] => {
    const who = { brandId: `brand-${1 + (n % brandCount)}`, sellerId: `seller-${n % 997}` };
    const events = openingWith({ ...opening, ...who, listingId: `appended-${Date.parse(at)}-${n}` });
    return openCase(`c_${Date.parse(at).toString(16)}-${n}`, events, detector, at);
  });
  const answered = opened.map((events) => [...events, ...verdictOn(events, at)]);
  const openings = await append(
    database,
    opened.map((events) => ({ events })),
  );
  const verdicts = await append(
    database,
    answered.map((events, index) => ({ events: events.slice(opened[index]!.length) })),
  );
  return { openings, verdicts };
}

function verdictOn(events: readonly CaseEvent[], at: string): CaseEvent[] {
  const subject = fold(events);
  const actor = brand('brand-person', subject.brandId);
  const { facts, refused } = decide(
    subject,
    { kind: 'submit_verdict', verdict: 'counterfeit', reasonCode: 'brand_says', actor } as Parameters<typeof decide>[1],
    at,
  );
  if (refused) throw new Error(refused.message);
  return facts.map((fact, index) => ({
    ...fact,
    caseId: subject.caseId,
    sequence: subject.sequence + index + 1,
    at,
    actor: usualActor.submit_verdict,
  }));
}

async function append(database: Database, recordings: readonly Recording[]): Promise<Appended> {
  const from = await logPosition(database);
  const start = performance.now();
  for (let index = 0; index < recordings.length; index += atOnce) {
    const batch = recordings.slice(index, index + atOnce);
    await database.transaction().execute((transaction) => appendEvents(transaction, batch));
  }
  const seconds = (performance.now() - start) / 1000;
  return {
    perSecond: Math.round(recordings.length / seconds),
    logBytes: Math.round(((await logPosition(database)) - from) / recordings.length),
  };
}

async function logPosition(database: Database): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`SELECT pg_current_wal_lsn() - '0/0'::pg_lsn AS bytes`.execute(database);
  return Number(rows[0]!.bytes);
}
