import { describe, expect, test } from 'vitest';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import { say } from '../../test/support/cases/commands.ts';
import type { GivenCase } from '../../test/support/cases/given-case.ts';
import type { Given } from '../../test/support/cases/opening.ts';
import { given } from '../../test/support/cases/stages.ts';
import { lettersOf, words } from '../../test/support/letters/letters-of.ts';
import { lives } from './compose-letter.cases.ts';
import { composeLetter } from './compose-letter.ts';
import type { LetterContext } from './letter-context.ts';
import { isKnownReason } from './wording.ts';

const contexts = (life: string, language: LetterContext['language'] = 'en'): LetterContext[] =>
  lettersOf(lives[life]!(), language);
const written = (context: LetterContext): string => composeLetter(context).text.replace(/\s+/g, ' ');

function letter(
  life: string,
  kind: NotificationKind,
  party: Party,
  language: LetterContext['language'] = 'en',
): string {
  const context = contexts(life, language).find(
    ({ notification }) => notification.kind === kind && notification.party === party,
  );
  if (!context) throw new Error(`no ${kind} to ${party}`);
  return written(context);
}

describe('a letter that tells of a decision says who decided, and why', () => {
  test.each([
    ['confirmed and not appealed', 'offer_removed', 'brand', 'Decided by: you Reason: the logo is fake'],
    [
      'confirmed and not appealed',
      'offer_removed_for_good',
      'seller',
      'Decided by: Aurelia Reason: the logo is fake Closed because: nobody appealed in time',
    ],
    [
      'confirmed, and taken back',
      'offer_reinstated',
      'seller',
      'Decided by: Aurelia Reason: the brand has withdrawn its verdict; the serial number is that of genuine goods',
    ],
    [
      'three appeals, all upheld',
      'appeal_upheld',
      'seller',
      'Decided by: one of our staff who had not decided in this case before Reason: the invoice is forged',
    ],
    [
      'three appeals, all upheld',
      'offer_removed_for_good',
      'seller',
      'Reason: the invoice is forged Closed because: the decision was confirmed on appeal',
    ],
    [
      'nobody left but the lead',
      'appeal_upheld',
      'seller',
      'Decided by: our lead, because everybody else had decided in this case before',
    ],
    [
      'removed by two people, then reinstated',
      'offer_reinstated',
      'seller',
      'Decided by: our systems, by the rule for a time that ran out Reason: we did not decide on the appeal in time',
    ],
    [
      'a closed case, undone by staff',
      'offer_reinstated',
      'seller',
      'Decided by: our staff Reason: a court has ordered it',
    ],
    [
      'asked back, left waiting, asked again, answered, extended, withdrawn',
      'suspicion_withdrawn',
      'seller',
      'Decided by: our staff Reason: an automated check was wrong',
    ],
    [
      'held, asked, answered by the seller, authentic',
      'suspicion_dismissed',
      'seller',
      'Decided by: Aurelia Reason: the brand says that the goods are genuine',
    ],
    [
      'held, asked, and another’s whom the brand has authorised',
      'suspicion_dismissed',
      'brand',
      'Decided by: our systems, because seller-2 has been on Aurelia’s list of authorised sellers since 3 November 2025 ' +
        'Reason: the seller is authorised by the brand',
    ],
  ] as const)('%s: %s to the %s', (life, kind, party, said) => expect(letter(life, kind, party)).toContain(said));

  test('a case that undoes another one names it: its number is the one that the reader knows', () => {
    for (const party of ['brand', 'seller'] as const)
      expect(letter('a closed case, undone by staff', 'offer_reinstated', party)).toContain(
        'Undoes the decision in case: case-0',
      );
  });

  test.each([
    ['a hold that staff gave up to follow by a removal', 'our staff Reason: the restriction could not be carried out'],
    ['a held offer that is gone, where the policy closes', 'the offer was gone Reason: the offer is no longer online'],
  ])('%s: a case that ends because nothing can be done is no dismissal, and no good news', (life, why) => {
    for (const party of ['brand', 'seller'] as const) {
      const text = letter(life, 'suspicion_dismissed', party);
      expect(text).toMatch(new RegExp(`Decided by: .*${why}`));
      expect(text).toContain('Whether the goods are genuine is not decided by that.');
      const told = contexts(life).filter(({ notification }) => notification.kind === 'suspicion_dismissed');
      for (const context of told) expect(composeLetter(context).subject).not.toMatch(/Good news|dismissed/);
    }
    expect(letter(life, 'suspicion_dismissed', 'seller')).toContain(
      'Nothing of this case counts against your account.',
    );
    expect(letter(life, 'suspicion_dismissed', 'seller', 'de')).toContain('damit nicht entschieden');
  });

  test('a silence that hands the decision on is no decision', () => {
    expect(letter('a silent brand, two people of two minds, a lead', 'time_over', 'brand')).not.toContain('Decided by');
  });

  test('a reason that nobody has worded, or that is misspelt, is quoted as the giver’s own, in either language', () => {
    const life = 'a silent brand, two people of two minds, a lead';
    expect(letter(life, 'suspicion_dismissed', 'brand')).toContain('Reason: “lead says” (verbatim)');
    expect(letter(life, 'suspicion_dismissed', 'brand', 'de')).toContain('Grund: „lead says“ (im Wortlaut)');
  });
});

describe('a letter says nothing of a party that it has not done', () => {
  test('a brand that never said that it is a counterfeit does not stand by that', () => {
    const life = 'removed by two people, then reinstated';
    expect(letter(life, 'appeal_to_answer', 'brand')).toContain('If you answer that it is a counterfeit');
    expect(letter(life, 'appeal_received', 'seller')).toContain('If it does not agree with you');
    expect(letter(life, 'time_over', 'brand')).toContain('The seller has appealed against the decision');
  });

  test('the marketplace is told of with what was asked of it, and its answer', () => {
    const overdue = letter('still for sale until the end', 'marketplace_problem_overdue', 'lead');
    expect(overdue).toContain(
      'Asked of the marketplace: removed Answer of the marketplace: the offer is still for sale',
    );
  });

  test('a brand that complained about what we had found learns where else it can turn', () => {
    const it = given.asked();
    it.when({ kind: 'submit_verdict', content: { verdict: 'counterfeit', reasonCode: 'fake_logo', notice: true } });
    it.obeys();
    it.obeys();
    const removed = lettersOf(it, 'en').find(({ notification }) => notification.kind === 'offer_removed')!;
    expect(written(removed)).toContain('certified dispute settlement body');
  });
});

test('whatever the process or our marketplace gives as a code of its own has words', () => {
  const machines = ['signal', 'still_for_sale', 'unreachable', 'refused', 'decision_conflict', 'listing_unknown'];
  const rules = ['disagreement', 'nobody_resolved', 'brand_silent', 'review_overdue', 'appeal_overdue'];
  expect([...machines, ...rules].filter((code) => !isKnownReason(code))).toEqual([]);
});

describe('whose words a letter brings', () => {
  test('staff’s with their decision about an appeal, to both sides', () => {
    for (const party of ['brand', 'seller'] as const)
      expect(letter('three appeals, all upheld', 'appeal_upheld', party)).toContain(
        `Our staff wrote: > ${words.decision}`,
      );
    expect(letter('a closed case, undone by staff', 'offer_reinstated', 'seller')).toContain(words.order);
  });

  test('the seller’s with the appeal, and with every letter that reminds of it', () => {
    const life = 'removed by two people, then reinstated';
    expect(letter(life, 'appeal_received', 'seller')).toContain(`You wrote: > ${words.appeal}`);
    expect(letter(life, 'appeal_to_answer', 'brand')).toContain(`The seller wrote: > ${words.appeal}`);
    expect(letter(life, 'appeal_to_answer_reminder', 'brand')).toContain(`The seller wrote: > ${words.appeal}`);
    expect(letter(life, 'appeal_overdue', 'lead')).toContain(`The seller wrote: > ${words.appeal}`);
  });

  test('never the brand’s to the seller, nor what staff wrote in their review', () => {
    const toSellers = Object.keys(lives)
      .flatMap((life) => contexts(life))
      .filter(({ notification }) => notification.party === 'seller')
      .map(written)
      .join();
    for (const secret of [words.verdict, words.retraction, words.review]) expect(toSellers).not.toContain(secret);
  });

  test('files that came with them are counted, and said to be in the case', () => {
    const [context] = contexts('removed by two people, then reinstated').filter(
      ({ notification }) => notification.kind === 'appeal_to_answer',
    );
    expect(written(context!)).not.toContain('file');
    expect(written({ ...context!, files: 1 })).toContain('A file came with it: you find it in the case.');
    expect(written({ ...context!, files: 3 })).toContain('3 files came with it: you find them in the case.');
  });
});

describe('a letter that asks to look at the offer', () => {
  const request = (): LetterContext => contexts('confirmed and not appealed')[0]!;

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

test('a subject tells letters of one case apart, by kind, and those of two cases by their numbers', () => {
  const subjects = new Map<string, Set<string>>();
  for (const context of Object.keys(lives).flatMap((life) => contexts(life))) {
    const { kind, party } = context.notification;
    const subject = composeLetter(context).subject;
    expect(subject).toMatch(/ \[case-1\]$/);
    const side = party === 'brand' || party === 'seller' ? party : 'colleague';
    const kinds = subjects.get(`${side}: ${subject}`) ?? new Set();
    subjects.set(`${side}: ${subject}`, kinds.add(kind));
  }
  expect([...subjects].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
});

test('a seller reads times in UTC, with the zone of the case: nobody knows the seller’s own', () => {
  const life = 'removed by two people, then reinstated';
  expect(letter(life, 'appeal_received', 'seller')).toContain(
    'Aurelia can answer until: Thursday, 15 January 2026, 23:00 UTC (24:00 Central European Standard Time)',
  );
  expect(letter(life, 'appeal_to_answer', 'brand')).toContain(
    'Please answer by: the end of Thursday, 15 January 2026, Central European Standard Time (23:00 UTC)',
  );
  expect(letter('deadlines moved for brand, staff and seller', 'deadline_moved', 'seller', 'de')).toContain(
    'Samstag, 14. Februar 2026, 01:00 Uhr UTC (02:00 Uhr Mitteleuropäische Normalzeit)',
  );
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
