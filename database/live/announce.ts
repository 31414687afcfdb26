import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import type { News } from './news.ts';

/** On which the processes of the API listen. */
export const channel = 'joint_force_live';

/** A notification of Postgres holds less than 8,000 bytes. */
const bytesAtMost = 7000;

/** Tells whoever looks on, once the transaction is committed. What is lost on the way is read again at the next look. */
export async function announce(database: Database | InTransaction, news: readonly News[]): Promise<void> {
  const payloads = inParts(news);
  if (payloads.length === 0) return;
  await sql`SELECT pg_notify(${channel}, payload) FROM unnest(${payloads}::text[]) AS payload`.execute(database);
}

/** As lists of JSON, each short enough. Ids are ASCII: a character is a byte. */
export function inParts(news: readonly News[]): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 2;
  for (const one of news.map((it) => JSON.stringify(it))) {
    if (part.length > 0 && length + one.length + 1 > bytesAtMost) {
      parts.push(`[${part.join(',')}]`);
      part = [];
      length = 2;
    }
    part.push(one);
    length += one.length + 1;
  }
  if (part.length > 0) parts.push(`[${part.join(',')}]`);
  return parts;
}
