import type { ColumnType, Generated } from 'kysely';
import type { Action } from '../../domain/access/permissions.ts';
import type { MemberRole, Role } from '../../domain/access/roles.ts';
import type { Preferences } from '../../domain/notifications/preferences.ts';
import type { ConnectionStanding, ErasureReason, Language } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** Who may act, and how they show who they are. */
export interface AccessTables {
  memberships: {
    membership_id: string;
    brand_id: string | null;
    role: MemberRole;
    name: string;
    email: string;
    language: Language;
    ipr_record_ids: string[] | null;
    territories: string[] | null;
    ends_on: string | null;
    joined_at: Moment;
    left_at: Moment | null;
    erased_at: Generated<Moment | null>;
    erased_because: Generated<ErasureReason | null>;
  };
  mail_preferences: {
    membership_id: string;
    kinds: Json<Preferences['kinds']>;
    digest_hour: number | null;
  };
  saved_views: { reader_id: string; brand_id: string | null; name: string; address: string };
  api_keys: {
    key_id: string;
    secret_hash: string;
    role: Role;
    actor_id: string;
    brand_id: string | null;
    scopes: Action[];
    created_at: Moment;
    ends_at: Moment | null;
    last_used_at: Moment | null;
    revoked_at: Moment | null;
  };
  sessions: {
    id: string;
    person_id: string;
    expires_at: Moment;
    user_agent: string | null;
    created_at: Moment;
  };
  sign_in_links: { id: string; expires_at: Moment };
  sign_in_people: { id: string; email: string; brand_id: string | null };
  sign_in_connections: {
    brand_id: string;
    issuer: string;
    client_id: string;
    client_secret: string;
    domains: string[];
    standing: ConnectionStanding;
    set_by: string;
    set_at: Moment;
    decided_by: string | null;
    decided_at: Moment | null;
  };
  sign_in_domains: { domain: string; brand_id: string };
  begun_sign_ins: {
    token_hash: string;
    brand_id: string;
    state: string;
    nonce: string;
    code_verifier: string;
    return_to: string | null;
    expires_at: Moment;
  };
  idempotency_keys: {
    caller: string;
    key: string;
    request_hash: string;
    claim_id: Generated<string>;
    status: number | null;
    body: Json<unknown> | null;
    headers: ColumnType<Record<string, string>, string | undefined, string>;
    created_at: Generated<Moment>;
    received_at: Generated<Moment>;
  };
}
