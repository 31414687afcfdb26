import { nextStep } from '../../domain/case/questions/next-step.ts';
import { authorisationOf } from '../../test/support/cases/authorisation.ts';
import { staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import type { Changes, Given } from '../../test/support/cases/opening.ts';
import { given } from '../../test/support/cases/stages.ts';
import { appeal, counterfeit, decide, retract, review, standing } from '../../test/support/letters/commands.ts';

function through(it: GivenCase, ...steps: ((it: GivenCase) => unknown)[]): GivenCase {
  for (const take of steps) take(it);
  return it;
}

/** The brand confirms, with its words and its right, and the offer is gone. */
export const confirmed = (changes: Given = {}): GivenCase =>
  through(
    given.asked(changes),
    (it) => it.when(counterfeit),
    (it) => it.obeys(),
    (it) => it.obeys(),
  );

const notice = (policy: Changes = {}) =>
  new GivenCase({ kind: 'notice', policy }, undefined, { notice: { reasonCode: 'fake_logo' } });
const hold = { score: '0.965' };
const byMail: Changes = { appeal: { sellerInformedBy: 'mail' } };
/** Nothing runs for an hour, and the deadline is moved. */
function missesItsDeadline(it: GivenCase): void {
  while (nextStep(it.case)?.step.kind !== 'deadline') it.step();
  it.step(3_600_000);
}
function alone(it: GivenCase, people: NonNullable<GivenCase['people']>): void {
  it.people = people;
}
const lifted = (it: GivenCase, others: { caseId: string; measure: 'held' | 'removed' }[]) =>
  it.when({ kind: 'report_measure', content: { measure: 'none', order: it.case.measure.order, others } });
/** Cases that between them send every letter that there is. */
export const lives: Record<string, () => GivenCase> = {
  'confirmed and not appealed': () => through(confirmed(), (it) => it.deadline()),
  'held, asked, answered by the seller, authentic': () =>
    through(
      given.heldAndAsked(hold),
      (it) => it.when(appeal),
      (it) => it.when(say.verdict('authentic')),
      (it) => it.obeys(),
    ),
  'asked back, left waiting, asked again, answered, extended, withdrawn': () =>
    through(
      given.heldAndAsked(hold),
      (it) => it.when(say.question),
      (it) => it.step(),
      (it) => it.when(say.question),
      (it) => it.when(say.information),
      (it) => it.when(say.extend('PT24H')),
      (it) => it.deadline(),
      (it) => it.when(say.withdraw),
      (it) => it.obeys(),
    ),
  'a silent brand, two people of two minds, a lead': () =>
    through(
      given.asked(),
      (it) => it.deadline(),
      (it) => it.when(review('remove'), staff('ada')),
      (it) => it.when(review('dismiss'), staff('ben')),
      (it) => it.when(say.reviewAsLead('dismiss'), staff('lea')),
    ),
  'removed by two people, then reinstated': () =>
    through(
      given.review(),
      (it) => it.when(review('remove'), staff('ada')),
      (it) => it.when(review('remove'), staff('ben')),
      (it) => it.obeys(),
      (it) => it.obeys(),
      (it) => it.when(appeal),
      (it) => it.deadline(),
      (it) => it.deadline(),
      (it) => it.obeys(),
    ),
  'removed by score after two silences': () =>
    through(
      given.asked({ score: '0.65', policy: { review: { silence: 'remove_at_score', score: '0.6' } } }),
      (it) => it.deadline(),
      (it) => it.deadline(),
      (it) => it.obeys(),
      (it) => it.obeys(),
    ),
  'three appeals, all upheld': () =>
    through(
      confirmed({ policy: { appeal: { measureMeanwhile: 'lift' } } }),
      ...['zoe', 'yan', 'xia'].map((person, index) => (it: GivenCase) => {
        it.when(appeal);
        it.obeys();
        it.when(say.answer('maintain', index + 1));
        it.step();
        it.when(decide('upheld', index + 1), staff(person));
        it.obeys();
      }),
      (it) => it.obeys(),
    ),
  'confirmed, and taken back': () =>
    through(
      confirmed(),
      (it) => it.when(retract),
      (it) => it.obeys(),
    ),
  'taken back, while other cases stand': () =>
    through(
      confirmed(),
      (it) => it.when(retract),
      (it) => lifted(it, [{ caseId: 'case-7', measure: 'held' }]),
    ),
  'an offer that was back': () =>
    through(
      given.asked(),
      (it) => it.when(counterfeit),
      (it) => it.refuses('listing_gone'),
      (it) => it.when(say.returned),
      (it) => it.obeys(),
    ),
  'a marketplace that refuses, then sells on': () =>
    through(
      given.beingHeld(hold),
      (it) => it.refuses('locked'),
      (it) => it.when(say.verdict('counterfeit')),
      (it) => it.refuses('locked'),
      (it) => it.step(),
      (it) => it.step(),
      (it) => it.when(say.resolve('retry')),
      (it) => it.obeys(),
      (it) => it.when({ kind: 'report_removal', content: { gone: false, code: 'still_for_sale' } }),
    ),
  'a hold that staff gave up to follow by a removal': () =>
    through(
      given.heldAndAsked(hold),
      (it) => it.when(counterfeit),
      (it) => it.refuses(),
      (it) => it.when(say.resolve('give_up')),
      (it) => it.refuses(),
      (it) => it.when(say.resolve('mark_done')),
    ),
  'a held offer that is gone, where the policy closes': () =>
    through(
      given.heldAndAsked({ ...hold, policy: { whenVanished: 'close' } }),
      (it) => it.when(say.vanished),
      (it) => it.obeys(),
    ),
  'held, asked, and another’s whom the brand has authorised': () =>
    through(given.beingHeld(hold), (it) => {
      const listed = { isAuthorised: true, authorisation: authorisationOf('seller-2') };
      it.when({ kind: 'report_seller', content: { sellerId: 'seller-2', ...listed } });
    }),
  'still for sale until the end': () =>
    through(
      given.appealWindow(),
      (it) => it.when({ kind: 'report_removal', content: { gone: false, code: 'still_for_sale' } }),
      (it) => it.step(),
      (it) => it.step(),
      (it) => it.when(say.resolve('give_up')),
      (it) => it.deadline(),
    ),
  'nobody left but the lead': () =>
    through(
      given.review({ policy: { whenNobodyIndependent: 'lead_decides' } }),
      (it) => alone(it, { staff: ['ada', 'lea'], leads: ['lea'] }),
      (it) => it.when(review('remove'), staff('ada')),
      (it) => it.when(review('dismiss'), staff('lea')),
      (it) => it.when(say.reviewAsLead('remove'), staff('lea')),
      (it) => it.obeys(),
      (it) => it.obeys(),
      (it) => it.when(appeal),
      (it) => it.when(say.answer('maintain')),
      (it) =>
        it.when(
          { ...say.decision('upheld'), content: { ...say.decision('upheld').content, asLead: true } },
          staff('lea'),
        ),
    ),
  'nobody left at all': () =>
    through(
      given.review({ policy: { whenNobodyIndependent: 'wait' } }),
      (it) => alone(it, { staff: ['ada'], leads: [] }),
      (it) => it.when(review('remove'), staff('ada')),
    ),
  'a notice, dismissed': () =>
    through(
      notice(),
      (it) => it.obeys(),
      (it) => it.obeys(),
      (it) => it.when(say.retract),
      (it) => it.obeys(),
    ),
  'a closed case, undone by staff': () =>
    through(new GivenCase({ kind: 'reinstatement', cites: 'case-0' }, staff('lea'), { standing }), (it) => it.obeys()),
  'an offer that is back after its case': () =>
    through(
      new GivenCase({}, undefined, {
        standingRemoval: { caseId: 'case-0', ground: { basis: 'staff', reasonCode: 'fake_logo' } },
      }),
      (it) => it.obeys(),
    ),
  'a seller whose mail was not accepted': () => through(given.appealWindow({ policy: byMail }), (it) => it.step()),
  'deadlines moved for brand, staff and seller': () =>
    through(
      given.asked(),
      missesItsDeadline,
      (it) => it.deadline(),
      missesItsDeadline,
      (it) => it.when(say.reviewAsLead('remove'), staff('lea')),
      (it) => it.obeys(),
      (it) => it.obeys(),
      missesItsDeadline,
    ),
};
