import { afterEach, expect, test, vi } from 'vitest';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { formatsIn } from './formats.ts';

/** As `formatsIn`; it is looked at apart that nothing of what is brief is broken into two lines. */
function brieflyIn(language: Language) {
  const { short, untilShort } = formatsIn(language);
  const broken = (format: (at: string) => string) => (at: string) => {
    expect(format(at)).not.toContain(' ');
    return format(at).replaceAll('\u00a0', ' ');
  };
  return { short: broken(short), untilShort: broken(untilShort) };
}

afterEach(() => void vi.useRealTimers());

test('a day that is told briefly has its year where that is another one than this', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00.000Z'), toFake: ['Date'] });
  const { short, untilShort } = brieflyIn('en');
  expect(short('2026-01-02T12:00:00.000Z')).toBe('2 Jan, 12:00');
  expect(short('2025-12-30T12:00:00.000Z')).toBe('30 Dec 2025, 12:00');
  expect(untilShort('2027-01-01T00:00:00.000Z')).toBe('31 Dec, 24:00'); // it ends with this year
  expect(untilShort('2027-01-02T00:00:00.000Z')).toBe('1 Jan 2027, 24:00');
  expect(languages.map((language) => brieflyIn(language).short('2025-12-30T12:00:00.000Z'))).toEqual([
    '30 Dec 2025, 12:00',
    '30. Dez. 2025, 12:00',
    '2025年12月30日 12:00',
    '30 dic 2025, 12:00',
  ]);
});

test('a time that ends at midnight ends with its day, in every language; any other is told as it is', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00.000Z'), toFake: ['Date'] });
  const midnight = '2026-12-14T00:00:00.000Z';
  const told = languages.map((language) => formatsIn(language).until(midnight));
  expect(told).toEqual([
    'Sunday, 13 December 2026 at 24:00',
    'Sonntag, 13. Dezember 2026 um 24:00\u00a0Uhr',
    '2026年12月13日星期日 24:00',
    'domingo, 13 de diciembre de 2026, 24:00',
  ]);
  expect(brieflyIn('en').untilShort(midnight)).toBe('13 Dec, 24:00');
  expect(formatsIn('en').untilDay(midnight)).toBe('13 Dec 2026');
  expect(formatsIn('de').untilExactly(midnight)).toContain('13. Dezember 2026 um 24:00:00');
  const noon = '2026-12-14T12:00:00.000Z';
  for (const language of languages) expect(formatsIn(language).untilShort(noon)).toBe(formatsIn(language).short(noon));
});

test('what is read for proof ends with its zone, in every language', () => {
  for (const language of ['en', 'de', 'zh', 'es'] as const)
    expect(formatsIn(language).exactly('2026-11-29T19:40:41Z'), language).toMatch(
      /:40:41(\u00a0Uhr)?(\u00a0UTC|（UTC）)$/,
    );
});

test('a moment that has passed has no weekday, and one of this minute was just now', () => {
  const at = '2026-11-29T19:40:41.000Z';
  expect(languages.map((language) => formatsIn(language).moment(at))).toEqual([
    '29 November 2026 at 19:40',
    '29. November 2026 um 19:40\u00a0Uhr',
    '2026年11月29日 19:40',
    '29 de noviembre de 2026 a las 19:40',
  ]);
  const now = Date.parse(at);
  expect(formatsIn('de').ago(at, now + 59_000)).toBe('gerade eben');
  expect(formatsIn('en').ago(at, now + 60_000)).toBe('1 minute ago');
  expect(formatsIn('en').ago(at, now - 20_000)).toBe('in 20 seconds');
});

test('days are written in full where the short form would be but a letter', () => {
  const fortnight = 14 * 24 * 3_600_000;
  expect(formatsIn('de').left(fortnight)).toBe('14 Tage');
  expect(formatsIn('es').left(fortnight)).toBe('14 días');
});
