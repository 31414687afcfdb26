import type { Database, InTransaction } from '../../connect.ts';
import type { HeadContent } from './signer.ts';

/** A signed head of the log. */
export interface Head extends HeadContent {
  /** From 1 on, without gaps. */
  number: number;
  /** Of the key that signed it. */
  kid: string;
  jws: string;
}

/** The newest head; nothing before anything was sealed. */
export async function newestHead(database: Database | InTransaction): Promise<Head | undefined> {
  return (await heads(database).orderBy('number', 'desc').limit(1).execute()).map(viewOf)[0];
}

/** Heads in the order in which they were signed. @param after the number of the head before */
export async function readHeads(
  database: Database | InTransaction,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<Head[]> {
  const rows = await heads(database).where('number', '>', String(after)).orderBy('number').limit(limit).execute();
  return rows.map(viewOf);
}

export const keepHead = (transaction: InTransaction, { rootHash, ...head }: Head): Promise<unknown> =>
  transaction
    .insertInto('log_heads')
    .values({ ...head, root_hash: rootHash })
    .execute();

const heads = (database: Database | InTransaction) =>
  database.selectFrom('log_heads').select(['number', 'log', 'size', 'root_hash as rootHash', 'at', 'kid', 'jws']);

const viewOf = <Row extends { number: string; size: string }>({ number, size, ...head }: Row) => ({
  ...head,
  number: Number(number),
  size: Number(size),
});
