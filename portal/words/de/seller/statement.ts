import type { statement as english } from '../../en/seller/statement.ts';

export const statement: typeof english = {
  done: {
    heading: 'Was wir getan haben',
    measures: { none: 'Nicht eingeschränkt', demoted: 'Weniger sichtbar', held: 'Gesperrt', removed: 'Entfernt' },
    states: {
      none: 'Dieser Fall schränkt Ihr Angebot nicht ein.',
      demoted: 'Ihr Angebot wird in Suche und Empfehlungen weniger sichtbar angezeigt.',
      held: 'Ihr Angebot ist gesperrt: Es kann nicht gekauft werden.',
      removed: 'Ihr Angebot ist aus dem Verkauf entfernt.',
    },
    where: 'Wo es gilt',
    everywhere: 'überall auf dem Marktplatz, in allen Ländern',
    duration: 'Wie lange',
    durations: {
      undecided: 'bis entschieden ist, ob das Angebot echt ist',
      final: 'unbefristet',
      keep: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
      remove: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
      lift: 'bis die Zeit für Einsprüche vorbei ist oder ein Einspruch Erfolg hat',
    },
    gone: 'Das Angebot ist nicht mehr online.',
    stays: { none: 'nicht eingeschränkt', demoted: 'weniger sichtbar', held: 'gesperrt', removed: 'entfernt' },
    others: (cases, measure, count) =>
      `Das Angebot bleibt trotzdem ${measure}, wegen ${count === 1 ? 'eines anderen Falls' : 'anderer Fälle'}: ${cases}.`,
    undoneBy: (caseId) => `Der Fall ${caseId} macht rückgängig, was dieser Fall getan hat.`,
    strike: (until) => `Ihr Konto hat dafür eine Verwarnung; sie zählt bis ${until}.`,
    strikeUndone: 'Ihre Verwarnung dafür ist gelöscht.',
    listAgain: 'Ist das Angebot nicht mehr online, dürfen Sie es wieder einstellen.',
  },
  outcome: {
    heading: 'Wie es ausgegangen ist',
    outcomes: {
      removed: 'Die Entscheidung gegen Ihr Angebot bleibt bestehen.',
      dismissed: 'Der Verdacht wurde verworfen.',
      reinstated: 'Ihr Angebot ist wiederhergestellt: Die Entscheidung dagegen wurde aufgehoben.',
      withdrawn: 'Der Verdacht wurde zurückgenommen.',
    },
    because: (reason) => `Grund: ${reason}.`,
    closed: (moment) => `Der Fall wurde am ${moment} abgeschlossen.`,
  },
  why: {
    heading: 'Warum',
    found: {
      automated: () =>
        'Eine unserer automatischen Prüfungen hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
      staff: () =>
        'Unser Team hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
      notice: (brand) => `${brand} hat uns dieses Angebot gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
      automated_and_notice: (brand) =>
        `Eine unserer automatischen Prüfungen hat dieses Angebot gefunden; danach hat ${brand} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
      staff_and_notice: (brand) =>
        `Unser Team hat dieses Angebot gefunden; danach hat ${brand} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).`,
    },
    decided: {
      interim: () =>
        'Der Verdacht ist so stark, dass wir das Angebot nach unserer Regel dafür einschränken, bis entschieden ist, ob es echt ist.',
      brand: (brand) => `${brand} hat uns gesagt, dass es eine Fälschung ist.`,
      staff: () => 'Unser Team ist zu dem Schluss gekommen, dass es eine Fälschung ist.',
      appeal: () =>
        'Unser Team hat über Ihren Einspruch entschieden: Es bleibt dabei, dass das Angebot eine Fälschung ist.',
      score: () =>
        'Niemand hat rechtzeitig entschieden. Nach unserer Regel dafür gab die Stärke des Verdachts den Ausschlag.',
      appeal_overdue: () =>
        'Über Ihren Einspruch hat niemand rechtzeitig entschieden. Nach unserer Regel dafür bleibt es bei der Entscheidung.',
      standing_removal: (_brand, cited) =>
        `Dasselbe Angebot wurde im Fall ${cited} endgültig entfernt und ist wieder im Verkauf: Jene Entscheidung gilt weiterhin.`,
    },
    reason: 'Grund',
    none: 'Gegen Ihr Angebot ist nichts entschieden.',
    earlier: 'Frühere Begründungen',
    said: (measure, moment) => `${measure}, ${moment}`,
  },
  right: {
    heading: 'Nach welchem Recht',
    kinds: { trademark: 'Marke', design: 'Design', copyright: 'Urheberrecht', patent: 'Patent' },
    named: (brand, kind, office, number) =>
      `Geltend gemachtes Recht, wie ${brand} es genannt hat: ${kind}, ${office}, Nummer ${number}.`,
    namedInClass: (brand, kind, office, number, inClass) =>
      `Geltend gemachtes Recht, wie ${brand} es genannt hat: ${kind}, ${office}, Nummer ${number}, Klasse ${inClass}.`,
    unnamed: (brand) =>
      `Für diese Entscheidung wurde uns kein eingetragenes Recht genannt. Sie stützt sich auf den Namen ${brand} als Marke.`,
    suspected: 'Wir vermuten, dass das Angebot dieses Recht verletzt.',
    infringed: 'Wir halten das Angebot für einen rechtswidrigen Inhalt: Es verletzt dieses Recht.',
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
  evidence: {
    heading: 'Auf welche Belege gestützt',
    open: 'Diese Dateien wurden für Sie freigegeben:',
    none: 'Für Sie wurde keine Datei freigegeben. Worauf die Entscheidung beruht, steht oben in der Begründung.',
    picture: (number) => `Bild ${number}`,
    file: (number) => `Datei ${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': 'Text' },
    download: 'herunterladen',
  },
  decider: {
    heading: 'Wer entschieden hat',
    who: 'Entschieden von',
    deciders: {
      brand: (brand) => `${brand}, der Marke`,
      staff: () => 'Menschen aus unserem Team',
      appeal: () => 'einem Menschen aus unserem Team, über Ihren Einspruch',
      interim: () => 'keinem Menschen: einer Regel, nach der Stärke des Verdachts',
      score: () =>
        'keinem Menschen: einer Regel, nach der Stärke des Verdachts, weil niemand rechtzeitig entschieden hat',
      appeal_overdue: () =>
        'keinem Menschen: einer Regel, weil über Ihren Einspruch niemand rechtzeitig entschieden hat',
      standing_removal: () => 'keinem Menschen: Eine Regel wendet eine frühere Entscheidung wieder an',
    },
    detection: 'Automatisierte Erkennung',
    decision: 'Automatisierte Entscheidung',
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
  },
};
