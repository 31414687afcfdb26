import { expect, test } from 'vitest';
import { detector, staff } from '../../../test/support/cases/actors.ts';
import { authorisationOf } from '../../../test/support/cases/authorisation.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { describeEvent } from './describe-event.ts';

const paths = [given.closed(), given.lifting(), given.answered(), given.review(), given.heldAndAsked()];

test('every event of a case is one sentence for people, without the codes of machines', () => {
  const [, , , review] = paths;
  review!.when(say.review('remove'), staff('ada'));
  review!.when(say.review('dismiss'), staff('zoe'));
  const sentences = paths.flatMap(({ events }) => events).map(describeEvent);
  expect(sentences.filter((sentence) => !/^[A-Z].*\.$/.test(sentence) || /undefined|_/.test(sentence))).toEqual([]);
});

test('a sentence says who did what, and why', () => {
  const sentences = given.lifting().events.map(describeEvent);
  expect(sentences).toEqual(
    expect.arrayContaining([
      'The marketplace’s detector suspected a counterfeit with a score of 0.5.',
      'The brand said: it is a counterfeit (brand says).',
      'It was decided that the offer is to be removed.',
      'The offer is removed.',
      'The brand said that the offer is no counterfeit after all (mistaken).',
      'The seller’s strike was undone.',
      'It was decided to lift the measure.',
    ]),
  );
});

test('a recognised seller is the one who was named: that it is the offer’s own, nobody has asked the marketplace', () => {
  const { events } = new GivenCase({}, detector, { authorisation: authorisationOf() });
  expect(describeEvent(events[1]!)).toBe(
    'The seller who was named, seller-1, has been on the brand’s list of authorised sellers since ' +
      '2025-11-03T09:00:00.000Z, up to and including 2026-12-31, put there by the brand; the brand was not asked.',
  );
});

test('nobody says that the brand was not asked where it had been', () => {
  const [named, before] = [given.beingHeld(), given.beingHeld()];
  const answer = { sellerId: 'seller-2', isAuthorised: true };
  named.when({ kind: 'report_seller', content: { ...answer, authorisation: authorisationOf('seller-2') } });
  before.when({ kind: 'report_seller', content: answer });
  expect(describeEvent(named.events.at(-2)!)).toMatch(/; the brand had been asked before\.$/);
  expect(describeEvent(before.events.at(-2)!)).toBe(
    'The seller who was named is on the brand’s list of authorised sellers.',
  );
});
