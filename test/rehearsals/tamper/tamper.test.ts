import { expect, test } from 'vitest';
import { checkBundle } from '../../../audit/checks/check-bundle.ts';
import { lineOf } from '../../../audit/checks/faults.ts';
import { nodeTools } from '../../../audit/verify/node-tools.ts';
import { filesOf, recordedContent } from './recorded-bundles.ts';
import { tamper, tamperings } from './tamper.ts';

const paths = [
  'a-case-that-is-carried-on',
  'a-question-stops-the-clock-until-it-is-answered',
  'a-withdrawal-in-review',
  'an-appeal-is-reinstated-by-a-person-who-has-not-decided-before',
  'the-seller-is-one-whom-the-brand-has-authorised',
];
const bundles = paths.map((path) => filesOf(recordedContent(path)));

test('the bundles of recorded cases are valid', async () => {
  for (const files of bundles) expect((await checkBundle(files, nodeTools)).faults.map(lineOf)).toEqual([]);
});

test('whatever is changed in them is found, and named', async () => {
  expect(await tamper(bundles, tamperings.length * 10)).toBeGreaterThan(300);
});
