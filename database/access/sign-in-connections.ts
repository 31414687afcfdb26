import { sql } from 'kysely';
import type { ConnectionStanding } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** A company's identity provider, as it is shown: without the secret. */
export interface SignInConnection {
  brandId: string;
  issuer: string;
  clientId: string;
  domains: string[];
  standing: ConnectionStanding;
  setAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** What its administrator says of it. */
export interface ConnectionSaid {
  issuer: string;
  clientId: string;
  clientSecret: string;
  domains: string[];
  setBy: string;
}

/** A connection as people sign in by it. */
export type UsedConnection = Pick<SignInConnection, 'brandId' | 'issuer' | 'clientId' | 'domains'> & {
  clientSecret: string;
};

const shown = [
  'sign_in_connections.brand_id as brandId',
  'issuer',
  'client_id as clientId',
  'domains',
  'standing',
  'set_at as setAt',
  'decided_by as decidedBy',
  'decided_at as decidedAt',
] as const;

/** The connection of a brand; nothing when it has none. */
export const findConnection = (
  database: Database | InTransaction,
  brandId: string,
): Promise<SignInConnection | undefined> =>
  database.selectFrom('sign_in_connections').select(shown).where('brand_id', '=', brandId).executeTakeFirst();

/** The connections of all brands by the ids of these, from after one on. */
export async function listConnections(
  database: Database,
  standing: ConnectionStanding | undefined,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<SignInConnection[]> {
  let query = database.selectFrom('sign_in_connections').select(shown).orderBy('brand_id').limit(limit);
  if (standing !== undefined) query = query.where('standing', '=', standing);
  if (after !== undefined) query = query.where('brand_id', '>', after);
  return query.execute();
}

const used = (database: Database) =>
  database
    .selectFrom('sign_in_connections')
    .select([
      'sign_in_connections.brand_id as brandId',
      'issuer',
      'client_id as clientId',
      'client_secret as clientSecret',
      'domains',
    ])
    .where('standing', '=', 'confirmed');

/** By which connection the addresses of a domain sign in; nothing when by mail. @param domain in lower case */
export const connectionOfDomain = (database: Database, domain: string): Promise<UsedConnection | undefined> =>
  used(database)
    .innerJoin('sign_in_domains', 'sign_in_domains.brand_id', 'sign_in_connections.brand_id')
    .where('domain', '=', domain)
    .executeTakeFirst();

/** The connection of a brand, when it is in use. */
export const connectionInUse = (database: Database, brandId: string): Promise<UsedConnection | undefined> =>
  used(database).where('brand_id', '=', brandId).executeTakeFirst();

/**
 * Keeps what a brand says of its connection. Another issuer, or other domains, are to be confirmed anew, and whoever was
 * signed in by those before is signed out; another secret changes nothing else.
 */
export async function writeConnection(
  transaction: InTransaction,
  brandId: string,
  { issuer, clientId, clientSecret, domains, setBy }: ConnectionSaid,
  at: string,
): Promise<void> {
  const said = { client_id: clientId, client_secret: clientSecret, set_by: setBy, set_at: at };
  const before = await findConnection(transaction, brandId);
  if (before && before.standing !== 'refused' && before.issuer === issuer && isSame(before.domains, domains)) {
    await transaction.updateTable('sign_in_connections').set(said).where('brand_id', '=', brandId).execute();
    return;
  }
  await removeConnection(transaction, brandId);
  await transaction
    .insertInto('sign_in_connections')
    .values({ brand_id: brandId, issuer, domains, ...said, standing: 'waiting', decided_by: null, decided_at: null })
    .execute();
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** From now on nobody signs in by it, and whoever has is signed out. Gives whether there was one. */
export async function removeConnection(transaction: InTransaction, brandId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('sign_in_connections')
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps what staff say of a connection. Refused, it ends as if it were removed, but for what stands in it. */
export async function decideConnection(
  transaction: InTransaction,
  brandId: string,
  { standing, by, at }: { standing: 'confirmed' | 'refused'; by: string; at: string },
): Promise<void> {
  const { domains } = await transaction
    .updateTable('sign_in_connections')
    .set({ standing, decided_by: by, decided_at: at })
    .where('brand_id', '=', brandId)
    .returning('domains')
    .executeTakeFirstOrThrow();
  await transaction.deleteFrom('sign_in_domains').where('brand_id', '=', brandId).execute();
  if (standing === 'confirmed') {
    const rows = domains.map((domain) => ({ domain, brand_id: brandId }));
    await transaction.insertInto('sign_in_domains').values(rows).execute();
    return;
  }
  await transaction.deleteFrom('begun_sign_ins').where('brand_id', '=', brandId).execute();
  await transaction.deleteFrom('sign_in_people').where('brand_id', '=', brandId).execute();
}

/** Of some domains those that are not a brand's to have: confirmed for another one, or of its administrators, or of the marketplace's own people. */
export async function domainsOfOthers(
  transaction: InTransaction,
  brandId: string,
  domains: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    SELECT domain FROM unnest(${domains}::text[]) AS domain
    WHERE EXISTS (SELECT FROM sign_in_domains WHERE sign_in_domains.domain = domain.domain AND brand_id <> ${brandId})
      OR EXISTS (SELECT FROM memberships
        WHERE (brand_id IS NULL OR (brand_id <> ${brandId} AND role = 'brand_administrator'))
          AND left_at IS NULL AND split_part(lower(email), '@', 2) = domain.domain)`.execute(transaction);
  return rows.map(({ domain }) => domain);
}
