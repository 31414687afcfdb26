import { caseMessage } from './case-message.ts';

/** Staff take the suspicion back. */
export const withdrawSuspicion = caseMessage({
  name: 'withdrawSuspicion',
  path: 'withdrawal',
  summary: 'Take the suspicion back',
  description: 'Any measure is lifted before the case closes.',
  example: { reasonCode: 'detector_fault' },
});
