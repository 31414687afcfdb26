import { z } from 'zod';

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What Unicode names in the form of a country, and ISO 3166-1 does not: unions, islands of other countries, places to test with. */
const noCountries = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' ');

/** Unicode knows another name for what was a country once, or is not called so by ISO: `UK` stands for `GB`. */
const isCountry = (code: string): boolean =>
  names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code && !noCountries.includes(code);

/** The countries of ISO 3166-1, as the platform knows them. */
export const countries: readonly string[] = letters.flatMap((first) =>
  letters.map((second) => first + second).filter(isCountry),
);

/** One of these countries. */
export const countryOf = (known: readonly string[], which: string) =>
  z.enum(known, { error: ({ input }) => (input === undefined ? undefined : `must be ${which}, such as DE`) });

/** ISO 3166-1. */
export const country = countryOf(countries, 'a country of ISO 3166-1').describe('ISO 3166-1');

/** The members of the European Union: a right of the Union holds in each (Regulation 2017/1001, Art. 1(2)). */
export const europeanUnion: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

/** Where a right holds: a country, or the European Union as a whole. */
export const territory = countryOf([...countries, 'EU'], 'a country of ISO 3166-1, or EU');

/** Whether a country is among territories, or within the European Union where that is one of them. */
export const isCovered = (inCountry: string, territories: readonly string[]): boolean =>
  territories.includes(inCountry) || (territories.includes('EU') && europeanUnion.includes(inCountry));

/** All countries that territories cover. */
export const countriesIn = (territories: readonly string[]): string[] =>
  countries.filter((one) => isCovered(one, territories));
