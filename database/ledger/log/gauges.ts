import { sql } from 'kysely';
import type { HeadPlace } from '../../../domain/vocabulary.ts';
import type { Database } from '../../connect.ts';
import { untoldSince } from './places.ts';
import { unsealedSince } from './tail.ts';

/** What an operator watches of the log. */
export interface LogGauges {
  /** For how long the oldest record waits to be sealed; 0 when none does. */
  unsealedSeconds: number;
  /** Records that did not fit their hash when they were sealed. */
  misfits: number;
  /** For how long each place outside lacks a head; 0 also where none is set. */
  untoldHeadSeconds: Record<HeadPlace, number>;
}

const patienceMilliseconds = 5000;

/**
 * Looks at what is not sealed, and at no more of the log.
 * @throws Error when the database does not answer within some seconds
 */
export const readLogGauges = (database: Database): Promise<LogGauges> =>
  database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL statement_timeout = ${sql.lit(patienceMilliseconds)}`.execute(transaction);
    const untold = new Map((await untoldSince(transaction)).map(({ place, at }) => [place, secondsSince(at)]));
    const { misfits } = await transaction
      .selectFrom('log_misfits')
      .select((count) => count.fn.countAll<string>().as('misfits'))
      .executeTakeFirstOrThrow();
    return {
      unsealedSeconds: secondsSince(await unsealedSince(transaction)),
      misfits: Number(misfits),
      untoldHeadSeconds: { file: untold.get('file') ?? 0, webhook: untold.get('webhook') ?? 0 },
    };
  });

const secondsSince = (at: string | undefined): number =>
  at === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(at)) / 1000);
