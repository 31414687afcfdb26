import { languages, type Language } from '../../domain/vocabulary.ts';

const place = 'joint-force.language';

const isLanguage = (code: string | null | undefined): code is Language => languages.includes(code as Language);

/** The language that was chosen here. */
export function chosenLanguage(): Language | undefined {
  const chosen = localStorage.getItem(place);
  return isLanguage(chosen) ? chosen : undefined;
}

/** The first that browser and portal share. */
export const browserLanguage = (): Language | undefined =>
  navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);

/** The language that was chosen here, else that of the browser, else English. */
export const readerLanguage = (): Language => chosenLanguage() ?? browserLanguage() ?? 'en';

export const chooseLanguage = (language: Language): void => localStorage.setItem(place, language);
