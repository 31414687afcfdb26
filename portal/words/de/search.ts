import type { search as english } from '../en/search.ts';

export const search: typeof english = {
  ask: 'Ein Wort, oder die Nummer von Fall, Verkäufer oder Angebot',
  results: 'Treffer',
  filter: 'Filter',
  any: 'alle',
  saved: 'Gespeicherte Ansichten',
  choose: 'Auswählen …',
  viewName: 'Name dieser Ansicht',
  nothing: 'Kein Fall passt',
  nothingText: 'Wählen Sie oben weniger Filter.',
  sort: 'Sortieren',
  orders: { newest: 'neueste zuerst', due: 'was zuerst fällig ist' },
  steps: (count: number): string => `${count} Schritte`,
  filters: {
    q: 'Wörter des Angebots',
    stage: 'Stand',
    outcome: 'Ausgang',
    brandId: 'Marke',
    sellerId: 'Verkäufer',
    listingId: 'Angebot',
    hasProblem: 'Störung beim Marktplatz',
  },
  openCase: (id) => `Fall ${id} öffnen`,
  ofSeller: (id) => `Fälle des Verkäufers ${id}`,
  withWords: (words: string): string => `Fälle mit „${words}“`,
  ofListing: (id) => `Fälle zum Angebot ${id}`,
};
