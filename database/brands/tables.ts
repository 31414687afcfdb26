import type { Generated } from 'kysely';
import type { IprKind, RightStanding } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** Brands, and what they have named. */
export interface BrandTables {
  brands: {
    brand_id: string;
    name: string;
    account_manager_id: string;
    deputy_id: Generated<string | null>;
    policy: string;
    zone: string;
    country: string;
    enrolled_at: Moment;
  };
  account_managers: {
    membership_id: string;
    markets: Generated<string[]>;
    absent_from: string | null;
    absent_until: string | null;
  };
  brand_names: { name_key: string; brand_id: string };
  ipr_records: {
    ipr_record_id: string;
    brand_id: string;
    kind: IprKind;
    office: string;
    number: string;
    classes: string | null;
    territories: string[];
    expires_on: string | null;
    standing: Generated<RightStanding>;
    documents: Generated<string[]>;
    named_by: Generated<string | null>;
    named_at: Generated<Moment | null>;
    decided_by: Generated<string | null>;
    decided_at: Generated<Moment | null>;
    decision_reason: Generated<string | null>;
  };
  right_reminders: {
    ipr_record_id: string;
    expires_on: string;
    days: number;
    membership_id: string;
    sent_at: Moment;
  };
  authorised_sellers: {
    brand_id: string;
    seller_id: string;
    since: Moment;
    ends_on: Generated<string | null>;
    named_by: Generated<string | null>;
    revoked_at: Generated<Moment | null>;
    revoked_by: Generated<string | null>;
    authorisation_id: Generated<string>;
  };
  past_authorisations: {
    authorisation_id: string;
    brand_id: string;
    seller_id: string;
    since: Moment;
    ends_on: string | null;
    named_by: string | null;
    ended_at: Moment;
    ended_by: string | null;
    ended_as: 'revoked' | 'replaced';
  };
  product_references: {
    reference_id: string;
    brand_id: string;
    name: string;
    pictures: string[];
    prices: Json<{ market: string; price: { amount: string; currency: string } }[]>;
    marks: string[];
    named_by: string;
    updated_at: Moment;
    ended_at: Moment | null;
  };
}
