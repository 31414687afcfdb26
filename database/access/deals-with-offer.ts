import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { europeanUnion } from '../../domain/places.ts';
import { countryOfSnapshot } from '../evidence/texts.ts';

/**
 * Whether an offer is one that a row of `memberships` deals with: to an agent, one within the own territories.
 * @param snapshotSha256 the column that names its snapshot
 */
export const dealsWithOffer = (
  snapshotSha256: RawBuilder<unknown>,
) => sql<SqlBool>`(memberships.territories IS NULL OR EXISTS (
  SELECT FROM texts, LATERAL (SELECT ${countryOfSnapshot} AS country) AS stands WHERE texts.sha256 = ${snapshotSha256}
    AND (country = ANY(memberships.territories) OR 'EU' = ANY(memberships.territories) AND country = ANY(${europeanUnion}::text[]))))`;
