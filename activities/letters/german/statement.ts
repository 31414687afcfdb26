import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

export const statementLetter: Translation<typeof englishLetter> = {
  statement_of_reasons: {
    seller: {
      subject: 'Ihr Angebot ist {{measure}}: „{{title}}“ – die Gründe, und was Sie tun können',
      happened:
        'Wir haben Ihr Angebot eingeschränkt. Dieser Brief sagt, was wir getan haben, warum, und was Sie dagegen tun können.',
      meaning:
        'Für eine Fälschung erhält Ihr Konto eine Verwarnung, sobald das Angebot weg ist; sie zählt {{strike}} lang. Hat Ihr Einspruch Erfolg, wird sie gelöscht.',
      action:
        'Wenn Sie meinen, dass wir uns irren, legen Sie bitte im Fall Einspruch ein. Am meisten helfen Rechnungen und Herkunftsnachweise.',
    },
    seller_final: {
      subject: 'Ihr Angebot ist {{measure}}: „{{title}}“ – die Gründe, und was Sie tun können',
      happened:
        'Die Zeit für Einsprüche bei uns ist vorbei, und Ihr Angebot ist endgültig eingeschränkt. Dieser Brief sagt, was wir getan haben, warum, und was Sie dagegen tun können.',
      meaning: 'Es bleibt dabei, dass es eine Fälschung ist, und der Fall wird geschlossen.',
      action:
        'Bei uns können Sie keinen Einspruch mehr einlegen. Wenn Sie weiterhin anderer Meinung sind, stehen Ihnen die Wege oben offen.',
    },
    seller_interim: {
      subject: 'Ihr Angebot ist während der Prüfung {{measure}}: „{{title}}“ – die Gründe, und was Sie tun können',
      happened:
        'Wir haben Ihr Angebot vorläufig eingeschränkt. Dieser Brief sagt, was wir getan haben, warum, und was Sie dagegen tun können.',
      meaning: 'Noch ist nichts entschieden, und nichts wird Ihrem Konto angelastet.',
      action:
        'Wenn Ihre Ware echt ist, sagen Sie es uns bitte jetzt im Fall. Am meisten helfen Rechnungen und Herkunftsnachweise.',
    },
  },
};

export const statement: Translation<typeof english> = {
  measure: {
    heading: 'Was wir getan haben',
    measure: 'Maßnahme',
    demoted: 'Ihr Angebot wird in Suche und Empfehlungen weniger sichtbar angezeigt.',
    held: 'Ihr Angebot ist gesperrt: Es kann nicht gekauft werden.',
    removed: 'Ihr Angebot ist aus dem Verkauf entfernt.',
    since: 'Seit',
    where: 'Wo sie gilt',
    territory: 'überall bei {{marketplace}}, in allen Ländern',
    duration: 'Wie lange',
    until_decided: 'bis entschieden ist, ob das Angebot echt ist',
    final: 'ohne Ende',
    keep: 'ohne Ende, außer ein Einspruch hat Erfolg',
    remove: 'ohne Ende, außer ein Einspruch hat Erfolg',
    lift: 'bis die Zeit für Einsprüche vorbei ist oder ein Einspruch Erfolg hat',
    gone: 'Das Angebot war nicht mehr online, als wir dies ausführten. Die Entscheidung gilt trotzdem.',
  },
  facts: {
    heading: 'Tatsachen und Umstände',
    suspicion: 'Wir haben dieses Angebot aus eigenem Antrieb geprüft; niemand hatte es uns gemeldet.',
    notice: '{{brand}} hat uns dieses Angebot gemeldet (Art. 16 des Gesetzes über digitale Dienste).',
    score: 'Der Verdachtswert des Angebots ist {{score}}.',
    interim: 'Der Wert erreicht die Grenze, ab der wir ein Angebot bis zur Antwort der Marke einschränken.',
    brand: '{{brand}} hat sich das Angebot angesehen und uns gesagt, dass es eine Fälschung ist.',
    staff: 'Unser Team hat sich das Angebot angesehen und ist zu dem Schluss gekommen, dass es eine Fälschung ist.',
    rule: 'Das Angebot wurde nicht rechtzeitig entlastet. Nach unserer Regel dafür war der Verdachtswert entscheidend.',
  },
  automation: {
    heading: 'Einsatz automatisierter Mittel',
    detection: 'Erkennung',
    decision: 'Entscheidung',
    suspicion: 'Ja. Automatische Prüfungen haben das Angebot gefunden.',
    notice: 'Nein. Die Marke hat das Angebot gefunden.',
    interim: 'Ja. Unser System hat nach dem Verdachtswert entschieden, ohne einen Menschen.',
    brand: 'Zum Teil. Ein Mensch oder ein System der Marke gab das Urteil ab; unser System hat es ausgeführt.',
    staff: 'Nein. Menschen haben entschieden; unser System hat es ausgeführt.',
    rule: 'Ja. Unser System hat die Regel angewandt, ohne einen Menschen.',
  },
  ground: {
    heading: 'Rechtsgrundlage',
    right: 'Geltend gemachtes Recht: {{office}}, Nummer {{number}}, von {{brand}}.',
    right_in_class: 'Geltend gemachtes Recht: {{office}}, Nummer {{number}}, Klasse {{class}}, von {{brand}}.',
    unnamed: 'Geltend gemachtes Recht: das Zeichen von {{brand}}; eine Eintragung wurde uns nicht genannt.',
    suspected:
      'Wir vermuten eine Verletzung dieses Markenrechts: Ware, die nicht vom Inhaber einer Marke stammt, darf unter ihr nicht ohne Zustimmung verkauft werden (für Unionsmarken Art. 9 der Verordnung (EU) 2017/1001, sonst das nationale Recht).',
    infringed:
      'Wir halten das Angebot für einen rechtswidrigen Inhalt: Es verletzt dieses Markenrecht. Ware, die nicht vom Inhaber einer Marke stammt, darf unter ihr nicht ohne Zustimmung verkauft werden (für Unionsmarken Art. 9 der Verordnung (EU) 2017/1001, sonst das nationale Recht).',
  },
  redress: {
    heading: 'Was Sie tun können',
    appeal: 'Einspruch bei uns',
    appeal_text:
      'Kostenlos, in Runde {{round}} von {{rounds}}. Es entscheidet eine Person, die vorher nicht entschieden hat.',
    until: 'Sie können Einspruch einlegen bis',
    until_at_least: 'Sie können Einspruch einlegen mindestens bis',
    say: 'Sich sofort äußern',
    say_text:
      'Sie können sich einmal äußern, bevor entschieden wird. Wer entscheidet, sieht es. Wird das Angebot entfernt, erhalten Sie eine neue Begründung und können Einspruch einlegen.',
    brand_until: '{{brand}} kann antworten bis',
    silence:
      'Äußern Sie sich nicht, wird ohne Ihre Sicht entschieden. Antwortet {{brand}} nicht rechtzeitig, {{consequence}}.',
  },
};
