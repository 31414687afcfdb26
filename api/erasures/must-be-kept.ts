import type { ErasurePlan } from '../../database/erasure/plan.ts';
import { Problem } from '../http/problem.ts';

const namedAtMost = 20;

/** That all that is meant is still needed: by which rule, of which case, and until when where that is known. */
export function mustBeKept(plan: Pick<ErasurePlan, 'kept'>): Problem {
  const kept = plan.kept.slice(0, namedAtMost);
  const why = kept.map(({ because, caseId, until }) =>
    [because, caseId && `of ${caseId}`, until && `until ${until}`].filter(Boolean).join(' '),
  );
  return new Problem('must_be_kept', `all of this is still needed: ${why.join('; ')}`, { members: { kept } });
}
