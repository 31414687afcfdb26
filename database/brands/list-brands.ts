import { sql } from 'kysely';
import type { Database } from '../connect.ts';

/** A brand in the list of all. */
export interface ListedBrand {
  brandId: string;
  name: string;
  country: string;
  policy: string;
  enrolledAt: string;
  accountManager: { memberId: string; name: string };
  rightsToVerify: number;
}

/** A page of the enrolled brands, by their ids. */
export async function listBrands(
  database: Database,
  {
    accountManagerId,
    after = '',
    limit,
  }: { accountManagerId?: string | undefined; after?: string | undefined; limit: number },
): Promise<ListedBrand[]> {
  const whose = accountManagerId === undefined ? sql`` : sql`AND account_manager_id = ${accountManagerId}`;
  const { rows } = await sql<Omit<ListedBrand, 'accountManager'> & { managerId: string; managerName: string }>`
    SELECT page.brand_id AS "brandId", page.name, page.country, page.policy, page.enrolled_at AS "enrolledAt",
      page.account_manager_id AS "managerId", memberships.name AS "managerName",
      (SELECT count(*)::integer FROM ipr_records AS rights
        WHERE rights.brand_id = page.brand_id AND rights.standing = 'unverified') AS "rightsToVerify"
    FROM (SELECT * FROM brands WHERE brand_id > ${after} ${whose} ORDER BY brand_id LIMIT ${limit}) AS page
    JOIN memberships ON membership_id = page.account_manager_id
    ORDER BY page.brand_id`.execute(database);
  return rows.map(({ managerId, managerName, ...brand }) => ({
    ...brand,
    accountManager: { memberId: managerId, name: managerName },
  }));
}
