import type { authorisedSellers as english } from '../en/authorised-sellers.ts';

export const authorisedSellers: typeof english = {
  text: 'Ein Verdacht gegen ihre Angebote wird abgeschlossen, bevor Sie gefragt werden.',
  add: 'Verkäufer autorisieren',
  addFile: 'Mehrere aus einer Datei',
  seller: 'Verkäufer',
  sellerHint: 'Die Kennung beim Marktplatz, wie Fälle sie zeigen',
  since: 'Seit',
  namedBy: 'Eingetragen von',
  until: 'Bis',
  untilHint: 'Der letzte Tag; ohne ihn gilt es bis zum Widerruf',
  untilRevoked: 'bis zum Widerruf',
  counts: 'Stand',
  doesCount: 'Autorisiert',
  isOver: 'Abgelaufen',
  revoke: 'Widerrufen',
  revokeTitle: (seller) => `${seller} von der Liste nehmen?`,
  revokeText:
    'Von nun an werden Sie zu Angeboten dieses Verkäufers wieder gefragt. Abgeschlossene Fälle bleiben abgeschlossen.',
  none: 'Keine autorisierten Verkäufer',
  noneNamed: 'Ein Verkäufer steht hier, sobald die Marke ihn angegeben hat.',
  noneText:
    'Tragen Sie ein, wer mit Ihrer Zustimmung verkauft: Zu diesen Verkäufern werden Sie dann nicht mehr gefragt.',
  past: 'Nicht mehr auf der Liste',
  pastText:
    'Einträge, die widerrufen oder durch einen neuen ersetzt wurden. Ein Fall, der ihretwegen abgeschlossen wurde, nennt den Eintrag.',
  lastDay: 'Letzter Tag',
  noLastDay: 'keiner',
  ended: 'Von der Liste genommen',
  ways: { revoked: 'widerrufen', replaced: 'ersetzt' },
  fileText:
    'CSV in UTF-8; die erste Zeile nennt die Spalten. Der letzte Tag kann leer bleiben. Niemand wird von der Liste genommen.',
  file: 'Datei',
  line: 'Zeile',
  result: 'Ergebnis',
  results: { authorised: 'Autorisiert', known: 'Stand schon auf der Liste, jetzt aktuell', refused: 'Abgelehnt' },
  counted: (added, known, refused) => `${added} autorisiert, ${known} schon bekannt, ${refused} abgelehnt.`,
  brokenOff: 'Die Antwort brach ab. Senden Sie die Datei noch einmal.',
};
