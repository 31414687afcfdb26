import type { queues as english } from '../en/queues.ts';

export const queues: typeof english = {
  unknown: 'Diese Arbeitsliste gibt es nicht',
  next: 'Nächsten holen',
  take: 'Übernehmen',
  release: 'Zurücklegen',
  handOver: 'Übergeben',
  skip: 'Überspringen',
  actions: 'Was Sie mit dem Fall tun können',
  holder: 'In Arbeit',
  since: 'Wartet seit',
  held: (name, left) => `${name}, noch ${left}`,
  yours: (left) => `bei Ihnen, noch ${left}`,
  free: 'frei',
  mayNot: {
    decided_before: 'Sie haben darin schon entschieden',
    not_permitted: 'gehört nicht zu Ihrer Rolle',
  },
  nothingLeft:
    'Hier ist nichts mehr, was Sie entscheiden dürfen. Was andere in Arbeit haben, erscheint wieder, wenn sie es zurücklegen.',
  handOverTitle: 'An wen?',
  handOverText: 'Der Fall ist dann zehn Minuten lang dort in Arbeit und nicht mehr bei Ihnen.',
  colleague: 'Kollegin oder Kollege',
  choose: 'Auswählen …',
  skipTitle: 'Warum überspringen Sie ihn?',
  skipText: 'Andere sehen ihn wie zuvor. Ihnen wird er einen Tag lang nicht mehr angeboten.',
  reason: 'Grund',
  empty: {
    review: {
      title: 'Nichts zu prüfen',
      text: 'Wenn eine Marke es nicht sagen kann oder schweigt, kommt der Fall hierher.',
    },
    second: {
      title: 'Keine zweite Meinung gefragt',
      text: 'Was jemand vorschlägt, kommt hierher, damit eine zweite Person zustimmt.',
    },
    appeals: {
      title: 'Kein Einspruch zu entscheiden',
      text: 'Wenn eine Marke bei ihrem Urteil bleibt, kommt der Einspruch hierher.',
    },
    problems: { title: 'Keine Störungen', text: 'Was der Marktplatz ablehnt, kommt hierher.' },
    questions: { title: 'Keine Rückfrage offen', text: 'Was Marken vor ihrem Urteil fragen, kommt hierher.' },
    overdue: {
      title: 'Nichts ist überfällig',
      text: 'Was in einer anderen Arbeitsliste überfällig ist, steht auch hier.',
    },
  },
};
