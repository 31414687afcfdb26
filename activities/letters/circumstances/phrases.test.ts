import { describe, expect, test } from 'vitest';
import type { NotificationKind } from '../../../domain/notifications/kinds.ts';
import { say } from '../../../test/support/cases/commands.ts';
import type { GivenCase } from '../../../test/support/cases/given-case.ts';
import type { Given } from '../../../test/support/cases/opening.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { lettersOf } from '../../../test/support/letters/letters-of.ts';
import { contextsOf, letter, written } from '../../../test/support/letters/written.ts';
import type { LetterContext } from '../letter-context.ts';

describe('a letter that asks to look at the offer', () => {
  const request = (): LetterContext => contextsOf('confirmed and not appealed')[0]!;

  test('has its page and its number', () => {
    const text = written(request());
    expect(text).toContain('Offer number: listing-1');
    expect(text).toContain('Page of the offer: https://shop.example/offers/listing-1');
    expect(text).toContain('Please look at the offer (its page and number are above)');
  });

  test('asks to look at the case where no page is known', () => {
    const { url: _none, ...listing } = request().listing;
    const text = written({ ...request(), listing });
    expect(text).toContain('Please look at what the case holds of the offer');
    expect(text).not.toContain('its page');
  });

  test('gives as a reason only what a detector thinks more likely than not', () => {
    expect(written(request())).toContain('a picture matches a known counterfeit (score 96.5%)');
    expect(written(request())).not.toContain('looks like a counterfeit');
  });
});

describe('a letter asks for nothing that the rules do not let its reader do', () => {
  const first = (it: GivenCase, kind: NotificationKind): string =>
    written(lettersOf(it, 'en').find(({ notification }) => notification.kind === kind)!);

  test('a brand that may ask nothing is not invited to ask', () => {
    const information = { questionsAtMost: 0 };
    expect(first(given.asked({ policy: { information } }), 'verification_request')).not.toContain('ask us');
    expect(first(given.asked(), 'verification_request')).toContain('ask us');
  });

  test('nobody is told to extend a deadline that the policy fixes', () => {
    const silent = (changes: Given): string => {
      const it = given.asked(changes);
      it.deadline();
      return first(it, 'brand_silent');
    };
    expect(silent({})).toContain('extend the deadline');
    const clock = { escalation: 'PT60H', deadline: 'PT72H' };
    expect(silent({ policy: { verdict: { clock } } })).not.toContain('extend the deadline');
  });

  test('nor one that is as late as the policy lets it be', () => {
    const it = given.asked();
    it.when(say.extend('P7D'));
    it.deadline();
    expect(first(it, 'brand_silent')).not.toContain('extend the deadline');
  });

  test('a brand whose time is over is not asked to weigh what the seller says', () => {
    const statement = (spoken: (it: GivenCase) => void): string => {
      const it = given.heldAndAsked();
      spoken(it);
      it.when(say.appeal);
      return first(it, 'seller_statement');
    };
    expect(statement(() => undefined)).toContain('Please take it into account in your answer.');
    expect(statement((it) => it.deadline())).not.toContain('take it into account');
  });

  test('a brand whose answer to an appeal is waited for is not told that it need do nothing', () => {
    const it = given.removing();
    it.refuses('listing_gone');
    it.when(say.appeal);
    it.when(say.returned);
    it.obeys();
    it.obeys();
    const removed = () => written(lettersOf(it, 'en').findLast((one) => one.notification.kind === 'offer_removed')!);
    expect(removed()).toContain('Please answer the seller’s appeal in the case.');
    expect(removed()).not.toContain('do nothing');
  });

  test('a brand that took its verdict back is not invited to complain again', () => {
    expect(letter('confirmed, and taken back', 'offer_reinstated', 'brand')).not.toContain('send us a notice');
    expect(letter('removed by two people, then reinstated', 'offer_reinstated', 'brand')).toContain('new evidence');
  });

  test('a lift is not to be given up, nor an unknown offer to be marked as done', () => {
    const overdue = (it: GivenCase, code: string): string => {
      it.refuses(code);
      it.step();
      it.step();
      return first(it, 'marketplace_problem_overdue');
    };
    expect(overdue(given.removing(), 'forbidden')).toContain('ask again, see to it by hand, or give it up');
    expect(overdue(given.lifting(), 'forbidden')).toContain('ask again, or see to it by hand and mark it done');
    expect(overdue(given.removing(), 'listing_unknown')).toContain('ask again, or give it up');
  });
});
