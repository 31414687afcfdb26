import { measures, type Measure } from './vocabulary.ts';

/** What one case has standing on a listing. `none` is a lifted restriction: it stays, so that its decision stays known. */
export interface Restriction {
  caseId: string;
  measure: Measure;
  decision: number;
  reason: string;
}

export type Outcome =
  | { kind: 'applied'; restrictions: Restriction[] }
  /** A repetition, or a call that a later decision has overtaken: nothing changes. */
  | { kind: 'ignored'; standing: Restriction }
  /** One decision cannot want two measures: the caller has a bug. */
  | { kind: 'conflict'; standing: Restriction };

/** Takes a wanted restriction into those of a listing: the highest decision of a case stands, in whatever order they arrive. */
export function takeDecision(restrictions: readonly Restriction[], wanted: Restriction): Outcome {
  const standing = restrictions.find(({ caseId }) => caseId === wanted.caseId);
  if (standing && standing.decision === wanted.decision && standing.measure !== wanted.measure) {
    return { kind: 'conflict', standing };
  }
  if (standing && standing.decision >= wanted.decision) return { kind: 'ignored', standing };
  return { kind: 'applied', restrictions: [...restrictions.filter((other) => other !== standing), wanted] };
}

/** The strongest measure over all cases. */
export function measureInForce(restrictions: readonly Restriction[]): Measure {
  const strengths = restrictions.map(({ measure }) => measures.indexOf(measure));
  return measures[Math.max(0, ...strengths)] ?? 'none';
}
