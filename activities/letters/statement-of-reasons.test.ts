import { describe, expect, test } from 'vitest';
import { lettersOf, lives } from './compose-letter.cases.ts';
import { composeLetter, type LetterContext } from './compose-letter.ts';

function statements(life: string, language: LetterContext['language'] = 'en'): string[] {
  return lettersOf(lives[life]!(), language)
    .filter(({ notification }) => notification.kind === 'statement_of_reasons')
    .map((context) => composeLetter(context).text.replace(/\s+/g, ' '));
}

describe('a statement of reasons says what Art. 17(3) of the Digital Services Act asks', () => {
  const [confirmed = ''] = statements('confirmed and not appealed');

  test.each([
    ['(a) the measure', 'Measure: Your offer is removed from sale.'],
    ['(a) its territory', 'Where it applies: everywhere on Marktplatz Nord, in all countries'],
    ['(a) its duration', 'How long: without an end, unless an appeal succeeds'],
    ['(b) own initiative', 'on our own initiative; nobody had sent us a notice'],
    ['(b) the facts', 'Aurelia looked at the offer and told us that it is a counterfeit.'],
    ['(b) what was found', 'a picture matches a known counterfeit (score 96.5%)'],
    ['(c) automated detection', 'Detection: Yes.'],
    ['(c) automated decision', 'Decision: In part.'],
    ['(d) the right', 'EUIPO, number 012345678, class 14, of Aurelia'],
    ['(d) why', 'it infringes this trade mark right'],
    ['(f) the appeal and its end', 'round 1 of 3. A person who has not decided before decides.'],
    ['(f) until when', 'You can appeal until: the end of Monday, 26 January 2026'],
    ['(f) settlement', 'certified dispute settlement body (Art. 21'],
    ['(f) courts', 'a competent court at any time'],
  ])('%s', (_item, words) => expect(confirmed).toContain(words));

  test('and the strike that comes with it', () => {
    expect(confirmed).toContain('a strike, which counts until the end of Tuesday, 12 January 2027');
  });
});

test('an interim measure is told as such: suspected, decided by score, and the seller can speak at once', () => {
  const [interim = ''] = statements('held, asked, answered by the seller, authentic');
  expect(interim).toContain('until it is decided whether the offer is genuine');
  expect(interim).toContain('Our systems decided by the suspicion score, without a person.');
  expect(interim).toContain('We suspect an infringement');
  expect(interim).toContain('You can make one statement before it is decided.');
  expect(interim).toContain('Aurelia can answer until: Thursday, 15 January 2026, 09:00');
  expect(interim).not.toContain('a strike, which counts');
});

test.each([
  ['a notice, dismissed', 'Aurelia sent us a notice', 'Decision: In part.'],
  ['removed by two people, then reinstated', 'on our own initiative', 'Decision: No. People decided'],
  ['removed by score after two silences', 'on our own initiative', 'Decision: Yes. Our systems applied the rule'],
])('%s: who started it and who decided', (life, initiative, decision) => {
  const [statement = ''] = statements(life);
  expect(statement).toContain(initiative);
  expect(statement).toContain(decision);
});

test('when a mail must reach the seller first, the end of the appeal is told as the least', () => {
  const [statement = ''] = statements('a seller whose mail was not accepted', 'de');
  expect(statement).toContain('mindestens bis: Montag, 26. Januar 2026, 24:00 Uhr');
});

test('after the last round no appeal is offered, and the other ways are', () => {
  const last = statements('three appeals, all upheld').at(-1) ?? '';
  expect(last).toContain('You can no longer appeal to us.');
  expect(last).not.toContain('You can appeal until');
  expect(last).toContain('dispute settlement body');
});
