import { describe, expect, test } from 'vitest';
import { staff } from '../../../test/support/cases/actors.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { counterfeit, review } from '../../../test/support/letters/commands.ts';
import { lettersOf } from '../../../test/support/letters/letters-of.ts';
import { languages, type Language } from '../../../domain/vocabulary.ts';
import { written } from '../../../test/support/letters/written.ts';
import { lives } from '../compose-letter.cases.ts';
import type { LetterContext } from '../letter-context.ts';

const isStatement = ({ notification }: LetterContext): boolean => notification.kind === 'statement_of_reasons';
const statementsOf = (it: GivenCase, language: Language): string[] =>
  lettersOf(it, language).filter(isStatement).map(written);

/** How each language speaks of a right that somebody has named, and of none. */
const spoken: Record<Language, { named: RegExp; unnamed: RegExp }> = {
  en: { named: /Right relied on|this right/, unnamed: /no registered right was named/ },
  de: { named: /Geltend gemachtes Recht|dieses Recht/, unnamed: /kein eingetragenes Recht genannt/ },
  zh: { named: /所主张的权利|此权利/, unnamed: /未向我们指明任何注册权利/ },
  es: { named: /Derecho invocado|este derecho/, unnamed: /ningún derecho registrado/ },
};

const measures = ['held', 'removed'] as const;
type Measure = (typeof measures)[number];

/** The newest statement is about a decision of its own kind, for each measure that such a decision can bring. */
const withoutRight: Record<string, (confirmedMeasure: Measure) => GivenCase> = {
  'a notice': (confirmedMeasure) => noticed({ reasonCode: 'fake_logo' }, confirmedMeasure),
  'a verdict': (confirmedMeasure) => given.appealWindow({ policy: { confirmedMeasure } }),
  'two of staff'(confirmedMeasure) {
    const it = given.review({ policy: { confirmedMeasure } });
    it.when(review('remove'), staff('ada'));
    it.when(review('remove'), staff('ben'));
    return obeyed(it);
  },
  'the score, after two silences'(confirmedMeasure) {
    const silence = { silence: 'remove_at_score', score: '0.6' } as const;
    const it = given.asked({ score: '0.65', policy: { confirmedMeasure, review: silence } });
    it.deadline();
    it.deadline();
    return obeyed(it);
  },
};
const withRight: typeof withoutRight = {
  'a notice': (confirmedMeasure) => noticed({ reasonCode: 'fake_logo', iprRecordId: 'aurelia-mark' }, confirmedMeasure),
  'a verdict'(confirmedMeasure) {
    const it = given.asked({ policy: { confirmedMeasure } });
    it.when(counterfeit);
    return obeyed(it);
  },
};

const noticed = (notice: { reasonCode: string; iprRecordId?: string }, confirmedMeasure: Measure): GivenCase =>
  obeyed(new GivenCase({ kind: 'notice', policy: { confirmedMeasure } }, undefined, { notice }));

function obeyed(it: GivenCase): GivenCase {
  it.obeys();
  return it;
}

const table = (cases: typeof withoutRight) =>
  Object.entries(cases).flatMap(([decided, life]) =>
    measures.flatMap((measure) => languages.map((language) => [decided, measure, language, life] as const)),
  );

describe('where a right was named, the statement names it and says that the offer infringes it', () => {
  test.each(table(withRight))('by %s: %s (%s)', (_decided, measure, language, life) => {
    const statement = statementsOf(life(measure), language).at(-1)!;
    expect(statement).toMatch(spoken[language].named);
    expect(statement).not.toMatch(spoken[language].unnamed);
  });
});

describe('where none was named, no right is spoken of as if one were, and what is illegal is said all the same', () => {
  test.each(table(withoutRight))('by %s: %s (%s)', (_decided, measure, language, life) => {
    const statement = statementsOf(life(measure), language).at(-1)!;
    expect(statement).not.toMatch(spoken[language].named);
    expect(statement).toMatch(spoken[language].unnamed);
  });

  test.each(['demoted', 'held'] as const)('by the suspicion alone: %s', (measure) => {
    const it = given.heldAndAsked({ score: '0.9', policy: { interimLadder: [{ fromScore: '0.6', measure }] } });
    for (const language of languages) {
      const [statement = ''] = statementsOf(it, language);
      expect(statement).not.toMatch(spoken[language].named);
      expect(statement).toMatch(spoken[language].unnamed);
    }
    expect(statementsOf(it, 'en')[0]).toContain(
      'We suspect that the goods are offered as those of Aurelia and do not come from Aurelia.',
    );
  });

  test('in no letter of any case', { timeout: 60_000 }, () => {
    const all = Object.values(lives).flatMap((life) => languages.flatMap((language) => lettersOf(life(), language)));
    const unnamed = all.filter(({ right }) => !right);
    expect(unnamed.length).toBeGreaterThan(100);
    for (const context of unnamed) expect(written(context)).not.toMatch(spoken[context.language].named);
  });
});

describe('the law', () => {
  const ground = (right: LetterContext['right']): string => {
    const context = lettersOf(given.appealWindow(), 'en').find(isStatement)!;
    return written({ ...context, ...(right && { right }) });
  };

  test.each([
    ['trademark', 'Right relied on, as Aurelia has named it: trade mark', 'Art. 9 of Regulation (EU) 2017/1001'],
    ['design', 'Right relied on, as Aurelia has named it: design', 'Art. 19 of Regulation (EC) No 6/2002'],
    ['copyright', 'Right relied on, as Aurelia has named it: copyright', 'Directive 2001/29/EC'],
    ['patent', 'Right relied on, as Aurelia has named it: patent', 'European Patent Convention'],
  ] as const)('is the right’s own: %s', (kind, named, law) => {
    const letter = ground({ kind, office: 'EUIPO', number: '1' });
    expect(letter).toContain(named);
    expect(letter).toContain(law);
    if (kind !== 'trademark') expect(letter).not.toContain('trade mark');
  });

  test('is that of trade marks, where no right was named', () => {
    expect(ground(undefined)).toContain('Art. 9 of Regulation (EU) 2017/1001');
  });

  test('stays that of the right that the brand has named, when an appeal against it is turned down', () => {
    const statements = statementsOf(lives['three appeals, all upheld']!(), 'en');
    for (const statement of statements) expect(statement).toContain('number 012345678');
  });

  test('does not come from a right that a later verdict names', () => {
    const it = given.heldAndAsked({ score: '0.95' });
    it.when(counterfeit);
    it.obeys();
    const [interim = '', removal = ''] = statementsOf(it, 'en');
    expect(interim).not.toMatch(spoken.en.named);
    expect(removal).toMatch(spoken.en.named);
  });
});
