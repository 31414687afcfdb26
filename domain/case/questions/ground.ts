import type { Case } from '../case.ts';
import type { CaseEvent } from '../events.ts';

/** Who made the decision against an offer: nobody yet, the brand, our staff, or a rule for the case that nobody decides. */
export type Basis = 'interim' | 'brand' | 'staff' | 'rule';

/** @param subject the case as it stood when the decision was told */
export function basisOf({ stage, verdict, deciders }: Case): Basis {
  if (stage.name === 'screening') return 'interim';
  if (verdict?.value === 'counterfeit') return 'brand';
  return deciders.some((person) => person !== verdict?.by) ? 'staff' : 'rule';
}

/** The IPR record that the brand's newest verdict relies on, when it names one. */
export function iprRecordOf(events: readonly CaseEvent[]): string | undefined {
  const verdict = events.findLast((event) => event.kind === 'verdict_given');
  return verdict?.kind === 'verdict_given' ? verdict.data.iprRecordId : undefined;
}
