import type { review as english } from '../english/review.ts';
import type { Translation } from '../translation.ts';

export const review: Translation<typeof english> = {
  review_overdue: {
    colleague: {
      subject: 'Decisión atrasada: «{{title}}» ({{brand}}). Decida a más tardar el {{until}}',
      happened: 'La decisión sobre esta sospecha ya debía estar tomada y no se ha tomado.',
      meaning: '{{state}} El caso le corresponde ahora a usted como responsable.',
      action: 'Por favor, decida en el caso u ocúpese de que lo haga otra persona responsable.',
    },
  },
  review_referred: {
    colleague: {
      subject: 'Para usted como responsable: «{{title}}» ({{brand}})',
      happened:
        'Una persona de nuestro equipo ha propuesto cómo decidir sobre esta sospecha, y otra no está de acuerdo.',
      meaning: '{{state}} Decide usted en solitario, y su decisión surte efecto de inmediato.',
      action:
        'Por favor, decida en el caso, donde ambas personas han expuesto sus motivos: retirar o descartar, con un motivo propio.',
    },
  },
  lead_decides: {
    colleague: {
      subject: 'Para usted como responsable: no queda nadie más. «{{title}}» ({{brand}})',
      happened: 'Todas las personas que podrían decidir en este caso ya han decidido o propuesto algo en él.',
      meaning:
        '{{state}} Según las reglas, decide entonces la persona responsable, aunque ya haya decidido anteriormente.',
      action: 'Por favor, decida en el caso, con su motivo.',
    },
  },
  somebody_to_name: {
    colleague: {
      subject: 'Por favor, designe a alguien: «{{title}}» ({{brand}}) está a la espera',
      happened: 'Todas las personas que podrían decidir en este caso ya han decidido o propuesto algo en él.',
      meaning: '{{state}} El caso queda a la espera, sin plazo: ningún silencio perjudica a nadie.',
      action: '{{newcomer}}',
    },
  },
  marketplace_problem_overdue: {
    colleague: {
      subject: 'Con retraso: la plataforma no ha actuado. «{{title}}» ({{brand}})',
      happened: 'La plataforma no ha hecho lo que este caso le pide, y nadie se ha ocupado de ello a tiempo.',
      meaning: '{{state}}',
      action: 'Por favor, ocúpese de ello en el caso: {{resolve}}.',
    },
  },
  offer_removed: {
    brand: {
      subject: 'Hecho: «{{title}}» ya no se puede comprar',
      happened: 'Se ha confirmado que esta oferta ya no se puede comprar.',
      meaning: '{{hearing}}',
      action: '{{retract}}',
    },
  },
};
