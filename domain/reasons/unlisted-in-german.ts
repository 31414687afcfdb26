import type { UnlistedReason } from './unlisted-in-english.ts';

/** Reasons that stand in no list to choose from. */
export const unlistedInGerman: Record<UnlistedReason, string> = {
  authentic: 'die Marke sagt, dass die Ware echt ist',
  grey_market: 'die Ware ist echt und stammt aus einem anderen Markt',
  brand_silent: 'die Marke hat nicht rechtzeitig geantwortet',
  brand_cannot_determine: 'die Marke kann es nicht feststellen',
  brand_retracted: 'die Marke hat ihr Urteil zurückgenommen',
  brand_cleared: 'die Marke sagt, dass die Ware echt ist',
  review_overdue: 'niemand hat rechtzeitig entschieden',
  appeal_overdue: 'wir haben über den Einspruch nicht rechtzeitig entschieden',
  appeals_upheld: 'die Entscheidung wurde im Einspruch bestätigt',
  not_appealed: 'niemand hat rechtzeitig Einspruch eingelegt',
  listing_vanished: 'das Angebot ist nicht mehr online',
  marketplace_refused: 'die Maßnahme ließ sich nicht durchführen',
  disagreement: 'zwei Personen kamen zu verschiedenen Entscheidungen',
  nobody_resolved: 'niemand hat sich rechtzeitig darum gekümmert',
  suspected_counterfeit: 'das Angebot sieht nach einer Fälschung aus',
  signal: 'ein System der Marke hat es so gemeldet',
  fake: 'die Ware ist gefälscht',
  laboratory: 'ein Labor hat die Ware untersucht',
  logo_differs: 'das Logo weicht vom echten ab',
  decision_conflict: 'dem Marktplatz liegt eine andere Entscheidung dieses Falls vor',
};
