import { expect, test } from 'vitest';
import { berlin, monday } from '../../test/support/cases/calendar.ts';
import { formatsFor } from './formats.ts';

const english = formatsFor('en', berlin, monday, 'local');
const german = formatsFor('de', berlin, monday, 'local');

test.each([
  ['1.2345', 'KWD', 'KWD 1.2345', '1,2345 KWD'],
  ['1.5', 'KWD', 'KWD 1.500', '1,500 KWD'],
  ['89', 'EUR', '€89.00', '89,00 €'],
  ['0.0001', 'EUR', '€0.0001', '0,0001 €'],
  ['1000', 'JPY', 'JP¥1,000', '1.000 ¥'],
  ['123456789012345.6789', 'USD', 'US$123,456,789,012,345.6789', '123.456.789.012.345,6789 $'],
])('%s %s loses no digit in a letter, and has those of its currency', (amount, currency, inEnglish, inGerman) => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
  expect(plain(english.price(amount, currency))).toBe(inEnglish);
  expect(plain(german.price(amount, currency))).toBe(inGerman);
});

test('a subject tells in whose time it speaks, also at the end of a day', () => {
  expect(english.short('2026-01-14T14:30:00.000Z')).toBe('14 January, 15:30 CET');
  expect(german.short('2026-01-14T14:30:00.000Z')).toBe('14. Januar, 15:30 Uhr MEZ');
  expect(english.short('2026-01-14T23:00:00.000Z')).toBe('the end of 14 January (CET)');
  expect(german.short('2026-01-14T23:00:00.000Z')).toBe('14. Januar, 24:00 Uhr MEZ');
});

test('a score below a limit is never rounded up to it', () => {
  expect(english.percent('0.899999')).toBe('89.9999%');
  expect(english.percent('0.9')).toBe('90%');
});

test.each([
  [20_000, '1 minute', '1 Minute'],
  [3_600_000, '60 minutes', '60 Minuten'],
  [20 * 3_600_000, '20 hours', '20 Stunden'],
  [70 * 3_600_000, '3 days', '3 Tage'],
])('an outage of %d ms is told in a unit that people count by', (milliseconds, inEnglish, inGerman) => {
  expect(english.duration(milliseconds)).toBe(inEnglish);
  expect(german.duration(milliseconds)).toBe(inGerman);
});
