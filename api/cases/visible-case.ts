import { recordAccessRefused } from '../../database/ledger/annex.ts';
import { findCase, type ReadCase } from '../../database/cases/cases.ts';
import type { Call } from '../http/definition.ts';
import { Problem } from '../http/problem.ts';

/**
 * The case, for a caller who may see it. That another brand's case exists is that brand's secret: it is not found, and
 * the attempt is kept.
 * @throws Problem not_found
 */
export async function visibleCase(
  { caller, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
  caseId: string,
  operation: string,
): Promise<ReadCase> {
  const found = await findCase(database, caseId);
  if (found && (caller.brandId === undefined || caller.brandId === found.subject.brandId)) return found;
  if (found) await recordAccessRefused(database, { caseId, actor: caller.actor, at: now(), operation });
  throw new Problem('not_found', 'there is no such case that you may see');
}
