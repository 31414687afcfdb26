import { erased } from './erased.ts';
import { wordsInGerman } from '../../../domain/reasons/words-in-german.ts';
import type { SellerWords } from '../seller-words.ts';

export const seller: SellerWords = {
  erased,
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
    statement: 'Sie können sich äußern, bevor entschieden wird',
    until: (moment) => `bis ${moment}`,
    go: 'Zum Formular',
  },
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
    closed: (moment) => `Der Fall wurde am ${moment} geschlossen.`,
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
  time: {
    until: (moment) => `bis ${moment}`,
    left: (left) => `noch ${left}`,
    over: 'Die Zeit ist abgelaufen.',
    endless: 'Es gibt keine Frist.',
    fromDelivery: 'Ihre Zeit beginnt, wenn unser Schreiben bei Ihnen angekommen ist.',
  },
  act: {
    heading: 'Was Sie tun können',
    appealHeading: (round, granted) => `Einspruch bei uns, Runde ${round} von ${granted}`,
    appealText: (brand, independent) => `Kostenlos. Gibt ${brand} Ihnen nicht recht, entscheidet ${independent}.`,
    independent: {
      wait: 'eine Person, die in diesem Fall noch nicht entschieden hat',
      lead_decides:
        'eine Person, die in diesem Fall noch nicht entschieden hat (oder, wenn keine solche übrig ist, unsere Leitung)',
    },
    statementHeading: 'Sich sofort äußern',
    statementText:
      'Sie können sich einmal äußern, bevor entschieden wird. Wer entscheidet, sieht es. Fällt die Entscheidung gegen Sie aus, erhalten Sie eine neue Begründung und können Einspruch einlegen.',
    notNow: 'In diesem Schritt können Sie hier nicht antworten.',
    whoReads:
      'Die Marke und unser Team lesen, was Sie schreiben, und sehen Ihre Dateien; beides bleibt in der Akte des Falls.',
    helpsMost: 'Am meisten helfen Rechnungen und Herkunftsnachweise.',
    why: { appeal: 'Warum ist die Entscheidung falsch?', statement: 'Warum ist der Verdacht falsch?' },
    reasons: {
      genuine: 'Die Ware ist echt',
      invoice_attached: 'Ich füge eine Rechnung bei',
      authorised_seller: 'Die Marke hat mich als Verkäufer autorisiert',
      parallel_import: 'Die Ware ist echt und stammt aus einem anderen Markt',
      second_hand: 'Die Ware ist echt und gebraucht',
      serial_number_known: 'Die Seriennummer gehört zu echter Ware',
      not_our_mark: 'Das Angebot verwendet die Marke nicht',
      compatible_goods: 'Das Angebot sagt nur, zu welcher Ware es passt',
      mistaken: 'Etwas anderes: Es ist ein Irrtum',
    },
    words: 'In Ihren eigenen Worten',
    characters: (left) => `noch ${left} Zeichen`,
    tooMany: (over) => `${over} Zeichen zu viel`,
    draft: 'Was Sie schreiben, bleibt auf diesem Gerät, bis Sie es absenden.',
    files: 'Fotos und Unterlagen',
    limits: (most) =>
      `JPEG, PNG, WebP, PDF oder reiner Text; je 10 MB; höchstens ${most} Dateien. Andere sehen Ihre Fotos ohne Ort und Zeit.`,
    add: 'Fotos oder Dateien hinzufügen',
    uploading: (percent) => `wird gesendet, ${percent}`,
    uploaded: 'ist da',
    remove: (name) => `${name} entfernen`,
    fileRefused: {
      too_large: 'ist größer als 10 MB oder mehr, als dieser Fall aufnimmt.',
      unsupported_type: 'ist weder JPEG, PNG, WebP, PDF noch reiner Text.',
      unreachable: 'konnte nicht gesendet werden.',
    },
    fileAgain: (name) => `${name} noch einmal senden`,
    send: { appeal: 'Einspruch absenden', statement: 'Äußerung absenden' },
    sending: 'Wird gesendet …',
    waitForFiles: 'Warten Sie, bis Ihre Dateien da sind, oder entfernen Sie sie.',
    chooseReason: 'Wählen Sie einen Grund.',
    writeWords: 'Schreiben Sie in Ihren eigenen Worten, warum es falsch ist.',
    wrongFile: 'Eine Datei kann nicht verwendet werden. Entfernen Sie sie und fügen Sie sie neu hinzu.',
  },
  kept: {
    heading: 'Noch nicht gesendet',
    text: 'Wir waren nicht zu erreichen. Was Sie geschrieben haben, bleibt auf diesem Gerät und wird von selbst noch einmal gesendet, nur einmal gezählt.',
    tryNow: 'Jetzt senden',
    change: 'Ändern',
  },
  conflict: {
    heading: 'Es wurde nicht gesendet: Der Fall ist weitergegangen',
    text: 'Bevor Ihre Worte ankamen, ist in dem Fall etwas geschehen. Oben steht, wie er jetzt steht. Das haben Sie geschrieben:',
    dismiss: 'Schließen',
  },
  refused: (detail) => `Es wurde nicht gesendet. ${detail}`,
  received: {
    appeal: 'Ihr Einspruch ist bei uns.',
    statement: 'Ihre Äußerung ist bei uns. Wer entscheidet, sieht sie.',
    answerDue: (brand, moment) => `${brand} kann bis ${moment} antworten.`,
  },
  said: {
    heading: 'Was Sie gesagt haben und was daraus wurde',
    appeal: (round) => `Ihr Einspruch, Runde ${round}`,
    statement: 'Ihre Äußerung',
    yourFiles: 'Ihre Dateien',
    answers: {
      maintain: (brand) => `${brand} bleibt bei ihrem Urteil.`,
      retract: (brand) => `${brand} hat ihr Urteil zurückgenommen.`,
      silence: (brand) => `${brand} hat nicht rechtzeitig geantwortet.`,
    },
    decisions: {
      upheld: 'Ihr Einspruch hat die Entscheidung nicht geändert.',
      reinstated: 'Ihr Einspruch hatte Erfolg: Die Entscheidung ist aufgehoben.',
    },
    by: {
      brand: 'Entschieden von der Marke.',
      staff: 'Entschieden von unserem Team.',
      rule: 'Entschieden durch eine Regel: Niemand hat rechtzeitig entschieden.',
    },
    words: 'In den Worten dessen, der entschieden hat:',
  },
  elsewhere: {
    heading: 'An wen Sie sich sonst wenden können',
    body: 'Außergerichtliche Streitbeilegung',
    bodyText:
      'Sie können die Entscheidung einer zertifizierten Streitbeilegungsstelle vorlegen (Art. 21 des Gesetzes über digitale Dienste). Sie ist von uns unabhängig und entscheidet in der Regel binnen 90 Tagen. Die Europäische Kommission führt die Liste der Stellen:',
    list: 'Liste der Europäischen Kommission',
    courts: 'Gerichte',
    courtsText:
      'Sie können sich jederzeit an das zuständige Gericht wenden, auch ohne vorher bei uns Einspruch einzulegen.',
  },
  next: {
    heading: 'Wie es weitergeht',
    stages: {
      screening: () => 'Der Fall wird eröffnet.',
      awaiting_verdict: (brand) =>
        `Noch ist nichts entschieden: ${brand} wird gefragt, ob das Angebot eine Fälschung ist.`,
      staff_review: () => 'Noch ist nichts entschieden: Unser Team entscheidet.',
      removing: () => 'Der Marktplatz wird angewiesen, die Entscheidung auszuführen.',
      appeal_window: () => 'Sie können Einspruch einlegen.',
      appeal_review: (brand) =>
        `Ihr Einspruch ist bei uns: ${brand} wird gefragt, was sie dazu sagt, dann wird entschieden. Sie erhalten ein Schreiben.`,
      lifting: () => 'Der Marktplatz wird angewiesen, die Einschränkung aufzuheben.',
      closed: () => 'Der Fall ist geschlossen. Darin geschieht nichts mehr.',
    },
    deciding: 'Ihr Einspruch ist bei uns, und unser Team entscheidet darüber. Sie erhalten ein Schreiben.',
    waits: {
      verdict: (brand, until) => `${brand} kann bis ${until} antworten.`,
      answer: (brand, until) => `${brand} kann bis ${until} antworten.`,
      review: (_brand, until) => `Unser Team entscheidet spätestens bis ${until}.`,
      appeal_decision: (_brand, until) => `Unser Team entscheidet spätestens bis ${until}.`,
      appeal: (_brand, until) => `Sie haben Zeit bis ${until}.`,
    },
    paused: (brand, until) => `${brand} hat uns etwas gefragt: Ihre Zeit steht still, längstens bis ${until}.`,
    silence: {
      verdict: (brand, consequence) => `Antwortet ${brand} bis dahin nicht, ${consequence}.`,
      answer: (brand, consequence) => `Antwortet ${brand} bis dahin nicht, ${consequence}.`,
      review: (_brand, consequence) => `Entscheidet bis dahin niemand, ${consequence}.`,
      appeal_decision: (_brand, consequence) => `Entscheidet bis dahin niemand, ${consequence}.`,
      appeal: (_brand, consequence) => `Legen Sie bis dahin keinen Einspruch ein, ${consequence}.`,
    },
    restricted: (measure) => `wird das Angebot ${measure}, nach unserer Regel dafür`,
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
  },
  steps: {
    heading: 'Jeder Schritt bisher',
    by: { brand: 'Marke', staff: 'Unser Team', seller: 'Sie', system: 'Unser System' },
    kinds: {
      checked: 'Das Angebot wurde gefunden und ein Fall eröffnet',
      reported: 'Die Marke hat das Angebot gemeldet',
      reopened: 'Ein geschlossener Fall wurde wieder aufgenommen, um das Angebot wiederherzustellen',
      decided_before: 'Eine frühere Entscheidung über dasselbe Angebot wurde angewandt',
      brand_asked: 'Die Marke wurde gefragt, ob das Angebot echt ist',
      brand_confirmed: 'Die Marke hat gesagt, dass es eine Fälschung ist',
      brand_cleared: 'Die Marke hat nichts gegen das Angebot',
      brand_silent: 'Die Marke hat nicht rechtzeitig geantwortet',
      staff_asked: 'Unser Team wurde um eine Entscheidung gebeten',
      staff_decided: {
        remove: 'Unser Team hat entschieden, das Angebot zu entfernen',
        dismiss: 'Unser Team hat den Verdacht verworfen',
      },
      rule_applied: 'Niemand hat rechtzeitig entschieden; eine Regel wurde angewandt',
      measure_taken: {
        none: 'Die Einschränkung wurde aufgehoben',
        demoted: 'Das Angebot wurde weniger sichtbar gemacht',
        held: 'Das Angebot wurde gesperrt',
        removed: 'Das Angebot wurde entfernt',
      },
      reasons_sent: 'Sie haben die Begründung erhalten',
      strike_given: 'Ihr Konto hat eine Verwarnung erhalten',
      strike_undone: 'Die Verwarnung Ihres Kontos wurde gelöscht',
      you_said: 'Sie haben sich geäußert',
      appeal_open: 'Von hier an konnten Sie Einspruch einlegen',
      you_appealed: 'Sie haben Einspruch eingelegt',
      brand_maintained: 'Die Marke ist bei ihrem Urteil geblieben',
      brand_retracted: 'Die Marke hat ihr Urteil zurückgenommen',
      appeal_to_decide: 'Unser Team wurde gebeten, über Ihren Einspruch zu entscheiden',
      appeal_decided: { upheld: 'Ihr Einspruch wurde abgelehnt', reinstated: 'Ihr Einspruch hatte Erfolg' },
      deadline_moved: 'Sie haben mehr Zeit erhalten, wegen eines Fehlers auf unserer Seite',
      withdrawn: 'Unser Team hat die Entscheidung gegen das Angebot zurückgenommen',
      offer_gone: 'Das Angebot war nicht mehr online',
      offer_back: 'Das Angebot war wieder online',
      closed: 'Der Fall wurde geschlossen',
    },
    until: (moment) => `bis ${moment}`,
  },
  dead: {
    heading: 'Dieser Link führt nirgendwohin, oder seine Zeit ist abgelaufen',
    text: 'Ein Link gilt bis 30 Tage nach dem Ende seines Falls. Vielleicht wurde er nicht ganz kopiert: Er endet mit 43 Buchstaben und Ziffern.',
    another:
      'Jedes Schreiben zu dem Fall in Ihren Nachrichten beim Marktplatz enthält einen Link: Öffnen Sie den im neuesten. Finden Sie keinen, bitten Sie den Kundendienst des Marktplatzes, Ihnen das Schreiben noch einmal zu senden.',
  },
  busy: 'Das war viel auf einmal. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  unreachable: 'Niemand hat geantwortet. Prüfen Sie, ob Sie online sind, und versuchen Sie es noch einmal.',
  about: {
    heading: 'Über diese Seite',
    text: 'Wer diesen Link hat, handelt in diesem Fall an Ihrer Stelle: Geben Sie ihn nicht weiter. Er gilt bis 30 Tage nach dem Ende des Falls.',
  },
  list: (parts) => parts.join(', '),
  reasons: {
    ...wordsInGerman,
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
    suspected_counterfeit: 'das Angebot sieht nach einer Fälschung aus',
    signal: 'ein System der Marke hat es so gemeldet',
    fake: 'die Ware ist gefälscht',
    laboratory: 'ein Labor hat die Ware untersucht',
  },
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
