import type { LineProblem } from '../http/input/table/read-table.ts';

/** Why a suspicion is not taken. */
export interface Refused {
  result: 'refused';
  problem: LineProblem;
}

const refused = (code: LineProblem['code'], pointer: string, detail: string): Refused => ({
  result: 'refused',
  problem: { code, detail, pointer },
});

export const refusedBrand = refused('brand_not_enrolled', '/brand', 'no enrolled brand has this id or name');

export const refusedName = refused('suspicion_reused', '/suspicionId', 'names a suspicion about another offer');

/** What is another brand's is as unknown as what is nobody's. */
export const refusedReference = refused('invalid', '/referenceId', 'no reference of this brand');

export const refusedPolicy = (policy: string): Refused =>
  refused('policy_missing', '/brand', `the brand runs by the policy ${policy}, which is not there`);

export const refusedPicture = (index: number): Refused =>
  refused('invalid', `/pictures/${index}`, 'no such file of yours; put it first');
