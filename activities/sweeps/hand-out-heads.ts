import { open } from 'node:fs/promises';
import type { Database } from '../../database/connect.ts';
import { readHeads, type Head } from '../../database/ledger/log/heads.ts';
import { keepPlaces, keepTold, toldUpTo } from '../../database/ledger/log/places.ts';
import type { HeadPlace } from '../../domain/vocabulary.ts';
import type { Webhooks } from '../deliveries/webhooks/connect-webhooks.ts';

/** A place outside the database that heads are handed to: a log that was cut there later shows by them. */
export interface PlaceOutside {
  name: HeadPlace;
  /** Takes heads in their order; takes the same ones again, after a crash. */
  take(heads: readonly Head[]): Promise<void>;
}

const headsAtOnce = 1000;

/**
 * Hands each place the heads that it does not have, one place apart from the other: what one does not take it is offered
 * again with the next round, and holds up no other. A place gets every head once at least.
 * @throws Error that names the places which did not take theirs, once all were asked
 */
export async function handOutHeads(
  database: Database,
  places: readonly PlaceOutside[],
  heartbeat: () => void,
): Promise<void> {
  await keepPlaces(
    database,
    places.map(({ name }) => name),
  );
  const failed: string[] = [];
  for (const place of places) {
    heartbeat();
    try {
      for (let more = true; more;) more = (await handOut(database, place)) === headsAtOnce;
    } catch (error) {
      failed.push(`${place.name}: ${(error as Error).message}`);
    }
  }
  if (failed.length > 0) throw new Error(`heads were not taken by ${failed.join('; ')}`);
}

async function handOut(database: Database, { name, take }: PlaceOutside): Promise<number> {
  const heads = await readHeads(database, { after: await toldUpTo(database, name), limit: headsAtOnce });
  const last = heads.at(-1);
  if (!last) return 0;
  await take(heads);
  await keepTold(database, name, last.number);
  return heads.length;
}

/** A file, a head a line: on a disk, or below a mount, that those who run the database cannot write to. */
export const fileOfHeads = (path: string): PlaceOutside => ({
  name: 'file',
  async take(heads) {
    const file = await open(path, 'a+', 0o644);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
      const isBroken = bytesRead > 0 && buffer.toString() !== '\n'; // somebody was killed while writing a line
      await file.appendFile((isBroken ? '\n' : '') + heads.map(({ jws }) => `${jws}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  },
});

/** Somebody's webhook address. Of many heads at once it gets the newest, which the others are consistent with. */
export const webhookOfHeads = (webhooks: Webhooks, { url, secret }: { url: string; secret: string }): PlaceOutside => ({
  name: 'webhook',
  async take(heads) {
    const { number, jws, log, size, rootHash, at } = heads.at(-1)!;
    const body = JSON.stringify({ type: 'ledger.head', timestamp: at, data: { number, log, size, rootHash, at, jws } });
    const { status } = await webhooks.post({ url, id: `head-${number}`, secrets: [secret], body });
    if (status < 200 || status >= 300) throw new Error(`answered ${status}`);
  },
});
