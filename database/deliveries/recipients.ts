import type { Database } from '../connect.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Schema } from '../schema.ts';

/** Those to whom letters go; looked up when a letter is sent, never kept with the case. Nobody, once they have left. */
export interface Recipient {
  name: string;
  email: string;
  language: Language;
}

export function readRecipient(database: Database, membershipId: string): Promise<Recipient | undefined> {
  return database
    .selectFrom('memberships')
    .select(['name', 'email', 'language'])
    .where('membership_id', '=', membershipId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

export async function readBrandName(database: Database, brandId: string): Promise<string> {
  const { name } = await database
    .selectFrom('brands')
    .select('name')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  return name;
}

/** The right that a brand has named; nothing when it has named none. */
export async function readRight(
  database: Database,
  brandId: string,
  iprRecordId: string | undefined,
): Promise<{ kind: Schema['ipr_records']['kind']; office: string; number: string; class?: string } | undefined> {
  if (iprRecordId === undefined) return undefined;
  const row = await database
    .selectFrom('ipr_records')
    .select(['kind', 'office', 'number', 'classes'])
    .where('brand_id', '=', brandId)
    .where('ipr_record_id', '=', iprRecordId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { classes, ...right } = row;
  return { ...right, ...(classes ? { class: classes } : {}) };
}
