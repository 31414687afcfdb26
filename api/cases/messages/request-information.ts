import { caseMessage } from './case-message.ts';

/** The brand asks for more before its verdict. */
export const requestInformation = caseMessage({
  name: 'requestInformation',
  path: 'information-requests',
  summary: 'Ask for more information before the verdict',
  description:
    'Where the policy says so, the clock stands still until the answer, and for no longer than the policy allows.',
  example: { note: 'Please send a picture of the clasp.' },
});
