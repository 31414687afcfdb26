import type { review as english } from '../english/review.ts';
import type { Translation } from '../translation.ts';

export const review: Translation<typeof english> = {
  review_to_decide: {
    colleague: {
      subject: 'Zu entscheiden: „{{title}}“ ({{brand}}) – fällig {{until}}',
      happened: 'Ein Verdacht braucht eine Entscheidung unseres Teams.',
      meaning: '{{state}} Marke und Verkäufer warten auf die Entscheidung.',
      action: 'Bitte entscheiden Sie im Fall: entfernen oder verwerfen, mit Ihrem Grund. {{four_eyes}}',
    },
  },
  review_overdue: {
    colleague: {
      subject: 'Überfällig: „{{title}}“ ({{brand}}) – zu entscheiden bis {{until}}',
      happened: 'Die Entscheidung über diesen Verdacht war fällig und ist nicht gefallen.',
      meaning: '{{state}} Marke und Verkäufer warten noch. Der Fall liegt nun bei Ihnen als Leitung.',
      action: 'Bitte entscheiden Sie im Fall, oder sorgen Sie dafür, dass es jemand tut.',
    },
  },
  review_to_approve: {
    colleague: {
      subject: 'Bitte ein zweites Paar Augen: „{{title}}“ ({{brand}})',
      happened: 'Jemand aus dem Team hat eine Entscheidung vorgeschlagen: {{proposal}}.',
      meaning: '{{state}} Stimmen Sie zu, ist es entschieden. Andernfalls entscheidet die Leitung.',
      action: 'Bitte entscheiden Sie im Fall, außer der Vorschlag ist Ihr eigener.',
    },
  },
  review_referred: {
    colleague: {
      subject: 'Für Sie als Leitung: „{{title}}“ ({{brand}})',
      happened: 'Die Entscheidung über diesen Verdacht wurde an Sie weitergegeben.',
      meaning: '{{state}} Sie entscheiden allein, und Ihre Entscheidung wirkt sofort.',
      action: 'Bitte entscheiden Sie im Fall: entfernen oder verwerfen, mit Ihrem Grund.',
    },
  },
  offer_removed: {
    brand: {
      subject: 'Erledigt: „{{title}}“ kann nicht mehr gekauft werden',
      happened: 'Der Marktplatz hat bestätigt, dass dieses Angebot nicht mehr gekauft werden kann.',
      meaning: '{{grounds}} Der Verkäufer kennt die Gründe und kann Einspruch einlegen.',
      action:
        'Sie müssen nichts tun. Stellt sich die Ware als echt heraus, sagen Sie es uns im Fall, bevor er geschlossen wird.',
    },
  },
  marketplace_problem: {
    colleague: {
      subject: 'Bitte kümmern Sie sich darum: „{{title}}“ ({{brand}})',
      happened: '{{problem}}',
      meaning: '{{state}} Noch einmal zu fragen hilft von selbst nicht; ein Mensch muss es sich ansehen.',
      action:
        'Bitte wählen Sie im Fall: erneut versuchen, als von Hand erledigt markieren oder aufgeben, mit Ihrem Grund.',
    },
  },
  interim_measure_failed: {
    colleague: {
      subject: 'Die vorläufige Maßnahme wurde nicht ergriffen: „{{title}}“ ({{brand}})',
      happened: 'Der Marktplatz hat es abgelehnt, dieses Angebot bis zur Antwort von {{brand}} einzuschränken.',
      meaning: '{{state}} {{brand}} wird trotzdem gefragt.',
      action:
        'Der Fall geht ohne Sie weiter. Wenn die Ablehnung falsch erscheint, sprechen Sie bitte mit dem Marktplatz.',
    },
  },
  seller_not_reached: {
    colleague: {
      subject: 'Verkäufer nicht erreicht: „{{title}}“',
      happened: 'Unsere Mail mit der Begründung konnte dem Verkäufer nicht zugestellt werden.',
      meaning:
        '{{state}} Die Begründung liegt im Posteingang des Verkäufers, und die Zeit für den Einspruch läuft nun.',
      action: 'Bitte erreichen Sie den Verkäufer auf einem anderen Weg und senden Sie die Mail dann noch einmal.',
    },
  },
};
