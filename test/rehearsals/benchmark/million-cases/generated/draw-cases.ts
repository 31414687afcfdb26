import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';

export const brandCount = 700;

/** Draws who, about what and when for every case: the same ones each time. */
export async function drawCases(database: Database, cases: number): Promise<void> {
  await database.connection().execute(async (one) => {
    await sql`SELECT setseed(0.42)`.execute(one);
    await sql`SET synchronous_commit = off`.execute(one);
    await sql`SET max_parallel_workers_per_gather = 0`.execute(one);
    await sql`
      CREATE FUNCTION drawing.part(number bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
        'SELECT (hashint8extended(number, seed) & 1073741823)::float8 / 1073741824'`.execute(one);
    await sql`
      CREATE UNLOGGED TABLE drawing.cases AS
      WITH opened AS (
        SELECT n, now() - interval '4 years' * (1 - sqrt(n::float8 / ${cases}::integer)) AS opened_at
        FROM generate_series(1, ${cases}::integer) AS n
      ), aged AS (
        SELECT *, floor(random() * 1000)::integer AS slot, now() - opened_at AS age FROM opened
      ), gone AS (
        SELECT aged.n, aged.opened_at, model,
          CASE WHEN NOT is_undecided AND random() < 0.15 THEN floor(random() * n)::integer ELSE n END AS listing,
          updated_at - models.opened_at AS took, CASE model_slots.age WHEN 'days' THEN 3 WHEN 'weeks' THEN 10 ELSE 180 END AS due_in
        FROM aged
        JOIN drawing.model_slots ON model_slots.slot = aged.slot AND model_slots.age = CASE WHEN aged.age < interval '4 days'
          THEN 'days' WHEN aged.age < interval '14 days' THEN 'weeks' WHEN aged.age < interval '180 days' THEN 'months' ELSE 'years' END
        JOIN drawing.models USING (model)
      )
      SELECT n, model, opened_at, listing,
        'c_' || lpad(to_hex((extract(epoch FROM opened_at) * 1000)::bigint), 10, '0') || left(md5(n::text), 16) AS case_id,
        'market-' || CASE WHEN drawing.part(listing, 1) < 0.7 THEN 1 WHEN drawing.part(listing, 1) < 0.9 THEN 2
          WHEN drawing.part(listing, 1) < 0.99 THEN 3 ELSE 4 END AS marketplace_id,
        'listing-' || listing AS listing_id,
        'seller-' || 1 + floor(${cases / 15}::float8 * drawing.part(listing, 2) ^ 2.5) AS seller_id,
        'brand-' || CASE WHEN drawing.part(listing, 3) < 0.2 THEN 1
          ELSE 2 + floor(${brandCount - 1}::float8 * drawing.part(listing, 4) ^ 3) END AS brand_id,
        least(opened_at + took * (0.3 + 0.7 * random()), now() - interval '1 minute' * random()) AS updated_at,
        now() + interval '1 day' * due_in * random() AS due_at,
        round((0.4 + 0.6 * random())::numeric, 2)::text AS score,
        said.*,
        convert_to(jsonb_build_object('salt', md5(n::text), 'text', jsonb_build_object('title', said.title, 'price', jsonb_build_object('amount', '89.00', 'currency', 'EUR'), 'category', 'Watches',
          'country', said.country, 'url', 'https://market.example/listings/listing-' || listing)::text)::text, 'UTF8') AS snapshot
      FROM gone, LATERAL (
        SELECT CASE WHEN drawing.part(listing, 8) < 0.7 THEN 'DE' WHEN drawing.part(listing, 8) < 0.9 THEN 'FR'
            WHEN drawing.part(listing, 8) < 0.99 THEN 'AT' ELSE 'MT' END AS country,
          (ARRAY['Automatic', 'Quartz', 'Vintage', 'Diver'])[1 + floor(4 * drawing.part(listing, 9) ^ 2)] AS movement,
          (ARRAY['steel', 'gold', 'titanium', 'bronze', 'ceramic'])[1 + floor(5 * drawing.part(listing, 10) ^ 3)] AS metal,
          'series' || floor(1000 * drawing.part(listing, 11) ^ 3) AS series
      ) AS drawn, LATERAL (
        SELECT country, movement || ' watch, ' || metal || ', ' || series || ', no. ' || listing || ', 自动手表' AS title,
          ARRAY[lower(movement), 'watch', metal, series, 'no', listing::text, '自动', '动手', '手表', '表'] AS words
      ) AS said`.execute(one);
    await sql`ANALYZE drawing.cases`.execute(one);
  });
}
