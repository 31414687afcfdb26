import { sql } from 'kysely';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import { decisionKinds } from '../../domain/notifications/kinds.ts';
import { isDemanded } from '../../domain/notifications/demanded.ts';
import { dealsWithOffer } from '../access/deals-with-offer.ts';
import { isMember } from '../access/memberships.ts';
import { comesBy, nextDigest } from './digest-times.ts';
import { partnerAt } from '../brands/partners.ts';
import type { InTransaction } from '../connect.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';

/** `null` when there was nobody to write to. */
type Written = (DueDelivery & { isHeld: boolean }) | { deliveryId: null };

/** The brand of a case is not there, as after a restore of another moment: nobody could be told, so nothing is recorded. */
export class BrandMissing extends Error {
  override name = 'BrandMissing';
}

/**
 * Writes whom events tell something: each as an inbox entry, and as a delivery for every recipient: brands by mail to
 * each member, agents about what they deal with, and to each of their endpoints that wants it, account managers, or
 * their deputies while they are absent, and leads by mail, sellers through the marketplace; staff work from their queue.
 * Whoever may not decide is not asked to. What a reader wants with a digest is held for it, and what a reader does not
 * want is not delivered, unless it is demanded. Gives what is to deliver now.
 * @throws BrandMissing
 */
export async function writeNotifications(
  transaction: InTransaction,
  appended: readonly AppendedEvent[],
): Promise<DueDelivery[]> {
  const rows = appended.flatMap(({ event, state: subject }) =>
    (event.data.tells ?? []).map(({ party, kind }) => ({
      case_id: event.caseId,
      sequence: event.sequence,
      party,
      kind,
      brand_id: subject.offer.brandId,
      seller_id: subject.offer.sellerId,
      snapshot_sha256: subject.offer.snapshotSha256,
      at: event.at,
      barred: decisionKinds.includes(kind) ? subject.deciders : [],
      demanded: isDemanded({ party, kind }, subject),
    })),
  );
  if (rows.length === 0) return [];
  const { rows: written } = await sql<Written & { entered: number }>`
    WITH notification AS (
      SELECT n.*, brands.zone, ${partnerAt(sql`n.at`)} AS partner_id
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(case_id text, sequence integer, party text, kind text,
        brand_id text, seller_id text, snapshot_sha256 text, at timestamptz, barred jsonb, demanded boolean)
      JOIN brands USING (brand_id)
    ), entered AS (
      INSERT INTO inbox_entries (case_id, sequence, party, party_id, kind, at)
      SELECT case_id, sequence, party, CASE party WHEN 'brand' THEN brand_id WHEN 'seller' THEN seller_id
        WHEN 'account_manager' THEN partner_id ELSE party END, kind, at FROM notification
      RETURNING 1
    ), recipient AS (
      SELECT n.*, 'mail' AS channel, membership_id AS recipient_id FROM notification n JOIN memberships USING (brand_id) WHERE n.party = 'brand' AND ${isMember(sql`n.at`)} AND ${dealsWithOffer(sql`n.snapshot_sha256`)}
      UNION ALL SELECT n.*, 'webhook', e.endpoint_id FROM notification n JOIN webhook_endpoints e USING (brand_id)
        WHERE n.party = 'brand' AND e.deleted_at IS NULL AND e.disabled_at IS NULL AND (e.kinds IS NULL OR n.kind = ANY (e.kinds))
      UNION ALL SELECT n.*, 'mail', partner_id FROM notification n WHERE n.party = 'account_manager'
      UNION ALL SELECT n.*, 'mail', s.membership_id FROM notification n JOIN memberships s ON s.role = 'lead' AND s.left_at IS NULL AND NOT n.barred ? s.membership_id WHERE n.party = 'lead'
      UNION ALL SELECT n.*, 'marketplace_message', seller_id FROM notification n WHERE n.party = 'seller'
    ), timed AS (
      SELECT r.*, CASE WHEN demanded OR channel <> 'mail' THEN 'at_once' ELSE ${comesBy(sql`r.kind`)} END AS comes,
        ${nextDigest(sql`r.at`, sql`CASE r.party WHEN 'brand' THEN r.zone ELSE 'UTC' END`)} AS digest_at
      FROM recipient r LEFT JOIN mail_preferences p ON p.membership_id = r.recipient_id
    ), written AS (
      INSERT INTO deliveries (delivery_id, brand_id, case_id, sequence, party, kind, channel, recipient_id, at, state, held_until)
      SELECT concat_ws('.', case_id, sequence, kind, party, channel, recipient_id), brand_id, case_id, sequence, party,
        kind, channel, recipient_id, at, CASE comes WHEN 'digest' THEN 'held' ELSE 'pending' END,
        CASE comes WHEN 'digest' THEN digest_at END
      FROM timed WHERE comes <> 'never'
      RETURNING delivery_id AS "deliveryId", case_id AS "caseId", channel, kind, party, state = 'held' AS "isHeld"
    )
    SELECT written.*, entered FROM (SELECT count(*)::integer AS entered FROM entered) AS count LEFT JOIN written ON true`.execute(
    transaction,
  );
  if (written[0]?.entered !== rows.length) throw new BrandMissing('a brand of these cases is not enrolled');
  return written.flatMap(({ entered: _count, ...delivery }) => {
    if (delivery.deliveryId === null) return [];
    const { isHeld, ...due } = delivery;
    return isHeld ? [] : [due];
  });
}
