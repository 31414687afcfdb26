import type { Generated } from 'kysely';
import type { Channel, DeliveryState } from '../../domain/notifications/delivery.ts';
import type { BrandKind, NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { Actor, Language } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** Who is told, how, and what became of it. */
export interface DeliveryTables {
  seller_links: {
    token_hash: string;
    case_id: string;
    seller_id: string;
    purpose: 'appeal';
    language: Language | null;
    created_at: Moment;
    expires_at: Moment | null;
    revoked_at: Moment | null;
  };
  inbox_entries: {
    case_id: string;
    sequence: number;
    party: Party;
    party_id: string;
    kind: NotificationKind;
    at: Moment;
    read_at: Moment | null;
  };
  deliveries: {
    delivery_id: string;
    brand_id: Generated<string>;
    case_id: string | null;
    sequence: number | null;
    party: Party;
    kind: NotificationKind | 'test';
    channel: Channel;
    recipient_id: string;
    state: Generated<DeliveryState>;
    at: Moment;
    run_id: string | null;
    run_started_at: Moment | null;
    run_checked_at: Moment | null;
    held_until: Moment | null;
    digest_id: string | null;
  };
  digests: {
    digest_id: string;
    membership_id: string;
    at: Moment;
    try_at: Moment | null;
    sent_at: Moment | null;
  };
  delivery_attempts: { delivery_id: string; at: Moment; outcome: 'accepted' | 'failed'; detail: string };
  redeliveries: { delivery_id: string; at: Moment; actor: Json<Actor> };
  sent_letters: { record_id: string; delivery_id: string; case_id: string; sha256: string; quotes: string[] };
  webhook_endpoints: {
    endpoint_id: string;
    brand_id: string;
    url: string;
    kinds: BrandKind[] | null;
    description: string | null;
    secret: string | null;
    previous_secret: string | null;
    previous_secret_until: Moment | null;
    created_at: Moment;
    disabled_at: Moment | null;
    disabled_because: 'gone' | 'by_hand' | null;
    deleted_at: Moment | null;
  };
}
