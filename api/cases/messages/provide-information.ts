import { caseMessage } from './case-message.ts';

/** Staff answer the brand's question; the clock runs again. */
export const provideInformation = caseMessage({
  name: 'provideInformation',
  path: 'information',
  summary: 'Answer the brand’s question',
  example: { note: 'The clasp is on the second picture.', files: [] },
});
