import { sql } from 'kysely';
import { appendEvents } from '../../../../database/ledger/append-events.ts';
import type { CaseRecording } from '../../../../database/ledger/case-recording.ts';
import type { Database } from '../../../../database/connect.ts';
import type { Case } from '../../../../domain/case/case.ts';
import type { Command } from '../../../../domain/case/commands/commands.ts';
import { enact } from '../../../../domain/case/enact.ts';
import { brand, detector } from '../../../support/cases/actors.ts';
import { say } from '../../../support/cases/commands.ts';
import { openingWith, termsWith } from '../../../support/cases/opening.ts';
import { brandCount } from './generated/draw-cases.ts';

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
): Promise<{ openings: Appended; verdicts: Appended }> {
  const now = new Date().toISOString();
  const setting = { now, terms: termsWith() };
  const decided = (before: Case | undefined, command: Command) => {
    const enacted = enact(before, command, setting);
    if (enacted.refused) throw new Error(enacted.refused.message);
    return enacted;
  };
  const opened = Array.from({ length: batches * atOnce }, (_, n) => {
    const who = { brandId: `brand-${1 + (n % brandCount)}`, sellerId: `seller-${n % 997}` };
    const opening = openingWith({ ...who, listingId: `appended-${Date.parse(now)}-${n}` });
    const content = { caseId: `c_${Date.parse(now).toString(16)}-${n}`, opening, circumstances: {} };
    return decided(undefined, { kind: 'open_case', actor: detector, content });
  });
  const answered = opened.map(({ subject }) => {
    const actor = brand('brand-person', subject.offer.brandId);
    return decided(subject, { ...say.verdict('counterfeit'), actor });
  });
  return { openings: await append(database, opened), verdicts: await append(database, answered) };
}

async function append(database: Database, recordings: readonly CaseRecording[]): Promise<Appended> {
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
