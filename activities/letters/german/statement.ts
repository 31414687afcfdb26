import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

export const statementLetter: Translation<typeof englishLetter> = {
  statement_of_reasons: {
    seller: {
      subject: 'Ihr Angebot ist {{again}}{{measure}}: „{{title}}“ – die Gründe und was Sie tun können',
      happened:
        'Wir haben Ihr Angebot eingeschränkt. Dieses Schreiben sagt, was wir getan haben, warum und was Sie dagegen tun können.',
      meaning: '{{strike}}',
      action:
        'Wenn Sie meinen, dass wir uns irren, legen Sie bitte im Fall Einspruch ein. Am meisten helfen Rechnungen und Herkunftsnachweise.',
    },
    seller_final: {
      subject: 'Ihr Angebot ist {{again}}{{measure}}: „{{title}}“ – die Gründe und was Sie tun können',
      happened:
        'Die Zeit für Einsprüche bei uns ist vorbei, und Ihr Angebot ist endgültig eingeschränkt. Dieses Schreiben sagt, was wir getan haben, warum und was Sie dagegen tun können.',
      meaning: 'Es bleibt dabei, dass es eine Fälschung ist, und der Fall wird geschlossen.',
      action:
        'Bei uns können Sie keinen Einspruch mehr einlegen. Wenn Sie weiterhin anderer Meinung sind, stehen Ihnen die Wege oben offen.',
    },
    seller_heard: {
      subject: 'Ihr Angebot ist {{again}}{{measure}}: „{{title}}“ – die Gründe, während Ihr Einspruch läuft',
      happened: 'Wir haben Ihr Angebot eingeschränkt. Dieses Schreiben sagt, was wir getan haben und warum.',
      meaning: 'Ihr Einspruch läuft trotzdem weiter: Wir schreiben Ihnen, sobald es eine Entscheidung gibt.',
      action: 'Sie müssen jetzt nichts tun.',
    },
    seller_interim: {
      subject:
        'Ihr Angebot ist während der Prüfung {{again}}{{measure}}: „{{title}}“ – die Gründe und was Sie tun können',
      happened:
        'Wir haben Ihr Angebot vorläufig eingeschränkt. Dieses Schreiben sagt, was wir getan haben, warum und was Sie dagegen tun können.',
      meaning: 'Noch ist nichts entschieden, und aus diesem Fall wird Ihrem Konto nichts angelastet.',
      action: '{{say_now}}',
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
    final: 'unbefristet',
    keep: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
    remove: 'unbefristet, es sei denn, ein Einspruch hat Erfolg',
    lift: 'bis die Zeit für Einsprüche vorbei ist oder ein Einspruch Erfolg hat',
    gone: 'Das Angebot war nicht mehr online, als wir dies ausführten. Die Entscheidung gilt trotzdem.',
  },
  facts: {
    heading: 'Tatsachen und Umstände',
    initiative: {
      automated:
        'Eine unserer automatischen Prüfungen hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
      staff:
        'Unser Team hat dieses Angebot gefunden. Wir haben auf eigene Initiative gehandelt; niemand hatte es uns gemeldet.',
      notice: '{{brand}} hat uns dieses Angebot gemeldet (Art. 16 des Gesetzes über digitale Dienste).',
      automated_and_notice:
        'Eine unserer automatischen Prüfungen hat dieses Angebot gefunden; danach hat {{brand}} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).',
      staff_and_notice:
        'Unser Team hat dieses Angebot gefunden; danach hat {{brand}} es uns gemeldet (Art. 16 des Gesetzes über digitale Dienste).',
    },
    interim:
      'Der Verdacht ist so stark, dass wir das Angebot nach unserer Regel dafür einschränken, bis entschieden ist, ob es echt ist.',
    brand: '{{brand}} hat uns gesagt, dass es eine Fälschung ist.',
    staff: 'Unser Team ist zu dem Schluss gekommen, dass es eine Fälschung ist.',
    appeal: 'Unser Team hat über Ihren Einspruch entschieden: Es bleibt dabei, dass das Angebot eine Fälschung ist.',
    score: 'Niemand hat rechtzeitig entschieden. Nach unserer Regel dafür gab die Stärke des Verdachts den Ausschlag.',
    appeal_overdue:
      'Über Ihren Einspruch hat niemand rechtzeitig entschieden. Nach unserer Regel dafür bleibt es bei der Entscheidung.',
    again: 'Das Angebot war weg und ist wieder da: Die Entscheidung gilt weiterhin.',
    standing_removal:
      'Dasselbe Angebot wurde im Fall {{cited}} endgültig entfernt und ist wieder im Verkauf: Jene Entscheidung gilt weiterhin.',
  },
  automation: {
    heading: 'Einsatz automatisierter Mittel',
    detection: 'Erkennung',
    decision: 'Entscheidung',
    looked_at: 'Was die Prüfung heranzieht',
    looked_at_what:
      'Bilder, Wortlaut und Preis eines Angebots sowie frühere Entscheidungen über das Angebot oder seinen Anbieter',
    detected: {
      automated: 'Ja. Eine automatische Prüfung hat das Angebot gefunden.',
      staff: 'Nein. Unser Team hat das Angebot gefunden.',
      notice: 'Nein. Die Marke hat das Angebot gefunden.',
      automated_and_notice: 'Zum Teil. Eine automatische Prüfung und die Marke haben das Angebot gefunden.',
      staff_and_notice: 'Nein. Unser Team und die Marke haben das Angebot gefunden.',
    },
    interim: 'Ja. Unser System hat nach der Stärke des Verdachts entschieden, ohne Zutun eines Menschen.',
    brand: 'Zum Teil. Ein Mensch oder ein System der Marke gab das Urteil ab; unser System hat es ausgeführt.',
    staff: 'Nein. Menschen haben entschieden; unser System hat es ausgeführt.',
    rule: 'Ja. Unser System hat die Regel angewandt, ohne Zutun eines Menschen.',
    standing_removal: 'Ja. Unser System hat die frühere Entscheidung angewandt, ohne Zutun eines Menschen.',
  },
  ground: {
    heading: 'Rechtsgrundlage',
    kinds: { trademark: 'Marke', design: 'Design', copyright: 'Urheberrecht', patent: 'Patent' },
    right: 'Geltend gemachtes Recht, wie {{brand}} es genannt hat: {{kind}}, {{office}}, Nummer {{number}}.',
    right_in_class:
      'Geltend gemachtes Recht, wie {{brand}} es genannt hat: {{kind}}, {{office}}, Nummer {{number}}, Klasse {{class}}.',
    unnamed:
      'Für diese Entscheidung wurde uns kein eingetragenes Recht genannt. Sie stützt sich auf den Namen {{brand}} als Marke.',
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
  redress: {
    heading: 'Was Sie tun können',
    appeal: 'Einspruch bei uns',
    appeal_text:
      'Kostenlos, in Runde {{round}} von {{rounds}}. Gibt {{brand}} Ihnen nicht recht, entscheidet {{independent}}.',
    until: 'Sie können Einspruch einlegen bis',
    time: 'Sie können Einspruch einlegen',
    endless: 'ohne Frist',
    from_delivery: '{{period}} lang von dem Moment an, in dem dieses Schreiben bei Ihnen angekommen ist',
    say: 'Sich sofort äußern',
    say_text:
      'Sie können sich einmal äußern, bevor entschieden wird. Wer entscheidet, sieht es. Fällt die Entscheidung gegen Sie aus, erhalten Sie eine neue Begründung und können Einspruch einlegen.',
  },
};
