import { caseMessage } from './case-message.ts';

/** Staff decide where the brand could not, or did not. */
export const decideReview = caseMessage({
  name: 'decideReview',
  path: 'review-decision',
  summary: 'Decide in the staff review',
  description:
    'Where the policy asks for four eyes, the first decision is a proposal; a second person’s agreement decides, disagreement goes to the lead.',
  example: { decision: 'remove', reasonCode: 'counterfeit_features' },
});
