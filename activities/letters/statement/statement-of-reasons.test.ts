import { describe, expect, test } from 'vitest';
import { staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { lettersOf, words } from '../../../test/support/letters/letters-of.ts';
import { written } from '../../../test/support/letters/written.ts';
import { confirmed, lives } from '../compose-letter.cases.ts';
import { composeLetter } from '../compose-letter.ts';
import type { LetterContext } from '../letter-context.ts';

type Language = LetterContext['language'];

const isStatement = ({ notification }: LetterContext): boolean => notification.kind === 'statement_of_reasons';
const statementsOf = (it: GivenCase, language: Language = 'en'): string[] =>
  lettersOf(it, language).filter(isStatement).map(written);
const statements = (life: string, language: Language = 'en'): string[] => statementsOf(lives[life]!(), language);
const every = (language: Language): string[] => Object.values(lives).flatMap((life) => statementsOf(life(), language));

describe('a statement of reasons says what Art. 17(3) of the Digital Services Act asks', () => {
  const [first = ''] = statements('confirmed and not appealed');

  test.each([
    ['(a) the measure', 'Measure: Your offer is removed from sale.'],
    ['(a) its territory', 'Where it applies: everywhere on Marktplatz Nord, in all countries'],
    ['(a) its duration', 'How long: indefinitely, unless an appeal succeeds'],
    ['(b) own initiative', 'An automated check of ours found this offer. We acted on our own initiative'],
    ['(b) the decision', 'Aurelia told us that it is a counterfeit.'],
    ['(b) what was found', 'Reason: the logo is fake'],
    ['(c) automated detection', 'Detection: Yes.'],
    ['(c) automated decision', 'Decision: In part.'],
    ['(d) the right', 'as Aurelia has named it: trade mark, EUIPO, number 012345678, class 14'],
    ['(d) why', 'it infringes this right'],
    ['(f) the appeal', 'round 1 of 3. If Aurelia does not agree with you, a person who has not decided in this'],
    [
      '(f) until when',
      'You can appeal until: Monday, 26 January 2026, 23:00 UTC (24:00 Central European Standard Time)',
    ],
    ['(f) settlement', 'certified dispute settlement body (Art. 21'],
    ['(f) courts', 'a competent court at any time'],
    ['and the strike that comes with it', 'your account gets a strike, which counts for 365 days'],
  ])('%s', (_item, said) => expect(first).toContain(said));
});

describe('a statement of reasons about an offer that we found says what drew attention', () => {
  const demote = { interimLadder: [{ fromScore: '0.6', measure: 'demoted' as const }] };
  const findings = [
    { detector: 'price-watch', reasonCode: 'price_far_below_market', score: '0.9' },
    { detector: 'image-match', reasonCode: 'image_copied', score: '0.7' },
    { detector: 'word-check', reasonCode: 'evasive_wording', score: '0.05' },
  ];
  const noticed: Record<Language, [label: string, price: string, pictures: string]> = {
    en: ['What drew our attention: ', 'the pictures of the offer', 'the price of the offer'],
    de: ['Was uns aufgefallen ist: ', 'die Bilder des Angebots', 'der Preis des Angebots'],
    zh: ['引起我们注意的内容：', '商品的图片', '商品的价格'],
    es: ['Qué nos llamó la atención: ', 'las imágenes de la oferta', 'el precio de la oferta'],
  };

  test.each(Object.entries(noticed) as [Language, string[]][])(
    'when it is demoted or put on hold: %s',
    (language, said) => {
      const [label, ...aspects] = said;
      const cases = [
        given.heldAndAsked({ score: '0.9', findings, policy: demote }),
        given.heldAndAsked({ score: '0.95', findings }),
      ];
      for (const it of cases) {
        const [statement = ''] = statementsOf(it, language);
        expect(statement).toContain(`${label}${aspects.join(language === 'zh' ? '；' : '; ')} `);
      }
    },
  );

  test('what was reported later counts, too, and reasons of a detector’s own speak of the offer as a whole', () => {
    const own = { detector: 'image-match', reasonCode: 'signal', score: '0.9' };
    const it = given.heldAndAsked({ score: '0.9', findings: [own], policy: demote });
    expect(statementsOf(it)[0]).toContain('What drew our attention: the offer as a whole ');
    const joined = given.asked({ findings: [own], policy: demote });
    const suspicions = [{ suspicionId: 'image-match/further', score: '0.95', findings }];
    joined.when({ kind: 'add_suspicions', content: { suspicions } });
    joined.obeys();
    expect(statementsOf(joined)[0]).toContain(
      'What drew our attention: the pictures of the offer; the price of the offer; the offer as a whole ',
    );
  });

  test('a reason of a detector’s own is not passed over beside those that are known', () => {
    const own = { detector: 'image-match', reasonCode: 'my_own_reason', score: '0.9' };
    const price = { detector: 'price-watch', reasonCode: 'price_far_below_market', score: '0.5' };
    const whole: Record<Language, string> = {
      en: 'the price of the offer; the offer as a whole ',
      de: 'der Preis des Angebots; das Angebot als Ganzes ',
      zh: '商品的价格；该商品整体 ',
      es: 'el precio de la oferta; la oferta en su conjunto ',
    };
    const it = given.heldAndAsked({ score: '0.9', findings: [own, price], policy: demote });
    for (const [language, said] of Object.entries(whole) as [Language, string][])
      expect(statementsOf(it, language)[0]).toContain(said);
    const unlikely = given.heldAndAsked({ score: '0.9', findings: [{ ...own, score: '0.49' }, price], policy: demote });
    expect(statementsOf(unlikely)[0]).not.toContain('as a whole');
  });

  test.each([
    'removed by score after two silences',
    'confirmed and not appealed',
    'removed by two people, then reinstated',
    'three appeals, all upheld',
    'an offer that is back after its case',
  ])('whoever decided: %s', (life) => {
    for (const statement of statements(life)) expect(statement).toContain('What drew our attention: the pictures');
  });

  test('but not when it acts on a notice: what the brand saw, its reason says', () => {
    const [statement = ''] = statements('a notice, dismissed');
    expect(statement).not.toContain('What drew our attention');
    expect(statement).toContain('Reason: the logo is fake');
  });
});

describe('what would teach sellers of counterfeits stands in no statement of reasons', { timeout: 60_000 }, () => {
  test('neither what detectors found, nor from which score on an offer is restricted', () => {
    expect(every('en').join()).not.toMatch(/price is far|known counterfeit|reaches/);
    expect(every('de').join()).not.toMatch(/Preis liegt|bekannten Fälschung|Grenze von/);
  });

  test('nor the score itself, not even where it decided: what the checks look at is told in words', () => {
    const [decisive = ''] = statements('removed by score after two silences');
    expect(decisive).toContain('the strength of the suspicion was decisive.');
    expect(decisive).toContain('What it takes into account: the pictures');
    const it = given.beingHeld({ score: '0.95' });
    it.obeys();
    expect(statementsOf(it)[0]).toContain('The suspicion is so strong');
    for (const statement of [...every('en'), ...every('de'), ...statementsOf(it)])
      expect(statement).not.toMatch(/\d\s?%/);
  });

  test('nor what brand and staff wrote when they decided', () => {
    const all = every('en').join();
    for (const secret of [words.verdict, words.review]) expect(all).not.toContain(secret);
  });
});

describe('who found the offer and who decided', () => {
  test.each([
    ['a notice, dismissed', 'Aurelia sent us a notice', 'Decision: In part.'],
    ['removed by two people, then reinstated', 'on our own initiative', 'Decision: No. People decided'],
    ['removed by score after two silences', 'on our own initiative', 'Decision: Yes. Our systems applied the rule'],
    ['three appeals, all upheld', 'on our own initiative', 'Decision: In part.'],
    ['an offer that is back after its case', 'was removed for good in case case-0', 'applied the earlier decision'],
  ])('%s', (life, initiative, decision) => {
    const [statement = ''] = statements(life);
    expect(statement).toContain(initiative);
    expect(statement).toContain(decision);
  });

  test('what staff found is no automated check’s', () => {
    const it = new GivenCase({ score: '0.95' }, staff('ada'));
    it.obeys();
    const [statement = ''] = statementsOf(it);
    expect(statement).toContain('Our staff found this offer. We acted on our own initiative');
    expect(statement).toContain('Detection: No.');
  });

  test('who is complained about later is not told that nobody has sent a notice', () => {
    const it = given.asked();
    it.when({ kind: 'submit_verdict', content: { verdict: 'counterfeit', reasonCode: 'fake_logo', notice: true } });
    it.obeys();
    const [statement = ''] = statementsOf(it);
    expect(statement).toContain('Aurelia then sent us a notice about it');
    expect(statement).not.toContain('nobody had sent us a notice');
  });

  test('who appealed in vain is told so, with staff’s reason and words', () => {
    const [, again = ''] = statements('three appeals, all upheld');
    expect(again).toContain('Our staff decided on your appeal: the finding that the offer is a counterfeit stands.');
    expect(again).toContain('Reason: the invoice is forged');
    expect(again).toContain(words.decision);
  });
});

describe('what the seller can do', () => {
  test('an interim measure is told as such: suspected, decided by score, and the seller can speak at once', () => {
    const [interim = ''] = statements('held, asked, answered by the seller, authentic');
    expect(interim).toContain('until it is decided whether the offer is genuine');
    expect(interim).toContain('Our systems decided by the strength of the suspicion, without a person.');
    expect(interim).toContain(
      'We suspect that the goods are offered as those of Aurelia and do not come from Aurelia.',
    );
    expect(interim).toContain('You can make one statement before it is decided.');
    expect(interim).toContain('Aurelia can answer until: Thursday, 15 January 2026, 08:00 UTC');
    expect(interim).not.toContain('your account gets a strike');
  });

  test('who has spoken already is not asked to speak', () => {
    const it = given.heldAndAsked({
      score: '0.7',
      policy: {
        interimLadder: [
          { fromScore: '0.9', measure: 'held' },
          { fromScore: '0.6', measure: 'demoted' },
        ],
      },
    });
    it.when(say.appeal);
    it.when(say.suspicion('0.95'));
    it.obeys();
    const [first = '', second = ''] = statementsOf(it);
    expect(first).toContain('please tell us in the case now');
    expect(second).toContain('You have told us your view already');
    expect(second).not.toContain('You can make one statement');
  });

  test('when a mail must reach the seller first, the time is told from then on', () => {
    const [statement = ''] = statements('a seller whose mail was not accepted', 'de');
    expect(statement).toContain('14 Tage lang von dem Moment an, in dem dieses Schreiben bei Ihnen angekommen ist');
  });

  test('a right without an end is told as one', () => {
    const it = given.removed({ policy: { appeal: { windows: [{}] } } });
    expect(statementsOf(it)[0]).toContain('You can appeal: without a deadline');
    expect(statementsOf(it, 'de')[0]).toContain('Sie können Einspruch einlegen: ohne Frist');
    const removed = lettersOf(it, 'en').find(({ notification }) => notification.kind === 'offer_removed')!;
    expect(written(removed)).toContain('There is no deadline for the seller’s appeal.');
  });

  test('no strike is promised to whom this case has given one', () => {
    const [first = '', second = ''] = statements('three appeals, all upheld');
    expect(first).toContain('your account gets a strike');
    expect(second).not.toContain('strike');
  });

  test('after the last round no appeal is offered, and the other ways are', () => {
    const last = statements('three appeals, all upheld').at(-1) ?? '';
    expect(last).toContain('You can no longer appeal to us.');
    expect(last).not.toContain('You can appeal until');
    expect(last).toContain('dispute settlement body');
  });

  test('for an offer that was back the open window is told, not another one', () => {
    const again = statements('an offer that was back').at(-1) ?? '';
    expect(again).toContain('The offer was gone and is back: the decision stands.');
    expect(again.match(/You can appeal until/g)).toHaveLength(1);
  });

  test('where the policy lets the lead decide when nobody else is left, it says so', () => {
    expect(statements('nobody left but the lead')[0]).toContain('(or, if nobody such is left, our lead)');
    expect(statements('confirmed and not appealed')[0]).not.toContain('our lead');
  });

  test('a subject tells the second statement of a case from the first', () => {
    const subjects = lettersOf(lives['three appeals, all upheld']!(), 'en')
      .filter(isStatement)
      .map((context) => composeLetter(context).subject);
    expect(subjects[0]).toMatch(/^Your offer is removed: .* \[case-1\]$/);
    expect(subjects[1]).toMatch(/^Your offer is removed again: .* \[case-1\]$/);
  });

  test('the words of the decision stay with whom they are for', () => {
    const seller = lettersOf(confirmed(), 'en').filter(({ notification }) => notification.party === 'seller');
    expect(seller.map(written).join()).not.toContain(words.verdict);
  });
});
