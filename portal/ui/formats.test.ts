import { afterEach, expect, test, vi } from 'vitest';
import { languages } from '../../domain/vocabulary.ts';
import { formatsIn } from './formats.ts';

afterEach(() => void vi.useRealTimers());

test('a day that is told briefly has its year where that is another one than this', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00.000Z'), toFake: ['Date'] });
  const { short, untilShort } = formatsIn('en');
  expect(short('2026-01-02T12:00:00.000Z')).toBe('2 Jan, 12:00');
  expect(short('2025-12-30T12:00:00.000Z')).toBe('30 Dec 2025, 12:00');
  expect(untilShort('2027-01-01T00:00:00.000Z')).toBe('31 Dec, 24:00'); // it ends with this year
  expect(untilShort('2027-01-02T00:00:00.000Z')).toBe('1 Jan 2027, 24:00');
  expect(languages.map((language) => formatsIn(language).short('2025-12-30T12:00:00.000Z'))).toEqual([
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
    'Sun, 13 December 2026 at 24:00',
    'So., 13. Dezember 2026 um 24:00',
    '2026年12月13日周日 24:00',
    'dom, 13 de diciembre de 2026, 24:00',
  ]);
  expect(formatsIn('en').untilShort(midnight)).toBe('13 Dec, 24:00');
  expect(formatsIn('en').untilDay(midnight)).toBe('13 Dec 2026');
  expect(formatsIn('de').untilExactly(midnight)).toContain('13. Dezember 2026 um 24:00:00');
  const noon = '2026-12-14T12:00:00.000Z';
  for (const language of languages) expect(formatsIn(language).until(noon)).toBe(formatsIn(language).moment(noon));
});

test('what is read for proof ends with its zone, in every language', () => {
  for (const language of ['en', 'de', 'zh', 'es'] as const)
    expect(formatsIn(language).exactly('2026-11-29T19:40:41Z'), language).toMatch(/:40:41 \S+$/);
});

test('days are written in full where the short form would be but a letter', () => {
  const fortnight = 14 * 24 * 3_600_000;
  expect(formatsIn('de').left(fortnight)).toBe('14 Tage');
  expect(formatsIn('es').left(fortnight)).toBe('14 días');
});
