import { html } from 'hono/html';
import { countries } from '../../domain/places.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Markup } from './frame.ts';

/** What a country, or the European Union, is called in a language. */
export const placeName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

interface Place {
  code: string;
  name: string;
}

/** Made once a language. */
const made = new Map<Language, readonly Place[]>();

/** The countries in the order in which a reader of the language looks them up. */
function countriesIn(language: Language): readonly Place[] {
  const { compare } = new Intl.Collator(language);
  const listed =
    made.get(language) ??
    countries
      .map((code) => ({ code, name: placeName(code, language) }))
      .toSorted((one, other) => compare(one.name, other.name));
  made.set(language, listed);
  return listed;
}

/** The countries as options. @param first codes of what stands before them all */
export function placeOptions(language: Language, chosen: readonly string[], first: readonly string[] = []): Markup {
  const before = first.map((code) => ({ code, name: placeName(code, language) }));
  return html`${[...before, ...countriesIn(language)].map(
    ({ code, name }) => html`<option value="${code}" ${chosen.includes(code) ? 'selected' : ''}>${name}</option>`,
  )}`;
}

/** The time zones that the platform knows, to be chosen from while one types. */
export const zoneList = (id: string): Markup =>
  html`<datalist id="${id}">
    ${Intl.supportedValuesOf('timeZone').map((zone) => html`<option value="${zone}"></option>`)}
  </datalist>`;
