import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { sql } from 'kysely';
import type { Database } from '../../../database/connect.ts';

/** The logs of an installation's processes, by their files. */
export async function logsIn(folder: string): Promise<Map<string, string>> {
  const files = await readdir(folder);
  return new Map(
    await Promise.all(files.map(async (file) => [`log ${file}`, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

/** Every column of every row, bytes in hexadecimal, by its table. */
export async function rowsOf(database: Database): Promise<Map<string, string>> {
  const tables = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(database);
  const texts = new Map<string, string>();
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(name)} AS t`.execute(database);
    texts.set(`table ${name}`, rows.map(({ row }) => row).join('\n'));
  }
  return texts;
}

/**
 * All that the engine keeps of every run on these task queues: its history, with payloads as they came and as what they
 * hold, and what it tells of the run now.
 */
export async function runsOn(client: Client, taskQueues: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const query = `TaskQueue IN (${taskQueues.map((name) => `'${name}'`).join(', ')})`;
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const history = historyToJSON(await handle.fetchHistory());
    const now = JSON.stringify((await handle.describe()).raw);
    texts.set(`run ${workflowId} ${runId}`, [history, now, ...payloadsIn(history), ...payloadsIn(now)].join('\n'));
  }
  return texts;
}

/** Whatever can be base64, decoded. */
const payloadsIn = (json: string): string[] =>
  [...json.matchAll(/"([A-Za-z0-9+/]{8,}={0,2})"/g)].map(([, text = '']) => Buffer.from(text, 'base64').toString());
