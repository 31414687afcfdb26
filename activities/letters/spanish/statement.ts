import { statementInSpanish } from '../../../domain/sentences/statement-in-spanish.ts';
import { templatesOf } from '../templates.ts';
import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInSpanish);

export const statementLetter: Translation<typeof englishLetter> = {
  statement_of_reasons: {
    seller: {
      subject: 'Su oferta queda {{measure}}{{again}}: «{{title}}». Los motivos y lo que puede hacer',
      happened:
        'Hemos restringido su oferta. Este escrito dice qué hemos hecho, por qué y qué puede hacer usted al respecto.',
      meaning: '{{strike}}',
      action:
        'Si cree que nos equivocamos, presente, por favor, una reclamación en el caso. Lo que más ayuda son las facturas y los documentos de origen.',
    },
    seller_final: {
      subject: 'Su oferta queda {{measure}}{{again}}: «{{title}}». Los motivos y lo que puede hacer',
      happened:
        'El plazo para presentarnos reclamaciones ha terminado y su oferta queda restringida definitivamente. Este escrito dice qué hemos hecho, por qué y qué puede hacer usted al respecto.',
      meaning: 'Se mantiene la decisión de que es una falsificación, y el caso se cierra.',
      action:
        'Ya no puede presentarnos ninguna reclamación. Si sigue sin estar de acuerdo, las vías indicadas más arriba continúan a su disposición.',
    },
    seller_heard: {
      subject: 'Su oferta queda {{measure}}{{again}}: «{{title}}». Los motivos, mientras se tramita su reclamación',
      happened: 'Hemos restringido su oferta. Este escrito dice qué hemos hecho y por qué.',
      meaning: 'Su reclamación se sigue tramitando de todos modos: le escribiremos en cuanto haya una decisión.',
      action: 'Ahora no tiene que hacer nada.',
    },
    seller_interim: {
      subject:
        'Su oferta queda {{measure}}{{again}} mientras se comprueba: «{{title}}». Los motivos y lo que puede hacer',
      happened:
        'Hemos restringido su oferta provisionalmente. Este escrito dice qué hemos hecho, por qué y qué puede hacer usted al respecto.',
      meaning: 'Todavía no hay nada decidido, y nada de este caso cuenta en contra de su cuenta.',
      action: '{{say_now}}',
    },
  },
};

export const statement: Translation<typeof english> = {
  measure: {
    heading: 'Qué hemos hecho',
    measure: 'Medida',
    ...said.states,
    since: 'Desde',
    where: 'Dónde se aplica',
    territory: 'en todo {{marketplace}}, en todos los países',
    duration: 'Durante cuánto tiempo',
    ...said.durations,
    gone: 'La oferta ya no estaba en línea cuando ejecutamos la medida. La decisión se aplica de todos modos.',
  },
  facts: {
    heading: 'Hechos y circunstancias',
    initiative: said.found,
    ...said.decided,
    noticed: said.noticed,
    again: 'La oferta había desaparecido y ha vuelto: la decisión se mantiene.',
  },
  automation: {
    heading: 'Uso de medios automatizados',
    detection: 'Detección',
    decision: 'Decisión',
    lookedAt: said.lookedAt,
    detected: said.detected,
    ...said.automated,
  },
  ground: { heading: 'Fundamento jurídico', ...said.right },
  redress: {
    heading: 'Qué puede hacer',
    appeal: 'Reclamación ante nosotros',
    appeal_text:
      'Gratuita, en la ronda {{round}} de {{rounds}}. Si {{brand}} no le da la razón, decidirá {{independent}}.',
    until: 'Puede presentar una reclamación hasta',
    time: 'Puede presentar una reclamación',
    endless: 'sin plazo',
    from_delivery: 'durante {{period}} a partir del momento en que este escrito le haya llegado',
    sayOnce: said.sayOnce,
  },
};
