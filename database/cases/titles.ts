import type { Database } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';

/**
 * What the offers of cases were called when they were opened, by case; one whose offer was erased, or never taken, is left out.
 * @param brandId whose cases the reader may see; `undefined` for readers of all. Never left out by accident
 */
export async function titlesOf(
  database: Database,
  caseIds: readonly string[],
  brandId: string | undefined,
): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map();
  let query = database
    .selectFrom('cases')
    .innerJoin('texts', 'texts.sha256', 'cases.snapshot_sha256')
    .select(['cases.case_id', 'texts.bytes'])
    .where('cases.case_id', 'in', [...new Set(caseIds)]);
  if (brandId !== undefined) query = query.where('cases.brand_id', '=', brandId);
  const titles = (await query.execute()).map(({ case_id, bytes }) => [case_id, titleIn(wordsIn(bytes))] as const);
  return new Map(titles.filter((one): one is readonly [string, string] => one[1] !== undefined));
}

function titleIn(snapshot: string | undefined): string | undefined {
  const { title }: { title?: unknown } = snapshot === undefined ? {} : JSON.parse(snapshot);
  return typeof title === 'string' ? title : undefined;
}
