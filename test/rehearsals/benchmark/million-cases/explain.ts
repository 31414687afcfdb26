import { CompiledQuery, createQueryId, type KyselyPlugin, type RootOperationNode } from 'kysely';
import type { Database } from '../../../../database/connect.ts';

/** A step of a plan, as `EXPLAIN (ANALYZE, FORMAT JSON)` gives it. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

/** How the database answered one query. */
export interface Explained {
  sql: string;
  /** Tables and indexes read, each with how. */
  steps: string[];
  /** Tables read from one end to the other. */
  scanned: string[];
  /** Rows that were looked at. */
  rows: number;
  /** Rows that were sorted before the first came out. */
  sorted: number;
  /** Pages of 8 KB that were looked at. */
  pages: number;
}

/** Runs what asks the database, and explains every query that it sent, as it was sent. */
export async function explain(database: Database, ask: (watched: Database) => Promise<unknown>): Promise<Explained[]> {
  const nodes: RootOperationNode[] = [];
  const watch: KyselyPlugin = {
    transformQuery({ node }) {
      nodes.push(node);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  await ask(database.withPlugin(watch));
  const explained: Explained[] = [];
  for (const node of nodes) {
    const { sql, parameters } = database.getExecutor().compileQuery(node, createQueryId());
    if (!isSetting(sql)) explained.push(await explainQuery(database, sql, parameters));
  }
  return explained;
}

const isSetting = (sql: string): boolean => /^\s*SET\b/.test(sql);

async function explainQuery(database: Database, sql: string, parameters: readonly unknown[]): Promise<Explained> {
  const query = CompiledQuery.raw(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`, [...parameters]);
  const { rows } = await database.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(query);
  const top = rows[0]!['QUERY PLAN'][0].Plan;
  const all = [...nodesOf(top)];
  const tables = all.filter((one) => 'Relation Name' in one || 'Index Name' in one);
  const sum = (numbers: number[]): number => Math.round(numbers.reduce((total, number) => total + number, 0));
  return {
    sql,
    steps: tables.map((one) => `${one['Node Type']} ${one['Index Name'] ?? one['Relation Name']}`),
    scanned: all.flatMap((one) => (one['Node Type'] === 'Seq Scan' ? (one['Relation Name'] ?? []) : [])),
    rows: sum(tables.map(rowsLookedAt)),
    sorted: sum(
      all
        .filter((one) => one['Node Type'] === 'Sort')
        .flatMap(({ Plans = [] }) => Plans.map((input) => comingFrom(input))),
    ),
    pages: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
  };
}

function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const below of node.Plans ?? []) yield* nodesOf(below);
}

const comingFrom = (node: PlanNode): number => node['Actual Rows'] * node['Actual Loops'];

const rowsLookedAt = (node: PlanNode): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
  node['Actual Loops'];
