import { expect, test } from 'vitest';
import { berlin, monday } from '../../test/support/cases/calendar.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { formatsFor } from './formats.ts';

type Said = Record<Language, string>;

const formats = {
  en: formatsFor('en', berlin, monday, 'local'),
  de: formatsFor('de', berlin, monday, 'local'),
  zh: formatsFor('zh', berlin, monday, 'local'),
  es: formatsFor('es', berlin, monday, 'local'),
};

/** What each language makes of it, with plain blanks. */
function inEach(say: (one: (typeof formats)['en']) => string): Said {
  const said = Object.entries(formats).map(([language, one]) => [language, say(one).replaceAll('\u00a0', ' ')]);
  return Object.fromEntries(said) as Said;
}

test.each<[string, string, Said]>([
  ['1.2345', 'KWD', { en: 'KWD 1.2345', de: '1,2345 KWD', zh: 'KWD 1.2345', es: '1,2345 KWD' }],
  ['1.5', 'KWD', { en: 'KWD 1.500', de: '1,500 KWD', zh: 'KWD 1.500', es: '1,500 KWD' }],
  ['89', 'EUR', { en: '€89.00', de: '89,00 €', zh: '€89.00', es: '89,00 €' }],
  ['0.0001', 'EUR', { en: '€0.0001', de: '0,0001 €', zh: '€0.0001', es: '0,0001 €' }],
  ['1000', 'JPY', { en: 'JP¥1,000', de: '1.000 ¥', zh: 'JP¥1,000', es: '1000 JPY' }],
  ['19.9', 'CNY', { en: 'CN¥19.90', de: '19,90 CN¥', zh: '¥19.90', es: '19,90 CNY' }],
  [
    '123456789012345.6789',
    'USD',
    {
      en: 'US$123,456,789,012,345.6789',
      de: '123.456.789.012.345,6789 $',
      zh: 'US$123,456,789,012,345.6789',
      es: '123.456.789.012.345,6789 US$',
    },
  ],
])('%s %s loses no digit in a letter, and has those of its currency', (amount, currency, said) => {
  expect(inEach(({ price }) => price(amount, currency))).toEqual(said);
});

test('a subject tells in whose time it speaks, also at the end of a day', () => {
  expect(inEach(({ short }) => short('2026-01-14T14:30:00.000Z'))).toEqual({
    en: '14 January, 15:30 CET',
    de: '14. Januar, 15:30 Uhr MEZ',
    zh: '1月14日 15:30（GMT+1）',
    es: '14 de enero, 15:30 h (CET)',
  });
  expect(inEach(({ short }) => short('2026-01-14T23:00:00.000Z'))).toEqual({
    en: 'the end of 14 January (CET)',
    de: '14. Januar, 24:00 Uhr MEZ',
    zh: '1月14日 24:00（GMT+1）',
    es: '14 de enero, 24:00 h (CET)',
  });
});

test('a letter tells the moment in the zone of the case and in UTC, whose day may be another', () => {
  expect(inEach(({ moment }) => moment('2026-01-14T23:30:00.000Z').text)).toEqual({
    en: 'Thursday, 15 January 2026, 00:30 Central European Standard Time (14 January, 23:30 UTC)',
    de: 'Donnerstag, 15. Januar 2026, 00:30 Uhr Mitteleuropäische Normalzeit (14. Januar, 23:30 UTC)',
    zh: '2026年1月15日星期四 00:30，中欧标准时间（1月14日 23:30 UTC）',
    es: 'jueves, 15 de enero de 2026, 00:30 h, hora estándar de Europa central (14 de enero, 23:30 h UTC)',
  });
});

test('a score below a limit is never rounded up to it', () => {
  expect(inEach(({ percent }) => percent('0.899999'))).toEqual({
    en: '89.9999%',
    de: '89,9999 %',
    zh: '89.9999%',
    es: '89,9999 %',
  });
  expect(formats.en.percent('0.9')).toBe('90%');
});

test.each<[number, Said]>([
  [20_000, { en: '1 minute', de: '1 Minute', zh: '1分钟', es: '1 minuto' }],
  [3_600_000, { en: '60 minutes', de: '60 Minuten', zh: '60分钟', es: '60 minutos' }],
  [20 * 3_600_000, { en: '20 hours', de: '20 Stunden', zh: '20小时', es: '20 horas' }],
  [70 * 3_600_000, { en: '3 days', de: '3 Tage', zh: '3天', es: '3 días' }],
])('an outage of %d ms is told in a unit that people count by', (milliseconds, said) => {
  expect(inEach(({ duration }) => duration(milliseconds))).toEqual(said);
});
