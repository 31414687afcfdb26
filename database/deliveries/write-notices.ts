import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { DeliveryGroup } from '../../domain/notices/delivery.ts';
import type { Notice } from '../../domain/notices/notices.ts';
import type { InTransaction } from '../connect.ts';
import type { Schema } from '../schema.ts';

export interface NoticeToWrite extends Notice {
  subject: Case;
  event: CaseEvent;
  /** Sequence of the last event written with it. */
  recording: number;
}

type WrittenDelivery = Pick<
  Schema['deliveries'],
  'case_id' | 'recording' | 'delivery_id' | 'channel' | 'kind' | 'party'
>;

/**
 * Writes each notice as an inbox entry and as a delivery for every recipient: brands by mail to each member, account
 * managers and leads by mail, sellers through the marketplace; staff work from their queue. Gives what is to deliver.
 */
export async function writeNotices(
  transaction: InTransaction,
  notices: readonly NoticeToWrite[],
): Promise<DeliveryGroup[]> {
  if (notices.length === 0) return [];
  const rows = JSON.stringify(
    notices.map(({ party, kind, subject, event, recording }) => ({
      case_id: event.caseId,
      sequence: event.sequence,
      recording,
      party,
      kind,
      brand_id: subject.brandId,
      seller_id: subject.sellerId,
      at: event.at,
    })),
  );
  const { rows: written } = await sql<WrittenDelivery>`
    WITH notice AS (
      SELECT n.*, b.account_manager_id
      FROM jsonb_to_recordset(${rows}::jsonb) AS n(case_id text, sequence integer, recording integer, party text, kind text, brand_id text,
        seller_id text, at timestamptz)
      JOIN brands b USING (brand_id)
    ), entered AS (
      INSERT INTO inbox_entries (case_id, sequence, party, party_id, kind, at)
      SELECT case_id, sequence, party, CASE party WHEN 'brand' THEN brand_id WHEN 'seller' THEN seller_id
        WHEN 'account_manager' THEN account_manager_id ELSE party END, kind, at FROM notice
    ), recipient AS (
      SELECT n.*, 'mail' AS channel, m.member_id AS recipient_id FROM notice n JOIN brand_members m USING (brand_id) WHERE n.party = 'brand'
      UNION ALL SELECT n.*, 'mail', account_manager_id FROM notice n WHERE n.party = 'account_manager'
      UNION ALL SELECT n.*, 'mail', s.staff_id FROM notice n JOIN staff_members s ON s.is_lead WHERE n.party = 'lead'
      UNION ALL SELECT n.*, 'marketplace_message', seller_id FROM notice n WHERE n.party = 'seller'
    )
    INSERT INTO deliveries (delivery_id, case_id, sequence, recording, party, kind, channel, recipient_id, at)
    SELECT concat_ws('.', case_id, sequence, kind, party, recipient_id), case_id, sequence, recording, party, kind, channel,
      recipient_id, at
    FROM recipient RETURNING case_id, recording, delivery_id, channel, kind, party`.execute(transaction);
  const groups = new Map<string, DeliveryGroup>();
  for (const { case_id: caseId, recording, delivery_id: deliveryId, channel, kind, party } of written) {
    const group = groups.get(caseId) ?? { caseId, recording, deliveries: [] };
    group.deliveries.push({ deliveryId, channel, kind, party });
    groups.set(caseId, group);
  }
  return [...groups.values()];
}
