import type { Party } from '../../domain/notifications/kinds.ts';
import type { Delivery, InboxEntry } from './deliveries.ts';

/** Something that a party was told: by a letter, or where it works. */
export type Told = { key: string; at: string; party: Party; kind: string } & (
  { delivery: Delivery } | { delivery?: never; entry: InboxEntry; name?: string | undefined }
);

/** Letters and entries of inboxes and queues together, the newest first. */
export function toldRows(
  deliveries: readonly Delivery[],
  entries: readonly InboxEntry[],
  names: Readonly<Record<string, string>>,
): Told[] {
  const letters = deliveries.map((delivery): Told => {
    const { deliveryId: key, at, party, kind } = delivery;
    return { key, at, party, kind, delivery };
  });
  const placed = entries.map((entry): Told => {
    const { sequence, at, party, kind } = entry;
    return { key: `${sequence} ${party} ${kind}`, at, party, kind, entry, name: names[entry.partyId] };
  });
  return [...placed, ...letters].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}
