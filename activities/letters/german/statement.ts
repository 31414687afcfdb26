import { statementInGerman } from '../../../domain/sentences/statement-in-german.ts';
import { templatesOf } from '../templates.ts';
import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInGerman);

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
    ...said.states,
    since: 'Seit',
    where: 'Wo sie gilt',
    territory: 'überall bei {{marketplace}}, in allen Ländern',
    duration: 'Wie lange',
    ...said.durations,
    gone: 'Das Angebot war nicht mehr online, als wir dies ausführten. Die Entscheidung gilt trotzdem.',
  },
  facts: {
    heading: 'Tatsachen und Umstände',
    initiative: said.found,
    ...said.decided,
    noticed: said.noticed,
    again: 'Das Angebot war weg und ist wieder da: Die Entscheidung gilt weiterhin.',
  },
  automation: {
    heading: 'Einsatz automatisierter Mittel',
    detection: 'Erkennung',
    decision: 'Entscheidung',
    lookedAt: said.lookedAt,
    detected: said.detected,
    ...said.automated,
  },
  ground: { heading: 'Rechtsgrundlage', ...said.right },
  redress: {
    heading: 'Was Sie tun können',
    appeal: 'Einspruch bei uns',
    appeal_text:
      'Kostenlos, in Runde {{round}} von {{rounds}}. Gibt {{brand}} Ihnen nicht recht, entscheidet {{independent}}.',
    until: 'Sie können Einspruch einlegen bis',
    time: 'Sie können Einspruch einlegen',
    endless: 'ohne Frist',
    from_delivery: '{{period}} lang von dem Moment an, in dem dieses Schreiben bei Ihnen angekommen ist',
    sayOnce: said.sayOnce,
  },
};
