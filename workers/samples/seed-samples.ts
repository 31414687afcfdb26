import type { InsertObject } from 'kysely';
import { brandNameKey } from '../../database/brands/brands.ts';
import type { Database } from '../../database/connect.ts';
import { sha256Of } from '../../database/ledger/hash.ts';
import type { Schema } from '../../database/schema.ts';
import type { Action } from '../../domain/access/permissions.ts';
import { sampleKeys, scopesOf } from './sample-keys.ts';
import {
  sampleAuthorisedSellers,
  sampleBrands,
  sampleMembers,
  sampleReferences,
  sampleRights,
  sampleStaff,
} from './sample-people.ts';

/** Enrols the sample brands with their people, rights and keys; what is there already is left as it is. */
export async function seedSamples(database: Database): Promise<void> {
  const now = new Date().toISOString();
  const joined = (person: (typeof sampleStaff)[number]) => ({ ...person, joined_at: now });
  await database.transaction().execute(async (transaction) => {
    const add = <T extends keyof Schema>(table: T, rows: readonly InsertObject<Schema, T>[]) =>
      transaction
        .insertInto(table)
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await add('memberships', sampleStaff.map(joined));
    await add(
      'brands',
      sampleBrands.map((brand) => ({ ...brand, enrolled_at: now })),
    );
    await add(
      'brand_names',
      sampleBrands.flatMap(({ brand_id, name }) =>
        [brand_id, name].map((called) => ({ brand_id, name_key: brandNameKey(called) })),
      ),
    );
    await add('memberships', sampleMembers.map(joined));
    await add('ipr_records', sampleRights);
    await add(
      'product_references',
      sampleReferences.map((reference) => ({ ...reference, updated_at: now })),
    );
    await add(
      'authorised_sellers',
      sampleAuthorisedSellers.map((seller) => ({ ...seller, since: now })),
    );
    await add(
      'api_keys',
      sampleKeys.map(({ key, role, actor, brand }) => ({
        key_id: key.replace('jf_', ''),
        secret_hash: sha256Of(key),
        role,
        actor_id: actor,
        brand_id: brand ?? null,
        scopes: scopesOf(role) as Action[],
        created_at: now,
      })),
    );
  });
}
