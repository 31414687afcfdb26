import { caseMessage } from './case-message.ts';

/** The brand takes its verdict back. */
export const retractVerdict = caseMessage({
  name: 'retractVerdict',
  path: 'retraction',
  summary: 'Take the verdict back',
  description: 'Until the case is closed: the offer is reinstated, and the strike undone.',
  example: { reasonCode: 'mistaken' },
});
