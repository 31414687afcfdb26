import type { appeal as english } from '../english/appeal.ts';
import type { Translation } from '../translation.ts';

export const appeal: Translation<typeof english> = {
  appeal_received: {
    seller: {
      subject: 'Wir haben Ihren Einspruch erhalten (Runde {{round}} von {{rounds}}): „{{title}}“',
      happened: 'Wir haben Ihren Einspruch zu diesem Angebot erhalten (Runde {{round}} von {{rounds}}).',
      meaning:
        '{{meanwhile}} {{brand}} wird um eine Antwort gebeten. Gibt die Marke Ihnen nicht recht, entscheidet über Ihren Einspruch {{independent}}.',
      action: 'Sie müssen jetzt nichts tun. Wir schreiben Ihnen, sobald es eine Entscheidung gibt.',
    },
  },
  appeal_to_answer: {
    brand: {
      subject: 'Der Verkäufer legt Einspruch ein (Runde {{round}}): „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened:
        'Der Verkäufer hat gegen die Entscheidung über dieses Angebot Einspruch eingelegt (Runde {{round}} von {{rounds}}).',
      meaning:
        '{{meanwhile}} Antworten Sie, dass es eine Fälschung ist (dabei bleiben), entscheidet unser Team über den Einspruch. Antworten Sie, dass es keine ist (zurücknehmen), wird die Entscheidung aufgehoben, und dieser Fall schränkt das Angebot nicht mehr ein.',
      action: 'Bitte antworten Sie im Fall: dabei bleiben oder zurücknehmen, mit Ihrem Grund.',
    },
  },
  appeal_to_answer_reminder: {
    brand: {
      subject:
        'Erinnerung: Einspruch des Verkäufers (Runde {{round}}) – „{{title}}“ – bitte antworten Sie bis {{until}}',
      happened:
        'Der Verkäufer hat gegen die Entscheidung über dieses Angebot Einspruch eingelegt, und wir haben noch keine Antwort von Ihnen.',
      meaning:
        '{{meanwhile}} Antworten Sie, dass es eine Fälschung ist (dabei bleiben), entscheidet unser Team über den Einspruch. Antworten Sie, dass es keine ist (zurücknehmen), wird die Entscheidung aufgehoben, und dieser Fall schränkt das Angebot nicht mehr ein.',
      action: 'Bitte antworten Sie im Fall: dabei bleiben oder zurücknehmen, mit Ihrem Grund.',
    },
  },
  appeal_overdue: {
    colleague: {
      subject: 'Überfälliger Einspruch: „{{title}}“ ({{brand}}) – zu entscheiden bis {{until}}',
      happened: 'Die Entscheidung über diesen Einspruch war fällig und ist nicht gefallen.',
      meaning: '{{state}} Der Verkäufer wartet noch. Der Einspruch liegt nun bei Ihnen als Leitung.',
      action: 'Bitte sorgen Sie dafür, dass im Fall entschieden wird. Es entscheidet {{independent}}.',
    },
  },
  appeal_upheld: {
    brand: {
      subject: 'Dem Einspruch wurde nicht stattgegeben: „{{title}}“ – Runde {{round}} von {{rounds}} ist offen',
      happened: 'Der Einspruch des Verkäufers hat an der Entscheidung über dieses Angebot nichts geändert.',
      meaning: '{{state}} Der Verkäufer kann noch einmal Einspruch einlegen: Runde {{round}} von {{rounds}} ist offen.',
      action:
        'Sie müssen nichts tun. Stellt sich die Ware als echt heraus, sagen Sie es uns im Fall, bevor er geschlossen wird.',
    },
    seller: {
      subject:
        'Nach Ihrem Einspruch: Es bleibt bei der Entscheidung über „{{title}}“ – Runde {{round}} von {{rounds}} ist offen',
      happened: 'Ihr Einspruch hat an der Entscheidung über dieses Angebot nichts geändert.',
      meaning: '{{state}} Sie können noch einmal Einspruch einlegen: Runde {{round}} von {{rounds}} ist offen.',
      action:
        'Wenn Sie neue Belege haben, etwa Rechnungen oder Herkunftsnachweise, senden Sie sie bitte mit einem neuen Einspruch.',
    },
  },
};
