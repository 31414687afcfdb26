import type { review as english } from '../english/review.ts';
import type { Translation } from '../translation.ts';

export const review: Translation<typeof english> = {
  review_overdue: {
    colleague: {
      subject: 'Überfällig: „{{title}}“ ({{brand}}) – zu entscheiden bis {{until}}',
      happened: 'Die Entscheidung über diesen Verdacht war fällig und ist nicht gefallen.',
      meaning: '{{state}} Marke und Verkäufer warten noch. Der Fall liegt nun bei Ihnen als Leitung.',
      action: 'Bitte entscheiden Sie im Fall, oder sorgen Sie dafür, dass es jemand tut.',
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
};
