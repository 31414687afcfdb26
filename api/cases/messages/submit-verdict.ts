import { caseMessage } from './case-message.ts';
import { wrongIprRecord } from './wrong-ipr-record.ts';

/** The brand's answer to the verification request. */
export const submitVerdict = caseMessage({
  name: 'submitVerdict',
  path: 'verdict',
  summary: 'Answer the verification request',
  description:
    'Only `counterfeit` removes the offer; `cannot_determine` hands the decision to staff; every other verdict closes the case.',
  example: {
    verdict: 'counterfeit',
    reasonCode: 'fake_hologram',
    note: 'The hologram lacks the second layer.',
    files: [],
  },
  findWrong: ({ dependencies }, { iprRecordId }, { offer: { brandId } }) =>
    wrongIprRecord(dependencies.database, brandId, iprRecordId),
});
