import { brand, detector, staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import type { Given } from '../../test/support/cases/opening.ts';
import { standing } from '../../test/support/letters/commands.ts';

function through(it: GivenCase, ...steps: ((it: GivenCase) => unknown)[]): GivenCase {
  for (const take of steps) take(it);
  return it;
}

let listings = 0;
const opened = (
  given: Given = {},
  ...rest: [actor?: typeof detector, circumstances?: object, at?: string]
): GivenCase => new GivenCase({ listingId: `listing-${++listings}`, ...given }, ...rest);
const notice = (content: object = {}): GivenCase =>
  opened({ kind: 'notice' }, brand(), { notice: { reasonCode: 'fake_logo', ...content } });
const goes = (it: GivenCase): unknown => [it.obeys(), it.obeys()];

/** Around the year 2026, what a year's report has to tell apart. */
export const aDozenCases = (): GivenCase[] => [
  // Asked, confirmed after two hours with a right, removed, not appealed.
  through(
    opened({ country: 'DE' }),
    (it) => it.wait('PT2H'),
    (it) =>
      it.when({ kind: 'submit_verdict', content: { ...say.verdict('counterfeit').content, iprRecordId: 'design-1' } }),
    goes,
    (it) => it.deadline(),
  ),
  // Held, cleared by the brand after one hour.
  through(
    opened({ score: '0.95', country: 'DE' }),
    (it) => it.obeys(),
    (it) => it.wait('PT1H'),
    (it) => it.when(say.verdict('authentic')),
    (it) => it.obeys(),
  ),
  // A further suspicion, and the end of the year before anybody answers: the hold alone is told.
  through(
    opened({ score: '0.5', country: 'FR' }, detector, {}, '2026-12-31T23:00:00.000Z'),
    (it) => it.when(say.suspicion('0.97')),
    (it) => (it.now = '2026-12-31T23:59:59.999Z'),
    (it) => it.obeys(),
    (it) => (it.now = '2027-01-01T00:00:00.000Z'),
    (it) => it.when(say.verdict('counterfeit')),
    (it) => it.obeys(),
  ),
  // Found by somebody of the marketplace, held, and open.
  through(opened({ score: '0.95' }, staff('ada')), (it) => it.obeys()),
  // The brand cannot tell; two people remove; the appeal is granted after two days.
  through(
    opened(),
    (it) => it.when(say.verdict('cannot_determine')),
    (it) => it.when(say.review('remove'), staff('ada')),
    (it) => it.when(say.review('remove'), staff('ben')),
    goes,
    (it) => it.when(say.appeal),
    (it) => it.when(say.answer('maintain')),
    (it) => it.wait('PT48H'),
    (it) => it.when(say.decision('reinstated')),
    (it) => it.obeys(),
  ),
  // Confirmed; one appeal is upheld after a day, the second one granted by the brand after three hours.
  through(
    opened(),
    (it) => it.when(say.verdict('counterfeit')),
    goes,
    (it) => it.when(say.appeal),
    (it) => it.when(say.answer('maintain')),
    (it) => it.wait('PT24H'),
    (it) => it.when(say.decision('upheld')),
    (it) => it.when(say.appeal),
    (it) => it.wait('PT3H'),
    (it) => it.when(say.answer('retract', 2)),
    (it) => it.obeys(),
  ),
  // Back after its removal: the decision of people is applied by a rule.
  through(
    opened({}, detector, {
      standingRemoval: { caseId: 'case-x', ground: { basis: 'staff', reasonCode: 'fake_logo' } },
    }),
    (it) => it.obeys(),
  ),
  // Two notices that are followed, and one that the marketplace refuses.
  through(notice({ iprRecordId: 'design-1' }), (it) => it.wait('PT1H'), goes),
  through(
    notice(),
    (it) => it.wait('PT30M'),
    (it) => it.obeys(),
  ),
  through(
    notice(),
    (it) => it.refuses(),
    (it) => it.wait('PT2H'),
    (it) => it.when(say.resolve('give_up')),
  ),
  // A closed case is undone; and what the year before saw is not counted.
  through(opened({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), { standing }), (it) => it.obeys()),
  through(opened({ score: '0.95' }, detector, {}, '2025-12-31T23:59:59.999Z'), (it) => it.obeys()),
];
