import type { verdict as english } from '../english/verdict.ts';
import type { Translation } from '../translation.ts';

export const verdict: Translation<typeof english> = {
  verification_request: {
    brand: {
      subject: 'Ist dieses Angebot echt? „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened:
        '{{marketplace}} hat ein Angebot gefunden, das eine Fälschung von {{brand}} sein könnte. Sie kennen Ihre Ware am besten, deshalb fragen wir Sie.',
      meaning: '{{state}} Was weiter damit geschieht, hängt von Ihrer Antwort ab.',
      action: '{{look}} und geben Sie eine der sechs Antworten. {{ask}}',
    },
  },
  verification_reminder: {
    brand: {
      subject: 'Erinnerung: Ist dieses Angebot echt? „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened: 'Wir haben Sie gefragt, ob dieses Angebot echt ist, und von Ihnen noch keine Antwort erhalten.',
      meaning: '{{state}} Ihre Antwort entscheidet, was damit geschieht.',
      action:
        '{{look}} und antworten Sie im Fall. Auch „Nicht feststellbar“ ist eine Antwort: Dann entscheidet unser Team.',
    },
  },
  brand_silent: {
    colleague: {
      subject: '{{brand}} hat nicht geantwortet: „{{title}}“ – Zeit bis {{until}}',
      happened: 'Wir haben {{brand}} gefragt, ob dieses Angebot echt ist, und noch keine Antwort erhalten.',
      meaning: '{{state}}',
      action: 'Bitte melden Sie sich bei {{brand}}. {{extend}}',
    },
  },
  time_over: {
    brand: {
      subject: 'Ihre Zeit für eine Antwort ist um: „{{title}}“',
      happened: '{{unanswered}}',
      meaning: '{{state}} Nun entscheidet unser Team ohne Sie. Sie erfahren von uns, wie es entschieden hat.',
      action:
        'Sie müssen nichts tun. Wenn Sie etwas wissen, das zählt, sagen Sie es bitte bald Ihrer Kundenbetreuung bei uns.',
    },
  },
  question_from_brand: {
    colleague: {
      subject: 'Frage von {{brand}}: „{{title}}“',
      happened: '{{brand}} muss mehr wissen, um sagen zu können, ob dieses Angebot echt ist.',
      meaning: '{{state}} Die Marke wartet auf unsere Antwort.',
      action:
        'Bitte beantworten Sie die Frage im Fall mit dem, was wir haben, etwa Bildern oder Papieren des Verkäufers.',
    },
  },
  information_provided: {
    brand: {
      subject: 'Wir haben Ihre Frage beantwortet: „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened: 'Unser Team hat Ihre Frage zu diesem Angebot beantwortet.',
      meaning: '{{state}} Ihre Zeit läuft bis zu der Frist unten.',
      action: 'Bitte lesen Sie die Antwort und sagen Sie uns im Fall, ob das Angebot echt ist.',
    },
  },
  clock_runs_again: {
    brand: {
      subject: 'Ihre Zeit läuft wieder: „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened: 'Wir haben Ihre Frage zu diesem Angebot nicht rechtzeitig beantwortet. Das tut uns leid.',
      meaning: '{{state}} Ihre Zeit läuft wieder; was die Frage gekostet hat, kam zu Ihrer Frist hinzu.',
      action:
        'Bitte antworten Sie, so gut Sie können. Auch „Nicht feststellbar“ ist eine Antwort: Dann entscheidet unser Team über das Angebot.',
    },
  },
  question_unanswered: {
    colleague: {
      subject: 'Unbeantwortet: Frage von {{brand}} zu „{{title}}“',
      happened: 'Niemand von uns hat die Frage von {{brand}} zu diesem Angebot rechtzeitig beantwortet.',
      meaning: '{{state}} Die Marke muss jetzt ohne unsere Antwort urteilen.',
      action:
        'Bitte sorgen Sie dafür, dass die Frage im Fall beantwortet wird: Eine Antwort hilft der Marke noch. {{extend}}',
    },
  },
  deadline_extended: {
    brand: {
      subject: 'Sie haben mehr Zeit: „{{title}}“ – bis {{until}}',
      happened: 'Unser Team hat Ihnen mehr Zeit für Ihre Antwort gegeben.',
      meaning: '{{state}} Die noch ausstehenden Erinnerungen verschieben sich mit Ihrer Frist.',
      action: 'Bitte antworten Sie im Fall.',
    },
  },
  deadline_moved: {
    brand: {
      subject: 'Sie haben mehr Zeit: „{{title}}“ – bis {{until}}',
      happened: 'Durch einen Fehler auf unserer Seite sind wir um {{delay}} in Verzug geraten. Das tut uns leid.',
      meaning: '{{state}} Sie sollen dadurch nichts verlieren, deshalb wurde Ihre Frist verschoben.',
      action: 'Bitte antworten Sie im Fall.',
    },
    seller: {
      subject: 'Sie haben mehr Zeit: „{{title}}“ – bis {{until}}',
      happened: 'Durch einen Fehler auf unserer Seite sind wir um {{delay}} in Verzug geraten. Das tut uns leid.',
      meaning: '{{state}} Sie sollen dadurch nichts verlieren, deshalb wurde die Zeit für Ihren Einspruch verlängert.',
      action:
        'Wenn Sie die Entscheidung über Ihr Angebot für falsch halten, können Sie weiterhin im Fall Einspruch einlegen.',
    },
  },
  notice_received: {
    brand: {
      subject: 'Wir haben Ihre Meldung erhalten: „{{title}}“',
      happened: 'Vielen Dank. Wir haben Ihre Meldung erhalten, dass dieses Angebot eine Fälschung ist.',
      meaning: 'Wir handeln jetzt danach. Sie hören von uns, sobald es getan ist.',
      action: 'Sie müssen nichts tun. War Ihre Meldung ein Irrtum, nehmen Sie sie im Fall zurück.',
    },
  },
  seller_statement: {
    brand: {
      subject: 'Der Verkäufer hat geantwortet: „{{title}}“',
      happened:
        'Das Angebot ist während der Prüfung eingeschränkt; deshalb konnte sich der Verkäufer dazu äußern und hat es getan.',
      meaning: '{{state}} Das ist die Sicht des Verkäufers, keine Entscheidung. Wer entscheidet, sieht sie.',
      action: '{{weigh}}',
    },
  },
};
