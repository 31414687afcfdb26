import { statementInGerman as said } from '../../../../domain/sentences/statement-in-german.ts';
import type { answer as english } from '../../en/seller/answer.ts';

export const answer: typeof english = {
  act: {
    heading: 'Was Sie tun können',
    appealHeading: (round, granted) => `Einspruch bei uns, Runde ${round} von ${granted}`,
    appealText: (brand, independent) => `Kostenlos. Gibt ${brand} Ihnen nicht recht, entscheidet ${independent}.`,
    independent: said.independent,
    sayOnce: said.sayOnce,
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
    needed: '(Pflichtangabe)',
    words: 'In Ihren eigenen Worten',
    characters: (left) => `noch ${left} Zeichen`,
    tooMany: (over) => `${over} Zeichen zu viel`,
    draft: 'Was Sie schreiben, bleibt auf diesem Gerät, bis Sie es absenden.',
    files: 'Fotos und Unterlagen',
    limits: (most) =>
      `JPEG, PNG, WebP, PDF oder reiner Text; je 10 MB; höchstens ${most} Dateien. Andere sehen Ihre Fotos ohne Ort und Zeit.`,
    add: 'Fotos oder Dateien hinzufügen',
    uploading: (percent) => `wird gesendet, ${percent}`,
    uploaded: 'ist da',
    remove: (name) => `${name} entfernen`,
    fileRefused: {
      too_large: 'ist größer als 10 MB oder mehr, als dieser Fall aufnimmt.',
      unsupported_type: 'ist weder JPEG, PNG, WebP, PDF noch reiner Text.',
      heic: 'ist ein HEIC-Foto, das nicht angenommen wird. Speichern Sie es als JPEG und fügen Sie es neu hinzu.',
      unreadable: 'lässt sich nicht als Bild lesen. Nehmen Sie das Foto neu auf oder fügen Sie ein anderes hinzu.',
      unreachable: 'konnte nicht gesendet werden.',
    },
    fileAgain: (name) => `${name} noch einmal senden`,
    send: { appeal: 'Einspruch absenden', statement: 'Stellungnahme absenden' },
    sending: 'Wird gesendet …',
    waitForFiles: 'Warten Sie, bis Ihre Dateien da sind, oder entfernen Sie sie.',
    lacking: {
      failed: {
        text: 'Nicht alle Dateien sind da. Entfernen Sie, was nicht angenommen wurde, oder senden Sie ohne diese Dateien ab.',
        send: 'Ohne diese Dateien absenden',
      },
      proof: {
        text: 'Sie geben an, eine Rechnung beizufügen, aber es ist keine Datei da. Fügen Sie sie hinzu oder senden Sie ohne Rechnung ab.',
        send: 'Ohne Rechnung absenden',
      },
    },
    chooseReason: 'Wählen Sie einen Grund.',
    writeWords: 'Schreiben Sie in Ihren eigenen Worten, warum es falsch ist.',
    wrongFile: 'Eine Datei kann nicht verwendet werden. Entfernen Sie sie und fügen Sie sie neu hinzu.',
  },
  kept: {
    heading: 'Noch nicht gesendet',
    text: 'Wir waren nicht zu erreichen. Was Sie geschrieben haben, bleibt auf diesem Gerät und wird von selbst noch einmal gesendet; gezählt wird es nur einmal.',
    tryNow: 'Jetzt senden',
    change: 'Ändern',
  },
  conflict: {
    heading: 'Es wurde nicht gesendet: Der Fall ist weitergegangen',
    text: 'Bevor Ihre Worte ankamen, ist in dem Fall etwas geschehen. Oben sehen Sie seinen jetzigen Stand. Das haben Sie geschrieben:',
    dismiss: 'Schließen',
  },
  refused: 'Es wurde nicht gesendet. Sehen Sie Grund, Text und Dateien noch einmal durch und senden Sie es erneut.',
  received: {
    appeal: 'Ihr Einspruch ist bei uns.',
    statement: 'Ihre Stellungnahme ist bei uns. Wer entscheidet, sieht sie.',
    answerDue: (brand, moment) => `${brand} kann bis ${moment} antworten.`,
  },
  said: {
    heading: 'Was Sie gesagt haben und was daraus wurde',
    appeal: (round) => `Ihr Einspruch, Runde ${round}`,
    statement: 'Ihre Stellungnahme',
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
    words: 'In den Worten der Person, die entschieden hat:',
  },
  elsewhere: { ...said.elsewhere, list: 'Liste der Europäischen Kommission' },
};
