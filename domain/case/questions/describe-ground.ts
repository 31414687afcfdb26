import type { Ground } from '../ground.ts';

/** Why an offer is restricted, as one English sentence: who decided, and for which reason. */
export function describeGround({ basis, reasonCode, score }: Ground): string {
  const reason = reasonCode.replaceAll('_', ' ');
  switch (basis) {
    case 'interim':
      return `A suspicion score of ${score} restricts the offer until it is decided whether it is genuine.`;
    case 'brand':
      return `The brand said: it is a counterfeit (${reason}).`;
    case 'staff':
      return `Staff decided that it is a counterfeit (${reason}).`;
    case 'rule':
      return `Nobody decided in time (${reason}); a rule did, by the suspicion score of ${score}.`;
  }
}
