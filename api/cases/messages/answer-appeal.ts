import { caseMessage } from './case-message.ts';

/** The brand answers the seller's appeal. */
export const answerAppeal = caseMessage({
  name: 'answerAppeal',
  path: 'appeals/{round}/answer',
  summary: 'Answer the seller’s appeal',
  description: '`retract` reinstates the offer; `maintain` hands the appeal to someone who has not decided before.',
  example: { answer: 'maintain', reasonCode: 'invoice_forged', note: 'The invoice number does not exist.' },
});
