import type { bulk as english } from '../en/bulk.ts';

export const bulk: typeof english = {
  label: 'Was ausgewählt ist',
  answer: 'Alle beantworten …',
  title: (count) => (count === '1' ? 'Einen Fall beantworten' : `${count} Fälle beantworten`),
  verdict: 'Ihr Urteil',
  because: 'Begründung',
  right: 'Das Recht, auf das Sie sich stützen',
  forEach: 'Für jeden:',
  forAll: (verdict) => `${verdict}, für alles Ausgewählte`,
  decided: (verdict, count) => `${verdict} für ${count} ${count === '1' ? 'Fall' : 'Fälle'}`,
  about: 'Worum es geht',
  samples: 'Beispiele',
  leftOut: (count, shown) =>
    count === 1
      ? 'Einer wird ausgelassen, weil er jetzt nicht beantwortet werden kann'
      : `${shown} werden ausgelassen, weil sie jetzt nicht beantwortet werden können`,
  came: (given, refused) =>
    refused === '0' ? `${given} beantwortet` : `${given} beantwortet, ${refused} abgelehnt: ansehen`,
  results: 'Was daraus wurde',
  given: 'Beantwortet',
  done: 'Fertig',
  selectRefused: 'Fehlgeschlagene auswählen',
};
