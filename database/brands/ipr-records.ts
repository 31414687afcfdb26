import { sql } from 'kysely';
import type { Right } from '../../domain/rights.ts';
import type { RightStanding } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import type { Schema } from '../schema.ts';

/** A right as it is named. Known by its kind, office and number. */
export interface NewRight {
  kind: Schema['ipr_records']['kind'];
  office: string;
  number: string;
  classes?: string | undefined;
  territories: readonly string[];
  /** `YYYY-MM-DD`. */
  expiresOn?: string | undefined;
}

/** A right with what the marketplace says of it. */
export interface IprRecord extends Omit<NewRight, 'territories'> {
  iprRecordId: string;
  brandId: string;
  territories: string[];
  standing: RightStanding;
  /** Files that prove it, by their SHA-256. */
  documents: string[];
  /** Who has verified or refused it, when and why; not there before, nor where staff entered it. */
  decision?: { by: string; at: string; reasonCode: string };
}

const columns = (database: Database | InTransaction) =>
  database
    .selectFrom('ipr_records')
    .select(['ipr_record_id as iprRecordId', 'ipr_records.brand_id as brandId', 'kind', 'office', 'number', 'classes'])
    .select(['territories', 'expires_on as expiresOn', 'standing', 'documents'])
    .select(['decided_by as by', 'decided_at as at', 'decision_reason as reasonCode']);

type Row = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>;

const read = ({ classes, expiresOn, by, at, reasonCode, ...right }: Row): IprRecord => ({
  ...right,
  ...(classes !== null && { classes }),
  ...(expiresOn !== null && { expiresOn }),
  ...(by !== null && at !== null && reasonCode !== null && { decision: { by, at, reasonCode } }),
});

/** Which rights are asked for: of a brand, of a standing, among some. */
interface RightFilter {
  brandId?: string | undefined;
  standing?: RightStanding | undefined;
  among?: readonly string[] | undefined;
}

/** Rights by their ids: those of a brand, those that stand so, or all. A page of them, when it is said which. */
export async function listRights(
  database: Database | InTransaction,
  { brandId, standing, among }: RightFilter,
  { after, limit }: { after?: string | undefined; limit?: number },
): Promise<IprRecord[]> {
  let list = columns(database).orderBy('ipr_record_id');
  if (brandId !== undefined) list = list.where('brand_id', '=', brandId);
  if (standing !== undefined) list = list.where('standing', '=', standing);
  if (among !== undefined) list = list.where('ipr_record_id', '=', sql<string>`ANY(${[...among]}::text[])`);
  if (after !== undefined) list = list.where('ipr_record_id', '>', after);
  return (await (limit === undefined ? list : list.limit(limit)).execute()).map(read);
}

/** A right; nothing when there is none of this id. */
export async function findRight(
  database: Database | InTransaction,
  iprRecordId: string,
): Promise<IprRecord | undefined> {
  const row = await columns(database).where('ipr_record_id', '=', iprRecordId).executeTakeFirst();
  return row && read(row);
}

/** A right of a brand, with the number by which people know it and the zone of the brand’s days; nothing when the brand has none of this id. */
export async function findIprRecord(
  database: Database,
  brandId: string,
  iprRecordId: string,
): Promise<(Right & { number: string; zone: string }) | undefined> {
  const row = await database
    .selectFrom('ipr_records')
    .innerJoin('brands', 'brands.brand_id', 'ipr_records.brand_id')
    .select(['kind', 'number', 'territories', 'expires_on as expiresOn', 'standing', 'zone'])
    .where('ipr_record_id', '=', iprRecordId)
    .where('ipr_records.brand_id', '=', brandId)
    .executeTakeFirst();
  return row && { ...row, expiresOn: row.expiresOn ?? undefined };
}

/** The ids of a brand's rights. */
export async function readRightIds(transaction: InTransaction, brandId: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('ipr_records')
    .select('ipr_record_id')
    .where('brand_id', '=', brandId)
    .execute();
  return rows.map(({ ipr_record_id }) => ipr_record_id);
}

/** By which zone's days a brand counts. */
export async function zoneOf(database: Database | InTransaction, brandId: string): Promise<string> {
  const { zone } = await database
    .selectFrom('brands')
    .select('zone')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  return zone;
}
