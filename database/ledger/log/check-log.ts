import { sql } from 'kysely';
import type { Database } from '../../connect.ts';
import { hashOf } from '../hash.ts';
import { readHeads, type Head } from './heads.ts';
import { growTree, type GrownNode } from './tree.ts';

/** What the whole log was found to be. */
export interface LogChecked {
  /** Leaves that were read, with their records. */
  leaves: number;
  heads: number;
  /** Records that have no leaf yet. */
  unsealed: number;
  /** The first row that differs; nothing when none does. */
  wrong: string | undefined;
}

const leavesAtOnce = 2000;

interface LeafRow {
  leafIndex: string;
  caseId: string;
  sequence: number | null;
  annexId: string | null;
  hash: string;
  /** Of the record; null when it is gone. */
  recordHash: string | null;
  previousHash: string | null;
  hashBefore: string | null;
  at: string;
  content: Record<string, unknown>;
}

/**
 * Computes the whole log again from the records themselves, and compares: each record with its hash and its chain, each
 * leaf, each node, and the root of each head. Reads everything, and ends at the first row that differs.
 * @param progress told of how many leaves hold by now
 */
export async function checkLog(database: Database, progress: (leaves: number) => void): Promise<LogChecked> {
  let [size, edge, heads, root]: [number, Buffer[], number, Buffer] = [0, [], 0, growTree(0, [], []).root];
  const found = (wrong?: string): LogChecked => ({ leaves: size, heads, unsealed: 0, wrong });
  for (let next = await headAfter(database, 0); next; next = await headAfter(database, next.number)) {
    while (size < next.size) {
      const rows = await readLeaves(database, size, Math.min(leavesAtOnce, next.size - size));
      if (rows.length === 0) return found(`leaf ${size}: it is gone; head ${next.number} is over ${next.size}`);
      for (const [offset, row] of rows.entries()) {
        const wrong = wrongInLeaf(row, size + offset);
        if (wrong) return found(wrong);
      }
      const inputs = rows.map(({ hash }) => Buffer.from(hash, 'hex'));
      const tree = growTree(size, edge, inputs);
      const wrong = await wrongInNodes(database, tree.grown);
      if (wrong) return found(wrong);
      [edge, root] = [tree.edge, tree.root];
      size += rows.length;
      progress(size);
    }
    if (next.size < size) return found(`head ${next.number}: it is over fewer leaves than one before it`);
    if (root.toString('hex') !== next.rootHash)
      return found(
        `head ${next.number}: its root is not that of its ${next.size} leaves, which is ${root.toString('hex')}`,
      );
    heads += 1;
  }
  const [beyond] = await readLeaves(database, size, 1);
  if (beyond) return found(`leaf ${beyond.leafIndex}: no head is over it`);
  const expected = await surplusNodes(database, size);
  return { ...found(expected), unsealed: await countUnsealed(database) };
}

const headAfter = async (database: Database, after: number): Promise<Head | undefined> =>
  (await readHeads(database, { after, limit: 1 }))[0];

async function readLeaves(database: Database, from: number, atMost: number): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    SELECT leaf_index AS "leafIndex", leaf.case_id AS "caseId", leaf.sequence, annex_id AS "annexId", leaf.hash,
      coalesce(event.hash, annex.hash) AS "recordHash", event.previous_hash AS "previousHash",
      (SELECT hash FROM case_events AS before WHERE before.case_id = leaf.case_id AND before.sequence = leaf.sequence - 1
      ) AS "hashBefore",
      coalesce(event.at, annex.at) AS at,
      CASE WHEN annex_id IS NULL
        THEN jsonb_build_object('kind', event.kind, 'actor', event.actor, 'data', event.data, 'previousHash', event.previous_hash)
        ELSE jsonb_build_object('kind', annex.kind, 'actor', annex.actor, 'data', annex.data, 'caseId', annex.case_id)
      END AS content
    FROM log_leaves AS leaf
    LEFT JOIN case_events AS event ON event.case_id = leaf.case_id AND event.sequence = leaf.sequence
    LEFT JOIN annex_records AS annex ON annex.id = leaf.annex_id
    WHERE leaf_index >= ${from} ORDER BY leaf_index LIMIT ${atMost}`.execute(database);
  return rows;
}

/** What is wrong with a leaf, or with the record that it is of. */
function wrongInLeaf(row: LeafRow, expectedIndex: number): string | undefined {
  const { leafIndex, caseId, sequence, annexId, hash, recordHash, previousHash, hashBefore, at, content } = row;
  if (Number(leafIndex) !== expectedIndex) return `leaf ${expectedIndex}: it is gone`;
  const record = annexId === null ? `event ${sequence} of ${caseId}` : `annex record ${annexId} of ${caseId}`;
  const named = `leaf ${leafIndex}, ${record}`;
  if (recordHash === null) return `${named}: the record is gone`;
  if (recordHash !== hash) return `${named}: the record has another hash than was sealed`;
  const found = hashOf({ caseId, ...content, at, ...(annexId === null ? { sequence } : { id: annexId }) });
  if (found !== hash) return `${named}: its content is not what its hash says`;
  const before = sequence === 1 ? '0'.repeat(64) : hashBefore;
  if (annexId === null && previousHash !== before) return `${named}: it does not follow on the event before it`;
  return undefined;
}

async function wrongInNodes(database: Database, grown: readonly GrownNode[]): Promise<string | undefined> {
  const { rows } = await sql<{ hash: Buffer | null }>`
    SELECT hash FROM unnest(${grown.map(({ level }) => level)}::smallint[], ${grown.map(({ index }) => index)}::bigint[])
      WITH ORDINALITY AS grown(level, index, place)
    LEFT JOIN log_nodes AS node ON (node.level, node.node_index) = (grown.level, grown.index)
    ORDER BY place`.execute(database);
  const differing = grown.find(({ hash }, place) => !rows[place]?.hash?.equals(hash));
  if (!differing) return undefined;
  const { level, index, hash } = differing;
  return `node ${index} of level ${level}: it is not that of its leaves, which is ${hash.toString('hex')}`;
}

/** A node over leaves that are not there. */
async function surplusNodes(database: Database, size: number): Promise<string | undefined> {
  const { rows } = await sql<{ level: number; index: string }>`
    SELECT level, node_index AS index FROM log_nodes WHERE (node_index + 1) * (2::bigint ^ level) > ${size}
    ORDER BY level, node_index LIMIT 1`.execute(database);
  return rows[0] && `node ${rows[0].index} of level ${rows[0].level}: it is over leaves that are not there`;
}

async function countUnsealed(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT (SELECT count(*) FROM case_events AS event WHERE NOT EXISTS (
      SELECT FROM log_leaves AS leaf WHERE leaf.case_id = event.case_id AND leaf.sequence = event.sequence))::integer
    + (SELECT count(*) FROM annex_records AS record WHERE NOT EXISTS (
      SELECT FROM log_leaves AS leaf WHERE leaf.annex_id = record.id))::integer AS count`.execute(database);
  return rows[0]!.count;
}
