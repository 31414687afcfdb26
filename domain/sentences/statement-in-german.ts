import type { StatementWords } from './statement-in-english.ts';

/** What a seller is told of a restriction. */
export const statementInGerman: StatementWords = {
  measures: { none: 'nicht eingeschränkt', demoted: 'herabgestuft', held: 'gesperrt', removed: 'entfernt' },
  states: {
    demoted: 'Ihr Angebot ist herabgestuft: In Suche und Empfehlungen ist es weniger sichtbar.',
    held: 'Ihr Angebot ist gesperrt: Es kann nicht gekauft werden.',
    removed: 'Ihr Angebot ist aus dem Verkauf entfernt.',
  },
  durations: {
    undecided: 'bis entschieden ist, ob das Angebot echt ist',
    final: 'unbefristet',
    keep: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
    remove: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
    lift: 'bis die Zeit für Einsprüche vorbei ist oder ein Einspruch Erfolg hat',
  },
  gone: 'Das Angebot ist nicht mehr online.',
  listAgain: 'Ist das Angebot nicht mehr online, dürfen Sie es wieder einstellen.',
  others: {
    one: ({ measure, cases }) => `Das Angebot bleibt trotzdem ${measure}, wegen eines anderen Falls: ${cases}.`,
    several: ({ measure, cases }) => `Das Angebot bleibt trotzdem ${measure}, wegen anderer Fälle: ${cases}.`,
  },
  strike: ({ end }) => `Ihr Konto hat dafür eine Verwarnung; sie gilt bis ${end}.`,
  strikeOver: ({ end }) => `Die Verwarnung, die Ihr Konto dafür erhielt, galt bis ${end}.`,
  strikeUndone: 'Ihre Verwarnung dafür ist aufgehoben.',
  found: {
    automated: () =>
      'Eine unserer automatischen Prüfungen hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
    staff: () =>
      'Unser Team hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
    notice: ({ brand }) => `${brand} hat uns dieses Angebot gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
    automated_and_notice: ({ brand }) =>
      `Eine unserer automatischen Prüfungen hat dieses Angebot gefunden; danach hat ${brand} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
    staff_and_notice: ({ brand }) =>
      `Unser Team hat dieses Angebot gefunden; danach hat ${brand} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
  },
  decided: {
    interim: () =>
      'Der Verdacht ist so stark, dass wir das Angebot nach unserer Regel dafür einschränken, bis entschieden ist, ob es echt ist.',
    brand: ({ brand }) => `${brand} hat uns gesagt, dass es eine Fälschung ist.`,
    staff: () => 'Unser Team ist zu dem Schluss gekommen, dass es eine Fälschung ist.',
    appeal: () =>
      'Unser Team hat über Ihren Einspruch entschieden: Es bleibt dabei, dass das Angebot eine Fälschung ist.',
    score: () =>
      'Niemand hat rechtzeitig entschieden. Nach unserer Regel dafür gab die Stärke des Verdachts den Ausschlag.',
    appeal_overdue: () =>
      'Über Ihren Einspruch hat niemand rechtzeitig entschieden. Nach unserer Regel dafür bleibt es bei der Entscheidung.',
    standing_removal: ({ cited }) =>
      `Dasselbe Angebot wurde im Fall ${cited} endgültig entfernt und ist wieder im Verkauf: Jene Entscheidung gilt weiterhin.`,
  },
  noticed: {
    label: 'Was uns aufgefallen ist',
    aspects: {
      pictures: 'die Bilder des Angebots',
      words: 'der Wortlaut des Angebots',
      price: 'der Preis des Angebots',
      goods: 'die Ware selbst',
      earlier: 'frühere Entscheidungen über das Angebot oder seinen Anbieter',
      whole: 'das Angebot als Ganzes',
    },
  },
  lookedAt: {
    label: 'Was die Prüfung heranzieht',
    what: 'Bilder, Wortlaut und Preis eines Angebots sowie frühere Entscheidungen über das Angebot oder seinen Anbieter',
  },
  detected: {
    automated: 'Ja. Eine automatische Prüfung hat das Angebot gefunden.',
    staff: 'Nein. Unser Team hat das Angebot gefunden.',
    notice: 'Nein. Die Marke hat das Angebot gefunden.',
    automated_and_notice: 'Zum Teil. Eine automatische Prüfung und die Marke haben das Angebot gefunden.',
    staff_and_notice: 'Nein. Unser Team und die Marke haben das Angebot gefunden.',
  },
  automated: {
    interim: 'Ja. Unser System hat nach der Stärke des Verdachts entschieden, ohne Zutun eines Menschen.',
    brand: 'Zum Teil. Ein Mensch oder ein System der Marke gab das Urteil ab; unser System hat es ausgeführt.',
    staff: 'Nein. Menschen haben entschieden; unser System hat es ausgeführt.',
    rule: 'Ja. Unser System hat die Regel angewandt, ohne Zutun eines Menschen.',
    standing_removal: 'Ja. Unser System hat die frühere Entscheidung angewandt, ohne Zutun eines Menschen.',
  },
  right: {
    kinds: { trademark: 'Marke', design: 'Design', copyright: 'Urheberrecht', patent: 'Patent' },
    named: ({ brand, kind, office, number }) =>
      `Geltend gemachtes Recht, wie ${brand} es genannt hat: ${kind}, ${office}, Nummer ${number}.`,
    namedInClass: ({ brand, kind, office, number, class: inClass }) =>
      `Geltend gemachtes Recht, wie ${brand} es genannt hat: ${kind}, ${office}, Nummer ${number}, Klasse ${inClass}.`,
    unnamed: 'Für diese Entscheidung wurde uns kein eingetragenes Recht genannt. Sie stützt sich auf das Markenrecht.',
    suspected: {
      named: 'Wir vermuten, dass das Angebot dieses Recht verletzt.',
      unnamed: ({ brand }) =>
        `Wir vermuten, dass das Angebot Ware als Ware von ${brand} ausgibt, die nicht von ${brand} stammt.`,
    },
    infringed: {
      named: 'Wir halten das Angebot für einen rechtswidrigen Inhalt: Es verletzt dieses Recht.',
      unnamed: ({ brand }) =>
        `Wir halten das Angebot für einen rechtswidrigen Inhalt: Es gibt Ware als Ware von ${brand} aus, die nicht von ${brand} stammt.`,
    },
    law: {
      trademark:
        'Ware, die nicht vom Inhaber einer Marke stammt, darf unter ihr nicht ohne Zustimmung verkauft werden (für Unionsmarken Art. 9 der Verordnung (EU) 2017/1001, sonst das nationale Recht).',
      design:
        'Erzeugnisse mit einem geschützten Design dürfen nicht ohne Zustimmung seines Inhabers verkauft werden (für Unionsgeschmacksmuster Art. 19 der Verordnung (EG) Nr. 6/2002, sonst das nationale Recht).',
      copyright:
        'Vervielfältigungen eines geschützten Werks dürfen nicht ohne Zustimmung des Urhebers oder des Inhabers der Rechte verkauft werden (Art. 4 der Richtlinie 2001/29/EG und das nationale Recht).',
      patent:
        'Erzeugnisse, die ein Patent schützt, dürfen nicht ohne Zustimmung seines Inhabers verkauft werden (für europäische Patente Art. 64 des Europäischen Patentübereinkommens, sonst das nationale Recht).',
    },
  },
  independent: {
    wait: 'eine Person, die in diesem Fall noch nicht entschieden hat',
    lead_decides:
      'eine Person, die in diesem Fall noch nicht entschieden hat (oder, wenn keine solche übrig ist, unsere Leitung)',
  },
  sayOnce: {
    heading: 'Sofort Stellung nehmen',
    text: 'Sie können einmal Stellung nehmen, bevor entschieden wird. Wer entscheidet, sieht es. Fällt die Entscheidung gegen Sie aus, erhalten Sie eine neue Begründung und können Einspruch einlegen.',
  },
  elsewhere: {
    heading: 'An wen Sie sich sonst wenden können',
    body: 'Außergerichtliche Streitbeilegung',
    bodyText:
      'Sie können die Entscheidung einer zertifizierten Streitbeilegungsstelle vorlegen (Art. 21 des Gesetzes über digitale Dienste). Sie ist von uns unabhängig und entscheidet in der Regel binnen 90 Tagen. Die Europäische Kommission führt die Liste der Stellen:',
    courts: 'Gerichte',
    courtsText:
      'Sie können sich jederzeit an das zuständige Gericht wenden, auch ohne vorher bei uns Einspruch einzulegen.',
  },
  silence: {
    verdict: ({ brand, consequence }) => `Antwortet ${brand} bis dahin nicht, ${consequence}.`,
    answer: ({ brand, consequence }) => `Antwortet ${brand} bis dahin nicht, ${consequence}.`,
    review: ({ consequence }) => `Entscheidet bis dahin niemand, ${consequence}.`,
    appeal_decision: ({ consequence }) => `Entscheidet bis dahin niemand, ${consequence}.`,
    appeal: ({ consequence }) => `Legen Sie bis dahin keinen Einspruch ein, ${consequence}.`,
  },
  restricted: ({ measure }) => `wird das Angebot ${measure}, nach unserer Regel dafür`,
  consequences: {
    staff_review: 'entscheidet unser Team über das Angebot',
    dismiss: 'wird der Verdacht verworfen',
    staff_decide: 'entscheidet unser Team über den Einspruch mit dem, was im Fall vorliegt',
    reinstate: 'wird die Entscheidung aufgehoben, und dieser Fall schränkt das Angebot nicht mehr ein',
    uphold: 'bleibt es bei der Entscheidung',
    keep: 'bleibt es bei der Entscheidung, und der Fall wird geschlossen',
    remove: 'wird das Angebot endgültig entfernt und der Fall geschlossen',
    lift: 'endet die Einschränkung durch diesen Fall, und der Fall wird geschlossen',
  },
};
