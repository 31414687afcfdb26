import { sql } from 'kysely';
import type { Database, InTransaction } from '../../connect.ts';
import type { Range, UnsealedRecord } from './unsealed.ts';

/**
 * How far the records are read: all that transactions before `upTo` have written is sealed, but for `except`, which were
 * not finished. While a pass is under way, it is so only once everything was read from `passAt` on, whatever ids it bears.
 */
export interface Reading {
  cluster: string;
  upTo: bigint;
  except: readonly bigint[];
  passAt: bigint | undefined;
}

/** Which transactions of the server are finished now: those before `upTo`, but for `running`. */
export interface Moment {
  cluster: string;
  upTo: bigint;
  running: readonly bigint[];
}

/** Who asks sees at least what is finished by then, with every later statement. */
export async function readMoment(database: Database | InTransaction): Promise<Moment> {
  const { rows } = await sql<{ cluster: string; upTo: string; running: string[] }>`
    SELECT (SELECT system_identifier::text FROM pg_control_system()) AS cluster,
      pg_snapshot_xmax(now)::text AS "upTo", ARRAY(SELECT pg_snapshot_xip(now)::text) AS running
    FROM pg_current_snapshot() AS now`.execute(database);
  const { cluster, upTo, running } = rows[0]!;
  return { cluster, upTo: BigInt(upTo), running: running.map(BigInt) };
}

export async function lastReading(database: Database | InTransaction): Promise<Reading | undefined> {
  const { rows } = await sql<{ cluster: string; upTo: string; except: string[]; passAt: string | null }>`
    SELECT cluster, read_up_to::text AS "upTo", read_except::text[] AS except, pass_at::text AS "passAt"
    FROM log_reading`.execute(database);
  if (!rows[0]) return undefined;
  const { cluster, upTo, except, passAt } = rows[0];
  return {
    cluster,
    upTo: BigInt(upTo),
    except: except.map(BigInt),
    passAt: passAt === null ? undefined : BigInt(passAt),
  };
}

/**
 * Where to read on. On a server whose transaction ids are not those that were read, as after a backup was restored to
 * another, everything is read once more: what was written before bears ids that the new server has yet to give.
 */
export function readOn(last: Reading | undefined, now: Moment): Reading {
  if (last && last.cluster === now.cluster && last.upTo <= now.upTo) return last;
  return { cluster: now.cluster, upTo: now.upTo, except: now.running, passAt: 0n };
}

/** Which records to look at now. */
export const rangeOf = ({ upTo, except, passAt }: Reading, now: Moment): Range =>
  passAt === undefined ? { from: upTo, before: now.upTo, also: except } : { from: passAt, also: [] };

/**
 * How far it is read after a bundle.
 * @param last of the bundle, when it was full; nothing when nothing more is there
 */
export function readAfter(reading: Reading, now: Moment, last: UnsealedRecord | undefined): Reading {
  const at = last && BigInt(last.transactionId);
  if (reading.passAt !== undefined) return { ...reading, passAt: at };
  if (at === undefined) return { ...reading, upTo: now.upTo, except: now.running };
  const upTo = at > reading.upTo ? at : reading.upTo;
  const unfinished = now.running.filter((id) => id < upTo);
  const unread = reading.except.filter((id) => id >= at);
  return { ...reading, upTo, except: [...new Set([...unfinished, ...unread])] };
}

export const keepReading = (transaction: InTransaction, { cluster, upTo, except, passAt }: Reading): Promise<unknown> =>
  sql`
  INSERT INTO log_reading (cluster, read_up_to, read_except, pass_at)
  VALUES (${cluster}, ${String(upTo)}::xid8, ${except.map(String)}::text[]::xid8[], ${passAt === undefined ? null : String(passAt)}::text::xid8)
  ON CONFLICT (one) DO UPDATE SET cluster = excluded.cluster, read_up_to = excluded.read_up_to,
    read_except = excluded.read_except, pass_at = excluded.pass_at`.execute(transaction);
