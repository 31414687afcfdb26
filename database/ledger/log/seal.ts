import { sql } from 'kysely';
import type { Database, InTransaction } from '../../connect.ts';
import { keepHead, newestHead, type Head } from './heads.ts';
import { publishKey } from './keys.ts';
import { edgeAt, keepNodes } from './nodes.ts';
import { keepReading, lastReading, readAfter, readMoment, readOn, rangeOf } from './reading.ts';
import type { Signer } from './signer.ts';
import { growTree, joinNodes } from './tree.ts';
import { readUnsealed, type HashedRecord } from './unsealed.ts';

/** So many records have one transaction and one head: few enough that an API that seals goes on answering. */
const bundleSize = 2000;

/** A head older than this is signed again, so that who looks on from outside sees that the log goes on. */
const freshForMilliseconds = 86_400_000;

/** What one transaction has sealed. */
export interface SealedBundle {
  records: number;
  /** How many of them have another hash than their content: they stand in `log_misfits`. */
  misfits: number;
}

/** The log does not stand as its newest head says: nothing is sealed upon it. */
export class LogBroken extends Error {
  override name = 'LogBroken';
}

/**
 * Seals every event and annex record that has no leaf yet and whose transaction is finished, and gives the newest head,
 * signed anew when something is new, when the key is another, or when the last one is a day old. One at a time: others
 * wait. Each bundle has leaves, nodes and head in one transaction, so that whoever is killed leaves none without the others.
 * @param now ISO-8601; a head is never dated before the one before it, whatever the clock says
 * @param onBundle told of each bundle, once it is kept
 * @throws LogBroken, RetiredKey
 */
export async function seal(
  database: Database,
  signer: Signer,
  now: string,
  onBundle: (bundle: SealedBundle) => void = () => {},
): Promise<Head> {
  for (;;) {
    const { head, isLast, ...bundle } = await database
      .transaction()
      .execute((transaction) => sealBundle(transaction, signer, now));
    onBundle(bundle);
    if (isLast) return head;
  }
}

async function sealBundle(transaction: InTransaction, signer: Signer, now: string) {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('joint-force log', 0))`.execute(transaction);
  const newest = await newestHead(transaction);
  if (newest && newest.log !== signer.log)
    throw new Error(`this is the log of ${newest.log}, and not of ${signer.log}: its name never changes`);
  const edge = await soundEdge(transaction, newest);
  const moment = await readMoment(transaction);
  const reading = readOn(await lastReading(transaction), moment);
  const records = await readUnsealed(transaction, rangeOf(reading, moment), bundleSize);
  const isFull = records.length === bundleSize;
  await keepReading(transaction, readAfter(reading, moment, isFull ? records.at(-1) : undefined));

  const size = newest?.size ?? 0;
  const leaves = records.map((record, offset) => ({ ...record, leafIndex: size + offset, sealed: sealedHash(record) }));
  const { root, grown } = growTree(
    size,
    edge,
    leaves.map(({ sealed }) => Buffer.from(sealed, 'hex')),
  );
  const misfits = leaves.filter(({ hash, found }) => hash !== found);
  if (leaves.length > 0) {
    await keepLeaves(transaction, leaves);
    await keepNodes(transaction, grown);
  }
  if (misfits.length > 0) await keepMisfits(transaction, misfits, now);

  const at = newest && newest.at > now ? newest.at : now;
  const isNew = leaves.length > 0 || !newest || newest.kid !== signer.kid || isStale(newest, at);
  const content = { log: signer.log, size: size + leaves.length, rootHash: root.toString('hex'), at };
  const head = isNew ? await signHead(transaction, signer, { ...content, number: (newest?.number ?? 0) + 1 }) : newest;
  const isLast = !isFull && reading.passAt === undefined;
  return { records: leaves.length, misfits: misfits.length, head, isLast };
}

/**
 * The hash under which a record is sealed: its own, also where its content is not what it was. So the hash that its case's
 * chain goes on from can be changed no more, and whoever checks the record finds that it was.
 */
const sealedHash = ({ hash, found }: HashedRecord): string => (/^[0-9a-f]{64}$/.test(hash) ? hash : found);

type Leaf = HashedRecord & { leafIndex: number; sealed: string };

const isStale = (head: Head, now: string): boolean => Date.parse(now) - Date.parse(head.at) >= freshForMilliseconds;

/** The edge of the tree at the newest head, which it must lead to; nothing may stand beyond it. */
async function soundEdge(transaction: InTransaction, head: Head | undefined): Promise<Buffer[]> {
  const { size, rootHash } = head ?? { size: 0, rootHash: joinNodes([]).toString('hex') };
  const { rows } = await sql<{ size: string }>`
    SELECT coalesce(max(leaf_index) + 1, 0) AS size FROM log_leaves`.execute(transaction);
  if (Number(rows[0]!.size) !== size)
    throw new LogBroken(`the newest head is over ${size} leaves, and the log has ${rows[0]!.size}`);
  const edge = await edgeAt(transaction, size);
  if (joinNodes(edge).toString('hex') !== rootHash)
    throw new LogBroken(`the log does not lead to the root of its newest head, at ${size} leaves`);
  return edge;
}

async function signHead(
  transaction: InTransaction,
  signer: Signer,
  { number, ...content }: Omit<Head, 'jws' | 'kid'>,
): Promise<Head> {
  await publishKey(transaction, signer, content.at);
  const head = { number, ...content, kid: signer.kid, jws: await signer.sign(content) };
  await keepHead(transaction, head);
  return head;
}

const keepLeaves = (transaction: InTransaction, leaves: readonly Leaf[]): Promise<unknown> =>
  sql`
  INSERT INTO log_leaves (leaf_index, case_id, sequence, annex_id, hash)
  SELECT * FROM unnest(${leaves.map(({ leafIndex }) => leafIndex)}::bigint[], ${leaves.map(({ caseId }) => caseId)}::text[],
    ${leaves.map(({ sequence }) => sequence)}::integer[], ${leaves.map(({ annexId }) => annexId)}::text[],
    ${leaves.map(({ sealed }) => sealed)}::text[])`.execute(transaction);

const keepMisfits = (transaction: InTransaction, misfits: readonly Leaf[], at: string): Promise<unknown> =>
  transaction
    .insertInto('log_misfits')
    .values(misfits.map(({ leafIndex, found }) => ({ leaf_index: leafIndex, found_hash: found, found_at: at })))
    .execute();
