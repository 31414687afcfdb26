import { sql } from 'kysely';
import type { BrandKind } from '../../domain/notifications/kinds.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { Schema } from '../schema.ts';

type Row = Schema['webhook_endpoints'];

/** Where a brand has what it is told sent to. */
export interface WebhookEndpoint {
  endpointId: string;
  url: string;
  /** Nothing: all that the brand is told. */
  kinds: BrandKind[] | null;
  description: string | null;
  createdAt: string;
  disabledAt: string | null;
  disabledBecause: Row['disabled_because'];
  /** Until when the secret before signs, too; also a moment that has passed. */
  previousSecretUntil: string | null;
}

const shown = [
  'endpoint_id as endpointId',
  'url',
  'kinds',
  'description',
  'created_at as createdAt',
  'disabled_at as disabledAt',
  'disabled_because as disabledBecause',
  'previous_secret_until as previousSecretUntil',
] as const;

/** The endpoints of a brand, the oldest first. */
export const listEndpoints = (database: Database | InTransaction, brandId: string): Promise<WebhookEndpoint[]> =>
  database
    .selectFrom('webhook_endpoints')
    .select(shown)
    .where('brand_id', '=', brandId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('endpoint_id')
    .execute();

/** An endpoint of a brand; nothing when the brand has none of this id. */
export const findEndpoint = (
  database: Database,
  brandId: string,
  endpointId: string,
): Promise<WebhookEndpoint | undefined> =>
  database
    .selectFrom('webhook_endpoints')
    .select(shown)
    .where('brand_id', '=', brandId)
    .where('endpoint_id', '=', endpointId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();

/** Adds an endpoint to those of a brand, unless it has as many as it may have. Gives whether it was added. */
export const addEndpoint = (
  database: Database,
  endpoint: Pick<Row, 'endpoint_id' | 'brand_id' | 'url' | 'kinds' | 'description' | 'secret' | 'created_at'>,
  atMost: number,
): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    const { brand_id: brandId } = endpoint;
    // One at a time for a brand, or many at once would pass the limit together.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`webhooks ${brandId}`}, 0))`.execute(transaction);
    if ((await listEndpoints(transaction, brandId)).length >= atMost) return false;
    const others = { previous_secret: null, previous_secret_until: null };
    const standing = { disabled_at: null, disabled_because: null, deleted_at: null };
    await transaction
      .insertInto('webhook_endpoints')
      .values({ ...endpoint, ...others, ...standing })
      .execute();
    return true;
  });

/** An endpoint of a brand, to be changed. */
const ownEndpoint = (database: Database, brandId: string, endpointId: string) =>
  database
    .updateTable('webhook_endpoints')
    .where('brand_id', '=', brandId)
    .where('endpoint_id', '=', endpointId)
    .where('deleted_at', 'is', null);

/** What can be changed of an endpoint: each at once with the others. */
export type EndpointChanges = Partial<Pick<Row, 'url' | 'kinds' | 'description' | 'disabled_at' | 'disabled_because'>>;

/** Changes an endpoint of a brand. Gives it as it is then; nothing when the brand has none of this id. */
export const changeEndpoint = (
  database: Database,
  brandId: string,
  endpointId: string,
  changes: EndpointChanges,
): Promise<WebhookEndpoint | undefined> =>
  ownEndpoint(database, brandId, endpointId)
    .set({ ...changes, endpoint_id: endpointId })
    .returning(shown)
    .executeTakeFirst();

/** From now on nothing is sent to an endpoint, and its secrets are gone. Gives whether the brand had it. */
export async function deleteEndpoint(
  database: Database,
  brandId: string,
  endpointId: string,
  at: string,
): Promise<boolean> {
  const secrets = { secret: null, previous_secret: null, previous_secret_until: null };
  const { numUpdatedRows } = await ownEndpoint(database, brandId, endpointId)
    .set({ ...secrets, deleted_at: at })
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives an endpoint a new secret; the one before signs along until a moment, and the one before that no more. */
export const rotateSecret = (
  database: Database,
  brandId: string,
  endpointId: string,
  { secret, until }: { secret: string; until: string },
): Promise<WebhookEndpoint | undefined> =>
  ownEndpoint(database, brandId, endpointId)
    .set({ secret, previous_secret: sql.ref('secret'), previous_secret_until: until })
    .returning(shown)
    .executeTakeFirst();

/** An endpoint as it is sent to. */
export interface WebhookTarget {
  endpointId: string;
  brandId: string;
  url: string;
  /** What is signed with now: two while they rotate, none when the endpoint is deleted. */
  secrets: string[];
  disabledBecause: Row['disabled_because'];
}

/** Where something is sent to that is due for an endpoint, also when it is disabled or deleted by now. */
export async function readTarget(database: Database, endpointId: string, at: string): Promise<WebhookTarget> {
  const { secret, previous, ...target } = await database
    .selectFrom('webhook_endpoints')
    .select(['endpoint_id as endpointId', 'brand_id as brandId', 'url', 'disabled_because as disabledBecause'])
    .select([
      'secret',
      sql<string | null>`CASE WHEN previous_secret_until > ${at} THEN previous_secret END`.as('previous'),
    ])
    .where('endpoint_id', '=', endpointId)
    .executeTakeFirstOrThrow();
  return { ...target, secrets: [secret, previous].filter((one) => one !== null) };
}

/** It has said that there is nothing any more: nothing further is sent to it, until its brand enables it again. */
export async function disableGoneEndpoint(database: Database, endpointId: string, at: string): Promise<void> {
  await database
    .updateTable('webhook_endpoints')
    .set({ disabled_at: at, disabled_because: 'gone' })
    .where('endpoint_id', '=', endpointId)
    .where('disabled_at', 'is', null)
    .execute();
}
