import { describe, expect, test } from 'vitest';
import { enrolmentLetters, readerOf } from '../../domain/enrolment/letters.ts';
import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { composeApplicationLink, composeEnrolmentLetter, type EnrolmentNews } from './compose-enrolment-letter.ts';

const url = 'https://portal.example/apply/abc';
const marketplace = 'Harbour Market';

/** A letter as it is told in full. */
const newsOf = (letter: EnrolmentNews['letter'], language: Language, company = 'Northlight Lamps'): EnrolmentNews => ({
  letter,
  application: {
    company,
    contact: { name: 'Ines Roth', email: 'ines@northlight.example', language },
    zone: 'Europe/Berlin',
    record: { takedownSuccessRate: '0.97', counterNoticeRate: '0.01' },
  },
  at: '2026-11-23T09:00:00.000Z',
  since: '2026-11-20T09:00:00.000Z',
  until: '2026-12-23T09:00:00.000Z',
  url,
  reason: letter === 'refused' ? 'no_registered_right' : 'document_missing',
  words: 'See https://evil.example for details.',
  manager: { name: 'Mara Lindqvist', email: 'mara@market.example' },
});

describe.each(languages)('every letter about an enrolment in the language %s', (language) => {
  test.each(enrolmentLetters)('%s is whole', (letter) => {
    const { subject, text, html } = composeEnrolmentLetter(newsOf(letter, language), marketplace);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/\{\{|undefined|\[object/);
    expect(subject).toContain('Northlight Lamps');
    expect(text).toContain('Ines Roth');
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).filter((href) => href !== url)).toEqual([]);
    expect(text.includes(url)).toBe(
      !['refused', 'withdrawn', 'declined', 'lapsed', 'waits', 'overdue'].includes(letter),
    );
  });

  test('has words for every reason', () => {
    for (const [letter, codes] of [
      ['asked', reasonsByAnswer.decideEnrolment.ask],
      ['refused', reasonsByAnswer.decideEnrolment.refuse],
    ] as const)
      for (const reason of codes) {
        const { text } = composeEnrolmentLetter({ ...newsOf(letter, language), reason }, marketplace);
        expect(text).not.toContain(reason.includes('_') ? reason.replaceAll('_', ' ') : '{{');
      }
  });

  test('the link to apply by names nobody, and says how long it works', () => {
    const { text } = composeApplicationLink({ url, days: 7, language }, marketplace);
    expect(text).toContain(url);
    expect(text).toContain('7');
  });
});

test('staff and the lead are told by their own names', () => {
  for (const letter of enrolmentLetters.filter((one) => readerOf(one) !== 'company')) {
    const reader = { name: 'Lena Okafor', language: 'de' } as const;
    const { text } = composeEnrolmentLetter({ ...newsOf(letter, 'en'), reader }, marketplace);
    expect(text).toContain('Lena Okafor');
    expect(text).toMatch(/wartet\sseit/);
    expect(text).not.toContain('Ines Roth');
  }
});

test.each([
  ['a name from right to left', 'شركة النور للمصابيح'],
  ['the longest name', 'L'.repeat(200)],
  ['a name that would begin a new header', 'Lamps\r\nBcc: all@market.example'],
  ['a name that turns the text around', 'Lamps \u202egnp.exe'],
  ['a name with an address in it', 'Lamps https://evil.example/login'],
  ['markup', '<b>Lamps</b>'],
])('%s breaks no letter', (_what, company) => {
  for (const language of languages) {
    const { subject, html } = composeEnrolmentLetter(newsOf('received', language, company), marketplace);
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(subject.length).toBeLessThan(200);
    expect(html).not.toMatch(/<b>|https:\/\/evil/);
  }
});
