import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';
import { brandCount } from './draw-cases.ts';

export const peopleOfTheMarketplace = 100;
export const membersOfABrand = 7;
export const sellersOfABrand = 20;
export const viewsOfAMember = 50;

/**
 * Five thousand people: those of the marketplace, and of each brand its members; a key and a list of sellers of each. All of them
 * want digests, and have had some. */
export async function enrolEverybody(database: Database): Promise<void> {
  await sql`
    INSERT INTO memberships (membership_id, role, name, email, language, joined_at)
    SELECT 'manager-' || n, CASE n WHEN 1 THEN 'lead' ELSE 'account_manager' END, 'Manager ' || n,
      'manager-' || n || '@market.example', 'en', '2020-01-01'
    FROM generate_series(1, ${peopleOfTheMarketplace}::integer) AS n`.execute(database);
  await sql`
    INSERT INTO brands (brand_id, name, account_manager_id, policy, zone, country, enrolled_at)
    SELECT 'brand-' || n, 'Brand ' || n, 'manager-' || 1 + n % ${peopleOfTheMarketplace}::integer, 'joint-force',
      'Europe/Berlin', 'DE', '2020-01-01'
    FROM generate_series(1, ${brandCount}::integer) AS n`.execute(database);
  await sql`
    INSERT INTO brand_names (name_key, brand_id)
    SELECT lower(name), brand_id FROM brands UNION SELECT lower(brand_id), brand_id FROM brands`.execute(database);
  await sql`
    INSERT INTO memberships (membership_id, brand_id, role, name, email, language, joined_at)
    SELECT brand_id || '-member-' || n, brand_id, CASE n WHEN 1 THEN 'brand_administrator' ELSE 'brand_reviewer' END,
      'Member ' || n, brand_id || '-' || n || '@brand.example', 'en', '2020-01-01'
    FROM brands, generate_series(1, ${membersOfABrand}::integer) AS n`.execute(database);
  await sql`
    INSERT INTO mail_preferences (membership_id, kinds, digest_hour)
    SELECT membership_id, '{"offer_removed": "digest", "conversation_message": "digest"}', 8 FROM memberships`.execute(
    database,
  );
  await sql`
    INSERT INTO saved_views (reader_id, brand_id, name, address)
    SELECT membership_id, brand_id, 'view ' || n, '/cases?order=due'
    FROM memberships, generate_series(1, ${viewsOfAMember}::integer) AS n`.execute(database);
  await sql`
    INSERT INTO digests (digest_id, membership_id, at, sent_at)
    SELECT 'digest-' || membership_id || '-' || n, membership_id, '2020-01-01', '2020-01-01'
    FROM memberships, generate_series(1, 2) AS n`.execute(database);
  await sql`
    INSERT INTO api_keys (key_id, secret_hash, role, actor_id, brand_id, scopes, created_at)
    SELECT 'key-' || brand_id, encode(sha256(brand_id::bytea), 'hex'), 'brand_reviewer', 'robot', brand_id, '{readCases}', '2020-01-01'
    FROM brands`.execute(database);
  await sql`
    INSERT INTO authorised_sellers (brand_id, seller_id, since)
    SELECT brand_id, 'seller-of-' || brand_id || '-' || n, '2020-01-01'
    FROM brands, generate_series(1, ${sellersOfABrand}::integer) AS n`.execute(database);
}
