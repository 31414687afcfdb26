import type { authorisedSellers as english } from '../en/authorised-sellers.ts';

export const authorisedSellers: typeof english = {
  text: 'Ein Verdacht gegen ein Angebot dieser Händler wird geschlossen, bevor Sie gefragt werden.',
  add: 'Händler autorisieren',
  addFile: 'Datei autorisieren',
  seller: 'Händler',
  sellerHint: 'Die Kennung beim Marktplatz, wie Fälle sie zeigen',
  since: 'Seit',
  until: 'Bis',
  untilHint: 'Der letzte Tag; ohne ihn gilt es bis zum Widerruf',
  untilRevoked: 'bis zum Widerruf',
  counts: 'Jetzt',
  doesCount: 'Autorisiert',
  isOver: 'Vorbei',
  revoke: 'Widerrufen',
  revokeTitle: (seller) => `${seller} von der Liste nehmen?`,
  revokeText:
    'Von nun an werden Sie zu Angeboten dieses Händlers wieder gefragt. Geschlossene Fälle bleiben geschlossen.',
  none: 'Keine autorisierten Händler',
  noneText: 'Nennen Sie, wer mit Ihrer Zustimmung verkauft: zu ihnen werden Sie dann nicht mehr gefragt.',
  fileText: 'CSV in UTF-8; die erste Zeile nennt die Spalten. Der letzte Tag kann leer bleiben. Niemand wird entfernt.',
  file: 'Datei',
  line: 'Zeile',
  result: 'Ergebnis',
  results: { authorised: 'Autorisiert', known: 'Stand schon auf der Liste, jetzt aktuell', refused: 'Abgelehnt' },
  counted: (added, known, refused) => `${added} autorisiert, ${known} schon bekannt, ${refused} abgelehnt.`,
  brokenOff: 'Die Antwort brach ab. Senden Sie die Datei noch einmal.',
};
