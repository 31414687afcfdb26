import { issueKey } from '../../../../database/access/api-keys.ts';
import type { Database } from '../../../../database/connect.ts';
import type { Role as KeyRole } from '../../../../domain/access/roles.ts';
import type { Player } from '../stories/move.ts';

export type KeyHolder = Exclude<Player, 'seller' | 'marketplace'>;

/** The brand of all cases of a round: its policy has seconds for days. */
export const brand = { brandId: 'rehearsal', name: 'Rehearsal Watches' };

/** As whom each player stands in the ledger. */
export const people: Record<KeyHolder, { role: KeyRole; actorId: string; brandId?: string }> = {
  detector: { role: 'detector', actorId: 'image-match' },
  brand: { role: 'brand_administrator', actorId: 'rehearsal-vera', brandId: brand.brandId },
  staff: { role: 'reviewer', actorId: 'otto' },
  colleague: { role: 'reviewer', actorId: 'ines' },
  lead: { role: 'lead', actorId: 'lena' },
};

/** So many cases share a key: what is taken from one key in a minute is limited. */
const casesPerKey = 20;

/** A key of a player, for a case. */
export type KeyOf = (player: KeyHolder, caseNumber: number) => string;

/** Makes the keys of all players. */
export async function makeKeys(database: Database, cases: number): Promise<KeyOf> {
  const at = new Date().toISOString();
  const keys = new Map<KeyHolder, string[]>();
  for (const player of Object.keys(people) as KeyHolder[]) {
    const made = Array.from({ length: Math.ceil(cases / casesPerKey) }, () =>
      issueKey(database, { ...people[player], at }),
    );
    keys.set(
      player,
      (await Promise.all(made)).map(({ key }) => key),
    );
  }
  return (player, caseNumber) => keys.get(player)![Math.floor(caseNumber / casesPerKey)]!;
}
