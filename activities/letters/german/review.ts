import type { review as english } from '../english/review.ts';
import type { Translation } from '../translation.ts';

export const review: Translation<typeof english> = {
  review_overdue: {
    colleague: {
      subject: 'Überfällig: „{{title}}“ ({{brand}}) – zu entscheiden bis {{until}}',
      happened: 'Die Entscheidung über diesen Verdacht war fällig und ist nicht gefallen.',
      meaning: '{{state}} Der Fall liegt nun bei Ihnen als Leitung.',
      action: 'Bitte entscheiden Sie im Fall, oder sorgen Sie dafür, dass es jemand anders aus der Leitung tut.',
    },
  },
  review_referred: {
    colleague: {
      subject: 'Für Sie als Leitung: „{{title}}“ ({{brand}})',
      happened: 'Für diesen Verdacht liegt ein Vorschlag zur Entscheidung vor, dem eine zweite Person widerspricht.',
      meaning: '{{state}} Sie entscheiden allein, und Ihre Entscheidung wirkt sofort.',
      action:
        'Bitte entscheiden Sie im Fall, in dem beide ihre Gründe genannt haben: entfernen oder verwerfen, mit Ihrem eigenen Grund.',
    },
  },
  lead_decides: {
    colleague: {
      subject: 'Für Sie als Leitung: Niemand sonst ist übrig – „{{title}}“ ({{brand}})',
      happened: 'Alle, die in diesem Fall entscheiden könnten, haben in ihm schon entschieden oder vorgeschlagen.',
      meaning: '{{state}} Nach den Regeln entscheidet dann die Leitung, auch wenn sie schon entschieden hat.',
      action: 'Bitte entscheiden Sie im Fall, mit Ihrem Grund.',
    },
  },
  somebody_to_name: {
    colleague: {
      subject: 'Bitte benennen Sie jemanden: „{{title}}“ ({{brand}}) wartet',
      happened: 'Alle, die in diesem Fall entscheiden könnten, haben in ihm schon entschieden oder vorgeschlagen.',
      meaning: '{{state}} Der Fall wartet ohne Frist: Schweigen zählt gegen niemanden.',
      action: '{{newcomer}}',
    },
  },
  marketplace_problem_overdue: {
    colleague: {
      subject: 'Überfällig: Der Marktplatz hat nicht gehandelt – „{{title}}“ ({{brand}})',
      happened:
        'Der Marktplatz hat nicht getan, was dieser Fall von ihm verlangt, und niemand hat sich rechtzeitig darum gekümmert.',
      meaning: '{{state}}',
      action: 'Bitte kümmern Sie sich im Fall darum: {{resolve}}.',
    },
  },
  offer_removed: {
    brand: {
      subject: 'Erledigt: „{{title}}“ kann nicht mehr gekauft werden',
      happened: 'Es ist bestätigt, dass dieses Angebot nicht mehr gekauft werden kann.',
      meaning: '{{hearing}}',
      action: '{{retract}}',
    },
  },
};
