import { sql, type RawBuilder } from 'kysely';

/** When mails of a kind come to whom the row `p` of `mail_preferences` is of, which may be missing. */
export const comesBy = (kind: RawBuilder<unknown>): RawBuilder<string> => sql`coalesce(p.kinds ->> ${kind}, 'at_once')`;

/**
 * When the digest is due with which something goes, for whom the row `p` of `mail_preferences` is of: at the next full
 * hour, or at the hour of the day that was set, by the clocks of a zone.
 * @param at when it happened: a column, or ISO-8601
 */
export function nextDigest(at: string | RawBuilder<unknown>, zone: RawBuilder<unknown>): RawBuilder<string> {
  const local = sql`(${at}::timestamptz AT TIME ZONE ${zone})`;
  const today = sql`(date_trunc('day', ${local}) + make_interval(hours => p.digest_hour))`;
  return sql`CASE WHEN p.digest_hour IS NULL THEN date_trunc('hour', ${at}::timestamptz, 'UTC') + interval '1 hour'
    ELSE (${today} + CASE WHEN ${local} < ${today} THEN interval '0' ELSE interval '1 day' END) AT TIME ZONE ${zone} END`;
}
