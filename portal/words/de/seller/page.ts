import type { page as english } from '../../en/seller/page.ts';

export const page: typeof english = {
  programme: 'Markenschutz',
  language: 'Sprache',
  loading: 'Wird geladen',
  tryAgain: 'Noch einmal versuchen',
  asOf: (moment) => `Sie oder wir sind gerade offline. Diese Seite zeigt den Stand von ${moment}.`,
  offer: 'Ihr Angebot',
  facts: { number: 'Nummer des Angebots', price: 'Preis', brand: 'Marke', case: 'Fall', since: 'Seit' },
  quoted: (text) => `„${text}“`,
  atTheTop: {
    appeal: 'Sie können Einspruch einlegen',
    statement: 'Sie können Stellung nehmen, bevor entschieden wird',
    until: (moment) => `bis ${moment}`,
    go: 'Zum Formular',
  },
  time: {
    until: (moment) => `bis ${moment}`,
    left: (left) => `noch ${left}`,
    over: 'Die Zeit ist abgelaufen.',
    endless: 'Es gibt keine Frist.',
    fromDelivery: 'Ihre Zeit beginnt, wenn unser Schreiben bei Ihnen angekommen ist.',
  },
  dead: {
    heading: 'Dieser Link ist ungültig oder abgelaufen',
    text: 'Ein Link gilt bis 30 Tage nach dem Ende seines Falls. Vielleicht wurde er nicht ganz kopiert: Er endet mit 43 Buchstaben und Ziffern.',
    another:
      'Jedes Schreiben zu dem Fall in Ihren Nachrichten beim Marktplatz enthält einen Link: Öffnen Sie den Link im neuesten. Finden Sie keinen, bitten Sie den Kundendienst des Marktplatzes, Ihnen das Schreiben noch einmal zu senden.',
  },
  busy: 'Das war viel auf einmal. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  unreachable: 'Niemand hat geantwortet. Prüfen Sie, ob Sie online sind, und versuchen Sie es noch einmal.',
  about: {
    heading: 'Über diese Seite',
    text: 'Wer diesen Link hat, handelt in diesem Fall an Ihrer Stelle: Geben Sie ihn nicht weiter. Er gilt bis 30 Tage nach dem Ende des Falls.',
    record: 'Die Akte dieses Falls mit ihren Beweisen herunterladen',
    zone: (zone) => `Zeiten stehen in der Zeitzone dieses Geräts, ${zone}.`,
  },
  list: (parts) => parts.join(', '),
  betweenSentences: ' ',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
