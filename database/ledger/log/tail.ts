import type { Database, InTransaction } from '../../connect.ts';
import { newestHead } from './heads.ts';
import { lastReading, rangeOf, readMoment, readOn } from './reading.ts';
import { oldestUnsealed } from './unsealed.ts';

/**
 * Since when the oldest record waits to be sealed; nothing when none does. While everything has to be read once more, as
 * on another server, nobody can say so without reading it: then since the newest head.
 */
export async function unsealedSince(database: Database | InTransaction): Promise<string | undefined> {
  const moment = await readMoment(database);
  const last = await lastReading(database);
  const reading = readOn(last, moment);
  const isKnown = last === undefined || (reading === last && reading.passAt === undefined);
  return isKnown ? oldestUnsealed(database, rangeOf(reading, moment)) : (await newestHead(database))?.at;
}
