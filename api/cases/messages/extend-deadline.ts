import { caseMessage } from './case-message.ts';

/** Staff give the brand more time. */
export const extendDeadline = caseMessage({
  name: 'extendDeadline',
  path: 'deadline-extensions',
  summary: 'Give the brand more time',
  description: 'Moves the deadline and every step not yet taken, up to the limit of the policy.',
  example: { by: 'PT24H', reasonCode: 'laboratory_test' },
});
