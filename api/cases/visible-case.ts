import { recordAccessRefused } from '../../database/ledger/annex.ts';
import { findCase, type ReadCase } from '../../database/cases/cases.ts';
import { sees } from '../../domain/access/may.ts';
import { countryOfOffer } from './country-of-offer.ts';
import type { Call } from '../http/definition.ts';
import { Problem } from '../http/problem.ts';

/**
 * The case, for a caller who may see it. That another brand's case exists is that brand's secret, and so it is to an agent
 * who does not deal with where it stands: it is not found, and the attempt is kept.
 * @throws Problem not_found
 */
export async function visibleCase(
  { caller, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
  caseId: string,
  operation: string,
): Promise<ReadCase> {
  const found = await findCase(database, caseId);
  const country = countryOfOffer(found?.snapshot);
  if (found && sees(caller, { brandId: found.subject.offer.brandId, caseId, country })) return found;
  if (found) await recordAccessRefused(database, { caseId, actor: caller.actor, at: now(), operation });
  throw new Problem('not_found', 'there is no such case that you may see');
}
