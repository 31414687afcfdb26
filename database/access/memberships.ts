import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Delegation } from '../../domain/access/may.ts';
import type { MemberRole } from '../../domain/access/roles.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** In what somebody may act: for a brand, or for the marketplace. */
export interface Membership {
  /** As whom the member stands in the ledger. */
  membershipId: string;
  role: MemberRole;
  /** None: the marketplace's own. */
  brandId: string | null;
  name: string;
  language: Language;
  /** To what an agent is restricted; nobody else is. */
  delegation?: Delegation;
}

/** A membership with the address by which it is found. */
export type Member = Membership & { email: string };

/** Whoever has not left and, as an agent, whose power of attorney has not ended by the brand's own days. @param now ISO-8601, or a column */
export const isMember = (
  now: string | RawBuilder<unknown>,
) => sql<SqlBool>`memberships.left_at IS NULL AND (memberships.ends_on IS NULL
  OR memberships.ends_on >= (${now}::timestamptz AT TIME ZONE (SELECT zone FROM brands WHERE brands.brand_id = memberships.brand_id))::date)`;

const columns = (database: Database | InTransaction) =>
  database
    .selectFrom('memberships')
    .select(['membership_id as membershipId', 'role', 'memberships.brand_id as brandId', 'name', 'email', 'language'])
    .select(['ipr_record_ids as iprRecordIds', 'territories', 'ends_on as endsOn']);

type Row = Omit<Member, 'delegation'> & { [K in keyof Delegation]: Delegation[K] | null };

const read = ({ iprRecordIds, territories, endsOn, ...member }: Row): Member =>
  iprRecordIds && territories && endsOn ? { ...member, delegation: { iprRecordIds, territories, endsOn } } : member;

/** Who somebody is, and who says so. */
export interface Proved {
  email: string;
  /** The brand whose own provider says so: it does for the people of this brand alone. Without: their mail does. */
  brandId?: string;
}

/** The memberships that somebody has now, the marketplace's first: those of which it is proved that they are theirs. */
export async function findMemberships(
  database: Database,
  { email, brandId }: Proved,
  now: string,
): Promise<Membership[]> {
  const ofAddress = columns(database).where(sql`lower(email)`, '=', email.toLowerCase());
  const proved = brandId === undefined ? ofAddress : ofAddress.where('memberships.brand_id', '=', brandId);
  const rows = await proved
    .where(isMember(now))
    .orderBy(sql`memberships.brand_id NULLS FIRST`)
    .orderBy('membership_id')
    .execute();
  return rows.map(read).map(({ email: _known, ...membership }) => membership);
}

/** Everybody of a brand or, with `null`, of the marketplace; agents also when their power of attorney has ended. */
export async function listMembers(database: Database | InTransaction, brandId: string | null): Promise<Member[]> {
  const rows = await ofSide(columns(database), brandId).where('left_at', 'is', null).orderBy('membership_id').execute();
  return rows.map(read);
}

/** One of a brand's or of the marketplace's people; nothing when it is not theirs, or has left. */
export async function findMember(
  database: Database | InTransaction,
  brandId: string | null,
  membershipId: string,
): Promise<Member | undefined> {
  const row = await ofSide(columns(database), brandId)
    .where('membership_id', '=', membershipId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row && read(row);
}

const ofSide = <Query extends { where(column: 'memberships.brand_id', is: 'is' | '=', value: string | null): Query }>(
  query: Query,
  brandId: string | null,
): Query => query.where('memberships.brand_id', brandId === null ? 'is' : '=', brandId);

/** Of which side somebody is, or was, who stands in the ledger by this id; nothing for an id that is nobody's. */
export const sideOfId = (
  database: Database | InTransaction,
  id: string,
): Promise<{ brandId: string | null } | undefined> =>
  database.selectFrom('memberships').select('brand_id as brandId').where('membership_id', '=', id).executeTakeFirst();

/** Of some addresses those that the marketplace's people have or had, in lower case, each with whose it is. */
export async function staffAmong(transaction: InTransaction, emails: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ email: string; membershipId: string }>`
    SELECT lower(email) AS email, membership_id AS "membershipId" FROM memberships
    WHERE brand_id IS NULL AND lower(email) IN (SELECT lower(given) FROM unnest(${emails}::text[]) AS given)`.execute(
    transaction,
  );
  return new Map(rows.map(({ email, membershipId }) => [email, membershipId]));
}

/** The brand that an address speaks for now; of several, one. */
export async function brandOfAddress(transaction: InTransaction, email: string): Promise<string | undefined> {
  const found = await transaction
    .selectFrom('memberships')
    .select('brand_id as brandId')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('brand_id', 'is not', null)
    .where('left_at', 'is', null)
    .orderBy('brand_id')
    .executeTakeFirst();
  return found?.brandId ?? undefined;
}

/**
 * What people are called who stand in the ledger, by their ids, also when they have left; whose name was erased is left out.
 * @param tenant to a brand, its own people and who looks after it are named; `undefined` names everybody
 */
export async function namePeople(
  database: Database,
  ids: readonly string[],
  tenant: string | undefined,
): Promise<Record<string, string>> {
  const named = [...new Set(ids)];
  if (named.length === 0) return {};
  let found = database
    .selectFrom('memberships')
    .select(['membership_id', 'name'])
    .where('membership_id', '=', sql<string>`ANY(${named}::text[])`)
    .where('erased_at', 'is', null);
  if (tenant !== undefined)
    found = found.where(
      sql<boolean>`(memberships.brand_id = ${tenant} OR EXISTS (SELECT FROM brands WHERE brands.brand_id = ${tenant}
        AND membership_id IN (brands.account_manager_id, brands.deputy_id)))`,
    );
  return Object.fromEntries((await found.execute()).map(({ membership_id, name }) => [membership_id, name]));
}
