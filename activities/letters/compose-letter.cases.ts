import { evolve } from '../../domain/case/evolve.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { Case } from '../../domain/case/case.ts';
import { staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { GivenCase } from '../../test/support/cases/given-case.ts';
import type { Changes } from '../../test/support/cases/opening.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { LetterContext } from './compose-letter.ts';

const names = {
  brandName: 'Aurelia',
  marketplaceName: 'Marktplatz Nord',
  recipientName: 'Vera Lindt',
  listing: {
    title: 'Aurelia Classic Armbanduhr, Edelstahl, Saphirglas',
    price: { amount: '1249.90', currency: 'EUR' },
    url: 'https://shop.example/offers/listing-1',
  },
  findings: [
    { detector: 'price-watch', reasonCode: 'price_far_below_market', score: '0.91' },
    { detector: 'image-match', reasonCode: 'image_matches_known_counterfeit', score: '0.965' },
  ],
  right: { office: 'EUIPO', number: '012345678', class: '14' },
  link: 'https://portal.example/cases/case-1',
};

/** What the letters of a case are written from, in the order in which they go out. */
export function lettersOf({ events, terms }: GivenCase, language: LetterContext['language']): LetterContext[] {
  let subject: Case | undefined;
  return events.flatMap((event) => {
    const after = evolve(subject, event);
    subject = after;
    const tells = (event.data.tells ?? []).filter(({ party }) => party !== 'staff');
    return tells.map((notification) => ({ ...names, notification, language, subject: after, terms, event }));
  });
}

function through(it: GivenCase, ...steps: ((it: GivenCase) => unknown)[]): GivenCase {
  for (const take of steps) take(it);
  return it;
}

const notice = (policy: Changes = {}) =>
  new GivenCase({ kind: 'notice', policy }, undefined, { notice: { reasonCode: 'fake_logo' } });
const hold = { score: '0.965' };
const byMail: Changes = { appeal: { sellerInformedBy: 'mail' } };
/** Nothing runs for an hour, and the deadline is moved. */
function missesItsDeadline(it: GivenCase): void {
  while (nextStep(it.case)?.step.kind !== 'deadline') it.step();
  it.step(3_600_000);
}

/** Cases that between them send every letter that there is. */
export const lives: Record<string, () => GivenCase> = {
  'confirmed and not appealed': () => through(given.removed(), (it) => it.deadline()),
  'held, asked, answered by the seller, authentic': () =>
    through(
      given.heldAndAsked(hold),
      (it) => it.when(say.appeal),
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
      (it) => it.when(say.review('remove'), staff('ada')),
      (it) => it.when(say.review('dismiss'), staff('ben')),
      (it) => it.when(say.reviewAsLead('dismiss'), staff('lea')),
    ),
  'removed by two people, then reinstated': () =>
    through(
      given.review(),
      (it) => it.when(say.review('remove'), staff('ada')),
      (it) => it.when(say.review('remove'), staff('ben')),
      (it) => it.obeys(),
      (it) => it.obeys(),
      (it) => it.when(say.appeal),
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
      given.removed({ policy: { appeal: { measureMeanwhile: 'lift' } } }),
      ...['zoe', 'yan', 'xia'].map((person, index) => (it: GivenCase) => {
        it.when(say.appeal);
        it.obeys();
        it.when(say.answer('maintain', index + 1));
        it.step();
        it.when(say.decision('upheld', index + 1), staff(person));
        it.obeys();
      }),
    ),
  'a marketplace that refuses, then sells on': () =>
    through(
      given.beingHeld(hold),
      (it) => it.refuses('locked'),
      (it) => it.when(say.verdict('counterfeit')),
      (it) => it.refuses('locked'),
      (it) => it.when(say.resolve('retry')),
      (it) => it.obeys(),
      (it) => it.when({ kind: 'report_removal', content: { gone: false, code: 'still_listed' } }),
    ),
  'a notice, dismissed': () =>
    through(
      notice(),
      (it) => it.obeys(),
      (it) => it.obeys(),
      (it) => it.when(say.retract),
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
