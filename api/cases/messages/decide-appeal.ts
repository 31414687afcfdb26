import { caseMessage } from './case-message.ts';

/** Someone who has not decided in the case before decides about the appeal. */
export const decideAppeal = caseMessage({
  name: 'decideAppeal',
  path: 'appeals/{round}/decision',
  summary: 'Decide about the seller’s appeal',
  description: 'Refused with `not_independent` to whoever has decided in this case before. The seller reads the note.',
  example: { decision: 'upheld', reasonCode: 'evidence_stands' },
});
