import { sql } from 'kysely';
import type { Database } from '../../database/connect.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import { checkHeads } from './check-heads.ts';
import { checkLog } from '../../database/ledger/log/check-log.ts';
import { hexOf } from '../checks/bytes.ts';
import { hashOf, type JsonObject } from '../checks/canonical.ts';
import { checkChain } from '../checks/chain.ts';
import { Faults, type Fault } from '../checks/faults.ts';
import { namedIn, type Named } from '../checks/named-hashes.ts';
import { nodeTools } from '../verify/node-tools.ts';

/** What a check of the whole database has found. */
export interface DatabaseChecked {
  faults: Fault[];
  cases: number;
  events: number;
  annexRecords: number;
  contents: number;
  leaves: number;
}

/** So many rows are looked at together. */
const rowsAtOnce = 200;

/**
 * Checks every row that the record is made of by the same code that checks bundles: the chain of each case, each record of
 * the annex, each text, file and term by its name, that what is named is there or was erased, the whole log, and each head.
 */
export async function checkDatabase(
  database: Database,
  onCases: (cases: number) => void = () => {},
): Promise<DatabaseChecked> {
  const faults = new Faults();
  const counts = { cases: 0, events: 0, annexRecords: 0, contents: 0 };
  for await (const caseIds of keysOf(database, 'cases', 'case_id')) {
    for (const caseId of caseIds) counts.events += await checkCase(database, caseId, faults);
    counts.cases += caseIds.length;
    onCases(counts.cases);
  }
  for await (const ids of keysOf(database, 'annex_records', 'id')) {
    await checkAnnex(database, ids, faults);
    counts.annexRecords += ids.length;
  }
  for (const table of ['texts', 'files', 'terms'] as const)
    for await (const hashes of keysOf(database, table, 'sha256')) {
      await checkContents(database, table, hashes, faults);
      counts.contents += hashes.length;
    }
  const { leaves, wrong } = await checkLog(database, () => {});
  if (wrong !== undefined) faults.add('log', undefined, wrong);
  for await (const { head, wrong: why } of checkHeads(database))
    if (why !== undefined) faults.add('log_heads', `head ${head.number}`, why);
  return { faults: faults.all, ...counts, leaves };
}

/** The keys of a table, page after page. */
async function* keysOf(database: Database, table: string, column: string): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const { rows } = await sql<{ key: string }>`
      SELECT ${sql.ref(column)} AS key FROM ${sql.table(table)} WHERE ${sql.ref(column)} > ${after}
      ORDER BY ${sql.ref(column)} LIMIT ${rowsAtOnce}`.execute(database);
    if (rows.length === 0) return;
    yield rows.map(({ key }) => key);
    after = rows.at(-1)!.key;
  }
}

async function checkCase(database: Database, caseId: string, faults: Faults): Promise<number> {
  const events = await readLedger(database, caseId);
  const { sequence } = await database
    .selectFrom('cases')
    .select('sequence')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const contentOf = ({ hash: _hash, ...content }: (typeof events)[number]): object => content;
  for (const { sequence: at, what } of await checkChain(events, contentOf, nodeTools, sequence))
    faults.add('case_events', `event ${at} of ${caseId}`, what);
  const named = events.flatMap((event) =>
    namedIn(event.data as unknown as JsonObject).map((one) => ({ ...one, event: event.sequence })),
  );
  const missing = await notKept(
    database,
    named.map(({ sha256 }) => sha256),
  );
  for (const { sha256, member, folders, event } of named)
    if (missing.has(sha256))
      faults.add(folders[0] ?? 'texts', `event ${event} of ${caseId}`, `${member} ${sha256} is not kept`);
  return events.length;
}

/** Which of what is named is neither a text, nor a file, nor a term. */
async function notKept(database: Database, hashes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ sha256: string }>`
    SELECT sha256 FROM unnest(${hashes}::char(64)[]) AS named(sha256)
    WHERE NOT EXISTS (SELECT FROM texts WHERE texts.sha256 = named.sha256)
      AND NOT EXISTS (SELECT FROM files WHERE files.sha256 = named.sha256)
      AND NOT EXISTS (SELECT FROM terms WHERE terms.sha256 = named.sha256)`.execute(database);
  return new Set(rows.map((row) => row.sha256));
}

async function checkAnnex(database: Database, ids: readonly string[], faults: Faults): Promise<void> {
  const rows = await database
    .selectFrom('annex_records')
    .select(['id', 'case_id as caseId', 'at', 'kind', 'actor', 'data', 'hash'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  const named = new Map(rows.map(({ id, data }) => [id, namedIn(data as JsonObject).filter(isNoHistory)]));
  const missing = await notKept(
    database,
    [...named.values()].flat().map(({ sha256 }) => sha256),
  );
  for (const { hash, ...record } of rows) {
    const name = `annex record ${record.id} of ${record.caseId}`;
    const computed = await hashOf(record, nodeTools);
    if (computed !== hash) faults.add('annex_records', name, `hash is ${hash}, where ${computed} belongs`);
    for (const { sha256, member, folders } of named.get(record.id)!)
      if (missing.has(sha256)) faults.add(folders[0] ?? 'texts', name, `${member} ${sha256} is not kept`);
  }
}

/** Histories are kept by their runs. */
const isNoHistory = ({ folders }: Named): boolean => !folders.includes('histories');

async function checkContents(
  database: Database,
  table: 'texts' | 'files' | 'terms',
  hashes: readonly string[],
  faults: Faults,
): Promise<void> {
  for (const sha256 of hashes) {
    const computed =
      table === 'terms' ? await hashOfTerm(database, sha256) : await hashOfBytes(database, table, sha256);
    if (computed !== sha256)
      faults.add(table, sha256, computed === undefined ? 'is empty, and not erased' : `has the SHA-256 ${computed}`);
  }
}

async function hashOfTerm(database: Database, sha256: string): Promise<string | undefined> {
  const row = await database.selectFrom('terms').select('body').where('sha256', '=', sha256).executeTakeFirst();
  return row && hashOf(row.body, nodeTools);
}

/** What was erased has the name that it had. */
async function hashOfBytes(database: Database, table: 'texts' | 'files', sha256: string): Promise<string | undefined> {
  const { rows } = await sql<{ bytes: Buffer | null; isErased: boolean }>`
    SELECT bytes, erased_at IS NOT NULL AS "isErased" FROM ${sql.table(table)} WHERE sha256 = ${sha256}`.execute(
    database,
  );
  const [row] = rows;
  if (!row || (!row.bytes && row.isErased)) return sha256;
  return row.bytes ? hexOf(await nodeTools.sha256(row.bytes)) : undefined;
}
