import { issueKey, revokeKey } from '../../../database/access/api-keys.ts';
import type { Member } from '../../../database/access/memberships.ts';
import { writeMember } from '../../../database/access/write-memberships.ts';
import { brandNameKey } from '../../../database/brands/brands.ts';
import type { Database } from '../../../database/connect.ts';
import type { Action } from '../../../domain/access/permissions.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { brand, detector, staff } from '../cases/actors.ts';
import { monday } from '../cases/calendar.ts';

/** Who can ask, by the name of the key: `brand` is of brand-1, `otherBrand` of brand-2. */
export const callers = {
  detector: { role: 'detector', actor: detector },
  brand: { role: 'brand_reviewer', actor: brand() },
  brandAdministrator: { role: 'brand_administrator', actor: brand('brand-administrator') },
  otherBrand: { role: 'brand_reviewer', actor: brand('other-person', 'brand-2') },
  otherAdministrator: { role: 'brand_administrator', actor: brand('other-administrator', 'brand-2') },
  manager: { role: 'account_manager', actor: staff('manager') },
  staff: { role: 'reviewer', actor: staff('ada') },
  secondStaff: { role: 'reviewer', actor: staff('zoe') },
  lead: { role: 'lead', actor: staff('lea') },
  administrator: { role: 'administrator', actor: staff('administrator') },
  auditor: { role: 'auditor', actor: { kind: 'auditor', id: 'auditor-1' } },
} as const satisfies Record<string, { role: Role; actor: { kind: string; id: string; brandId?: string } }>;
export type CallerName = keyof typeof callers;
export type Keys = Record<CallerName | 'revoked', string>;

export interface NewKey {
  role: Role;
  actorId: string;
  brandId?: string;
  scopes?: Action[];
}

/** Enrols two brands, and gives everybody around them a key; `revoked` is a lead's that does not count any more. */
export async function enrolEverybody(database: Database): Promise<Keys> {
  const manager = { name: 'Mara Manager', email: 'mara@market.example', role: 'account_manager' } as const;
  await enterMember(database, { ...manager, membershipId: 'manager' });
  for (const [brand_id, name] of [
    ['brand-1', 'Auberge Watches'],
    ['brand-2', 'Other Brand'],
  ] as const) {
    const terms = { account_manager_id: 'manager', policy: 'joint-force', zone: 'Europe/Berlin', country: 'DE' };
    await database
      .insertInto('brands')
      .values({ brand_id, name, ...terms, enrolled_at: monday })
      .execute();
    const names = [brand_id, name].map((called) => ({ brand_id, name_key: brandNameKey(called) }));
    await database.insertInto('brand_names').values(names).execute();
  }

  const revoked = await issueKey(database, { role: 'lead', actorId: 'gone', at: monday });
  await revokeKey(database, revoked.keyId, monday);
  const issued = Object.entries(callers).map(async ([name, { role, actor }]) => {
    const brandId = 'brandId' in actor ? actor.brandId : undefined;
    return [name, await issue(database, { role, actorId: actor.id, ...(brandId && { brandId }) })] as const;
  });
  return { ...(Object.fromEntries(await Promise.all(issued)) as Keys), revoked: revoked.key };
}

/** Enters somebody of the marketplace or, with `brandId`, of a brand: as a reviewer, unless something else is said. */
export async function enterMember(
  database: Database,
  { brandId = null, ...member }: { membershipId: string; name: string; email: string } & Partial<Member>,
): Promise<void> {
  const role = brandId === null ? 'reviewer' : 'brand_reviewer';
  await database
    .transaction()
    .execute((transaction) => writeMember(transaction, { brandId, role, language: 'en', ...member }, monday));
}

/** Issues a key; gives it. */
export const issue = async (database: Database, key: NewKey): Promise<string> =>
  (await issueKey(database, { ...key, at: monday })).key;
