import { issueKey, revokeKey } from '../../../database/access/api-keys.ts';
import { brandNameKey } from '../../../database/brands/brands.ts';
import type { Database } from '../../../database/connect.ts';
import type { Action, Role } from '../../../domain/permissions.ts';
import { brand, detector, staff } from '../cases/actors.ts';
import { monday } from '../cases/calendar.ts';

/** Who can ask, by the name of the key: `brand` is of brand-1, `otherBrand` of brand-2. */
export const callers = {
  detector: { role: 'detector', actor: detector },
  brand: { role: 'brand', actor: brand() },
  otherBrand: { role: 'brand', actor: brand('other-person', 'brand-2') },
  staff: { role: 'staff', actor: staff('ada') },
  secondStaff: { role: 'staff', actor: staff('zoe') },
  lead: { role: 'lead', actor: staff('lea') },
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
  const manager = { staff_id: 'manager', name: 'Mara Manager', email: 'mara@market.example', language: 'en' } as const;
  await database.insertInto('staff_members').values(manager).execute();
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

/** Issues a key; gives it. */
export const issue = async (database: Database, key: NewKey): Promise<string> =>
  (await issueKey(database, { ...key, at: monday })).key;
