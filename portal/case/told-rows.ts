import type { Party } from '../../domain/notifications/kinds.ts';
import type { Delivery, InboxEntry } from './deliveries.ts';

/** Something that a party was told: once, on however many ways it went to however many people. */
export interface Told {
  key: string;
  /** The event that told it. */
  sequence?: number | undefined;
  at: string;
  party: Party;
  kind: string;
  /** Where it stands for whoever works here. A seller does not: their box is the marketplace's, and a letter goes there. */
  place?: 'inbox' | 'queue';
  /** Whose inbox, where that is a person's. */
  owner?: { id: string; name: string };
  deliveries: readonly Delivery[];
}

const placeOf: Record<Party, Told['place']> = {
  brand: 'inbox',
  account_manager: 'inbox',
  seller: undefined,
  staff: 'queue',
  lead: 'queue',
};

/**
 * What each was told, the newest first.
 * @param isMore whether older deliveries are not read yet: what was told before the oldest that is read comes with them
 */
export function toldRows(
  deliveries: readonly Delivery[],
  entries: readonly InboxEntry[],
  names: Readonly<Record<string, string>>,
  isMore: boolean,
): Told[] {
  const oldest = isMore ? deliveries.at(-1)?.at : undefined;
  const rows = new Map<string, Told>();
  for (const { sequence, at, party, kind, partyId } of entries) {
    if (oldest !== undefined && at < oldest) continue;
    const [key, place, name] = [`${sequence} ${party} ${kind}`, placeOf[party], names[partyId]];
    const owner = name === undefined ? undefined : { id: partyId, name };
    rows.set(key, { key, sequence, at, party, kind, deliveries: [], ...(place && { place }), ...(owner && { owner }) });
  }
  for (const delivery of deliveries) {
    const { sequence, at, party, kind } = delivery;
    const key = `${sequence} ${party} ${kind}`;
    const row = rows.get(key) ?? { key, sequence, at, party, kind, deliveries: [] };
    rows.set(key, { ...row, deliveries: [...row.deliveries, delivery] });
  }
  return [...rows.values()].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
