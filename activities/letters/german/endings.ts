import type { endings as english } from '../english/endings.ts';
import type { Translation } from '../translation.ts';

const nothingToDo = 'Sie müssen nichts tun.';

export const endings: Translation<typeof english> = {
  offer_removed_for_good: {
    brand: {
      subject: 'Abgeschlossen: Es bleibt bei der Entscheidung über „{{title}}“',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen. Es bleibt dabei, dass es eine Fälschung ist.',
      meaning: '{{state}}',
      action: 'Sie müssen nichts tun. Begegnet Ihnen die Ware wieder, melden Sie sie uns bitte.',
    },
    seller: {
      subject: 'Abgeschlossen: Es bleibt bei der Entscheidung über „{{title}}“',
      happened: 'Der Fall zu Ihrem Angebot ist abgeschlossen. Es bleibt dabei, dass es eine Fälschung ist.',
      meaning: '{{state}} {{strike}} Bei uns können Sie keinen Einspruch mehr einlegen.',
      action:
        'Bitte bieten Sie diese Ware nicht wieder an. Wenn Sie weiterhin anderer Meinung sind, stehen Ihnen die Wege unten offen.',
    },
    colleague: {
      subject: 'Abgeschlossen: Es bleibt bei der Entscheidung über „{{title}}“ ({{brand}})',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen. Es bleibt dabei, dass es eine Fälschung ist.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
  suspicion_dismissed: {
    brand: {
      subject: 'Abgeschlossen: Der Verdacht zu „{{title}}“ ist verworfen',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen. Der Verdacht wurde verworfen.',
      meaning: '{{state}}',
      action: 'Sie müssen nichts tun. {{complain}}',
    },
    seller: {
      subject: 'Gute Nachricht: Der Verdacht zu „{{title}}“ ist verworfen',
      happened: 'Die Prüfung Ihres Angebots ist vorbei. Der Verdacht wurde verworfen.',
      meaning: '{{state}} Ihrem Konto wird aus diesem Fall nichts angelastet. {{list_again}}',
      action: 'Sie müssen nichts tun. Die Umstände tun uns leid.',
    },
    colleague: {
      subject: 'Abgeschlossen: Der Verdacht zu „{{title}}“ ({{brand}}) ist verworfen',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen. Der Verdacht wurde verworfen.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
    brand_futile: {
      subject: 'Abgeschlossen: Der Fall zu „{{title}}“ bleibt ohne Folgen',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen und bleibt für das Angebot ohne Folgen.',
      meaning: '{{state}} Ob die Ware echt ist, ist damit nicht entschieden.',
      action:
        'Sie müssen nichts tun. Ist das Angebot im Verkauf, melden Sie es uns bitte: Das eröffnet einen neuen Fall.',
    },
    seller_futile: {
      subject: 'Abgeschlossen: Der Fall zu „{{title}}“ bleibt ohne Folgen',
      happened:
        'Die Prüfung Ihres Angebots ist vorbei. Der Fall ist abgeschlossen und bleibt für Ihr Angebot ohne Folgen.',
      meaning:
        '{{state}} Ob die Ware echt ist, ist damit nicht entschieden. Ihrem Konto wird aus diesem Fall nichts angelastet.',
      action: nothingToDo,
    },
    colleague_futile: {
      subject: 'Abgeschlossen: Der Fall zu „{{title}}“ ({{brand}}) bleibt ohne Folgen',
      happened: 'Der Fall zu diesem Angebot ist abgeschlossen und bleibt für das Angebot ohne Folgen.',
      meaning: '{{state}} Ob die Ware echt ist, ist damit nicht entschieden.',
      action: nothingToDo,
    },
  },
  offer_reinstated: {
    brand: {
      subject: 'Abgeschlossen: Die Entscheidung über „{{title}}“ ist aufgehoben',
      happened:
        'Der Fall zu diesem Angebot ist abgeschlossen. Die Entscheidung, dass es eine Fälschung ist, wurde aufgehoben.',
      meaning: '{{state}} {{strike}}',
      action: 'Sie müssen nichts tun. {{evidence}}',
    },
    seller: {
      subject: 'Gute Nachricht: Die Entscheidung über „{{title}}“ ist aufgehoben',
      happened:
        'Die Entscheidung, dass Ihr Angebot eine Fälschung ist, wurde aufgehoben, und der Fall ist abgeschlossen.',
      meaning: '{{state}} {{strike}} {{list_again}}',
      action: 'Sie müssen nichts tun. Die Umstände tun uns leid.',
    },
    colleague: {
      subject: 'Abgeschlossen: Die Entscheidung über „{{title}}“ ({{brand}}) ist aufgehoben',
      happened:
        'Der Fall zu diesem Angebot ist abgeschlossen. Die Entscheidung, dass es eine Fälschung ist, wurde aufgehoben.',
      meaning: '{{state}} {{strike}}',
      action: nothingToDo,
    },
  },
  suspicion_withdrawn: {
    brand: {
      subject: 'Abgeschlossen: Der Verdacht zu „{{title}}“ ist zurückgenommen',
      happened: 'Unser Team hält den Verdacht zu diesem Angebot nicht länger aufrecht. Der Fall ist abgeschlossen.',
      meaning: '{{state}}',
      action: 'Sie müssen nichts tun. {{complain}}',
    },
    seller: {
      subject: 'Gute Nachricht: Der Verdacht zu „{{title}}“ ist zurückgenommen',
      happened: 'Unser Team hält den Verdacht zu Ihrem Angebot nicht länger aufrecht. Der Fall ist abgeschlossen.',
      meaning: '{{state}} {{strike}} Ihrem Konto wird aus diesem Fall nichts angelastet. {{list_again}}',
      action: 'Sie müssen nichts tun. Die Umstände tun uns leid.',
    },
    colleague: {
      subject: 'Abgeschlossen: Der Verdacht zu „{{title}}“ ({{brand}}) ist zurückgenommen',
      happened: 'Unser Team hält den Verdacht zu diesem Angebot nicht länger aufrecht. Der Fall ist abgeschlossen.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
};
