import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;
export type InTransaction = Transaction<Schema>;

const { TIMESTAMPTZ, DATE, NUMERIC } = pg.types.builtins;
const asText = (value: string): string => value;

/** Moments are ISO-8601 text everywhere, so that what is hashed is what was written. */
function parserOf(type: number): ((value: string) => unknown) | undefined {
  if (type === TIMESTAMPTZ) return (value) => new Date(value).toISOString();
  return type === DATE || type === NUMERIC ? asText : undefined;
}

/**
 * The database, through a pool of connections. End it with `destroy()`.
 * @param onError told of lost connections, some of them twice; the pool replaces them by itself
 */
export function connect(
  url: string,
  { connections = 10, onError = () => {} }: { connections?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000, // as long as a caller waits for an answer
    types: {
      getTypeParser: ((type: number, format?: 'text') =>
        parserOf(type) ?? pg.types.getTypeParser(type, format)) as never,
    },
  });
  pool.on('error', onError);
  // The pool listens to a connection only while it is idle; one that is lost in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
