import { sql } from 'kysely';
import type { Database, InTransaction } from '../../connect.ts';
import { completeNodes, hashLeaf, joinNodes, type CompleteNode, type GrownNode, type Span } from './tree.ts';

/**
 * The hashes of subtrees of the log, in the order in which they are asked for: with one query, of as many rows as there
 * are complete subtrees in them.
 * @throws Error when the log does not hold one of them
 */
export async function hashesOf(database: Database | InTransaction, spans: readonly Span[]): Promise<Buffer[]> {
  const hashes = await readNodes(database, spans.flatMap(completeNodes));
  return spans.map((span) => joinNodes(completeNodes(span).map((node) => hashes.get(nameOf(node))!)));
}

/** The hashes of the complete subtrees at a size of the log, from left to right. */
export async function edgeAt(database: Database | InTransaction, size: number): Promise<Buffer[]> {
  const nodes = completeNodes({ from: 0, to: size });
  const hashes = await readNodes(database, nodes);
  return nodes.map((node) => hashes.get(nameOf(node))!);
}

export const keepNodes = (transaction: InTransaction, grown: readonly GrownNode[]): Promise<unknown> =>
  sql`
  INSERT INTO log_nodes (level, node_index, hash)
  SELECT level, node_index, decode(hash, 'hex') FROM unnest(${grown.map(({ level }) => level)}::smallint[],
    ${grown.map(({ index }) => index)}::bigint[], ${grown.map(({ hash }) => hash.toString('hex'))}::text[])
  AS grown(level, node_index, hash)`.execute(transaction);

const nameOf = ({ level, index }: CompleteNode): string => `${level}.${index}`;

async function readNodes(
  database: Database | InTransaction,
  nodes: readonly CompleteNode[],
): Promise<Map<string, Buffer>> {
  const wanted = [...new Map(nodes.map((node) => [nameOf(node), node])).values()];
  const leaves = wanted.filter(({ level }) => level === 0);
  const above = wanted.filter(({ level }) => level > 0);
  const { rows } = await sql<{ level: number; index: string; hash: Buffer }>`
    SELECT 0 AS level, leaf_index AS index, decode(hash, 'hex') AS hash FROM log_leaves
    WHERE leaf_index = ANY(${leaves.map(({ index }) => index)}::bigint[])
    UNION ALL SELECT node.level, node_index, hash FROM log_nodes AS node JOIN unnest(
      ${above.map(({ level }) => level)}::smallint[], ${above.map(({ index }) => index)}::bigint[]
    ) AS wanted(level, index) ON (node.level, node.node_index) = (wanted.level, wanted.index)`.execute(database);
  const found = new Map(
    rows.map(({ level, index, hash }) => [
      nameOf({ level, index: Number(index) }),
      level === 0 ? hashLeaf(hash) : hash,
    ]),
  );
  const missing = wanted.find((node) => !found.has(nameOf(node)));
  if (missing) throw new Error(`the log lacks node ${missing.index} of level ${missing.level}`);
  return found;
}
