import { statementInSpanish as said } from '../../../../domain/sentences/statement-in-spanish.ts';
import type { course as english } from '../../en/seller/course.ts';

export const course: typeof english = {
  next: {
    heading: 'Qué ocurre a continuación',
    stages: {
      screening: () => 'Se está abriendo el caso.',
      awaiting_verdict: (brand) =>
        `Todavía no hay nada decidido: se pregunta a ${brand} si la oferta es una falsificación.`,
      staff_review: () => 'Todavía no hay nada decidido: decide nuestro equipo.',
      removing: () => 'Se comunica a la plataforma que ejecute la decisión.',
      appeal_window: () => 'Puede presentar una reclamación.',
      appeal_review: (brand) =>
        `Tenemos su reclamación: se pregunta a ${brand} qué dice al respecto y después se decide. Recibirá un escrito.`,
      lifting: () => 'Se comunica a la plataforma que levante la restricción.',
      closed: () => 'El caso está cerrado. No ocurrirá nada más en él.',
    },
    deciding: 'Tenemos su reclamación, y nuestro equipo decide sobre ella. Recibirá un escrito.',
    waits: {
      verdict: (brand, until) => `${brand} puede responder hasta el ${until}.`,
      answer: (brand, until) => `${brand} puede responder hasta el ${until}.`,
      review: (_brand, until) => `Nuestro equipo decide a más tardar el ${until}.`,
      appeal_decision: (_brand, until) => `Nuestro equipo decide a más tardar el ${until}.`,
      appeal: (_brand, until) => `Tiene hasta el ${until}.`,
    },
    paused: (brand, until) =>
      `${brand} nos ha preguntado algo: su plazo está en suspenso hasta el ${until} como máximo.`,
    silence: said.silence,
    restricted: said.restricted,
    consequences: said.consequences,
  },
  steps: {
    heading: 'Cada paso hasta ahora',
    by: { brand: 'Marca', staff: 'Nuestro equipo', seller: 'Usted', system: 'Nuestros sistemas' },
    kinds: {
      checked: 'Se encontró la oferta y se abrió un caso',
      reported: 'La marca notificó la oferta',
      reopened: 'Se reabrió un caso cerrado para restablecer la oferta',
      decided_before: 'Se aplicó una decisión anterior sobre la misma oferta',
      brand_asked: 'Se preguntó a la marca si la oferta es auténtica',
      brand_confirmed: 'La marca dijo que es una falsificación',
      brand_cleared: 'La marca no tiene nada en contra de la oferta',
      brand_silent: 'La marca no respondió a tiempo',
      staff_asked: 'Se pidió a nuestro equipo que decidiera',
      staff_decided: {
        remove: 'Nuestro equipo decidió retirar la oferta',
        dismiss: 'Nuestro equipo descartó la sospecha',
      },
      rule_applied: 'Nadie decidió a tiempo; se aplicó una regla',
      measure_taken: {
        none: 'Se levantó la restricción',
        demoted: 'La oferta se relegó: se muestra con menos visibilidad',
        held: 'La oferta se bloqueó',
        removed: 'La oferta se retiró',
      },
      reasons_sent: 'Se le envió la declaración de motivos',
      strike_given: 'Su cuenta recibió una amonestación',
      strike_undone: 'Su amonestación se anuló',
      you_said: 'Usted hizo una declaración',
      appeal_open: 'Desde entonces podía presentar una reclamación',
      you_appealed: 'Usted presentó una reclamación',
      brand_maintained: 'La marca mantuvo su veredicto',
      brand_retracted: 'La marca se retractó de su veredicto',
      appeal_to_decide: 'Se pidió a nuestro equipo que decidiera sobre su reclamación',
      appeal_decided: { upheld: 'Su reclamación se desestimó', reinstated: 'Su reclamación prosperó' },
      deadline_moved: 'Recibió más tiempo, por un fallo nuestro',
      withdrawn: 'Nuestro equipo retiró la decisión contra la oferta',
      offer_gone: 'La oferta ya no estaba en línea',
      offer_back: 'La oferta volvió a estar en línea',
      closed: 'El caso se cerró',
    },
    until: (moment) => ` (hasta el ${moment})`,
  },
};
