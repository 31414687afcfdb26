import { caseMessage } from './case-message.ts';

/** Staff settle what the marketplace has refused. */
export const resolveMarketplaceProblem = caseMessage({
  name: 'resolveMarketplaceProblem',
  path: 'marketplace-resolution',
  summary: 'Settle what the marketplace has refused',
  example: { resolution: 'retry', reasonCode: 'marketplace_repaired' },
});
