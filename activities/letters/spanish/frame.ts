import { statementInSpanish } from '../../../domain/sentences/statement-in-spanish.ts';
import { templatesOf } from '../templates.ts';
import type { frame as english } from '../english/frame.ts';
import type { Translation } from '../translation.ts';

const said = templatesOf(statementInSpanish);

export const frame: Translation<typeof english> = {
  punctuation: { colon: ': ', sentences: ' ', reasons: '; ', cases: ', ' },
  greeting: { named: 'Hola, {{recipient}}:', plain: 'Hola:' },
  closing: 'Atentamente,\n{{marketplace}}, protección de marcas',
  footer: 'Caso {{case}}. Usted recibe este mensaje porque participa en este caso.',
  open_case: 'Abrir el caso',
  no_link: 'Encontrará el caso en su bandeja de entrada de {{marketplace}}.',
  facts: {
    offer: 'Oferta',
    number: 'Número de la oferta',
    price: 'Precio',
    seller: 'Vendedor',
    page: 'Página de la oferta',
    brand: 'Marca',
    score: 'Puntuación de sospecha',
    decider: 'Decisión tomada por',
    reason: 'Motivo',
    your_reason: 'Su motivo',
    sellers_reason: 'Motivo del vendedor',
    closed: 'Motivo del cierre',
    undoes: 'Revoca la decisión del caso',
    wanted: 'Solicitado a la plataforma',
    answer: 'Respuesta de la plataforma',
  },
  moment: {
    at: '{{day}}, {{clock}}\u00a0h, {{zone}} ({{utc}}\u00a0h UTC)',
    end_of_day: '{{day}}, 24:00\u00a0h, {{zone}} ({{utc}}\u00a0h UTC)',
    utc: '{{day}}, {{clock}}\u00a0h UTC ({{local}}\u00a0h, {{zone}})',
    short: '{{day}}, {{clock}}\u00a0h ({{zone}})',
    short_utc: '{{day}}, {{clock}}\u00a0h UTC',
    short_end_of_day: '{{day}}, 24:00\u00a0h ({{zone}})',
    day_and_clock: '{{day}}, {{clock}}',
  },
  findings: { heading: 'Qué nos llamó la atención', item: '{{reason}} (puntuación: {{score}})' },
  six_answers: 'Las seis respuestas',
  files: {
    one: 'Se adjuntó un archivo: lo encontrará en el caso.',
    many: 'Se adjuntaron {{count}} archivos: los encontrará en el caso.',
  },
  look: {
    offer: 'Por favor, examine la oferta (su página y su número figuran arriba)',
    case: 'Por favor, examine lo que consta en el caso sobre la oferta (su número figura arriba)',
  },
  states: {
    none: 'Este caso no restringe la oferta.',
    demoted: 'La oferta está a la venta, pero relegada: se muestra con menos visibilidad.',
    held: 'La oferta está bloqueada: nadie puede comprarla.',
    removed: 'La oferta está retirada de la venta.',
    coming_demoted: 'Se está relegando la oferta: en breve se mostrará con menos visibilidad.',
    coming_held: 'Se está bloqueando la oferta.',
    coming_removed: 'Se está retirando la oferta de la venta.',
    coming_none: 'Se está levantando la restricción de la oferta.',
    lifted: 'Este caso ya no restringe la oferta.',
    undone: 'Queda levantada la restricción de la oferta por el caso {{cited}}.',
    gone: said.gone,
    unconfirmed:
      'La plataforma ha aceptado la restricción, pero no hemos podido confirmar que la oferta ya no se pueda comprar.',
    unanswered: 'La plataforma no nos ha dicho si la oferta está restringida.',
  },
  others: {
    ...said.others,
    unnamed: 'Aun así, la oferta sigue estando {{measure}}, por otro caso.',
  },
  again: ' de nuevo',
  list_again: said.listAgain,
  strike: {
    ahead:
      'En cuanto la oferta deje de estar a la venta, su cuenta recibirá una amonestación, vigente durante {{period}}. Una oferta conlleva una amonestación, sea cual sea el número de casos por los que se retire. Si su reclamación prospera, se anula la amonestación de este caso.',
    undone: {
      you: said.strikeUndone,
      other: 'La amonestación del vendedor por ello queda anulada.',
    },
    stands: {
      you: said.strike,
      other: 'El vendedor tiene por ello una amonestación, vigente hasta el {{end}}.',
    },
    over: {
      you: said.strikeOver,
      other: 'La amonestación que el vendedor recibió por ello estuvo vigente hasta el {{end}}.',
    },
  },
  weigh: { open: 'Por favor, téngala en cuenta en su respuesta.', over: 'No tiene que hacer nada.' },
  unanswered: {
    question: 'Le preguntamos si esta oferta es auténtica y no recibimos de usted una respuesta a tiempo.',
    appeal:
      'El vendedor ha presentado una reclamación contra la decisión sobre esta oferta (ronda {{round}} de {{rounds}}), y no recibimos de usted una respuesta a tiempo.',
  },
  say_now: {
    open: 'Si su producto es auténtico, díganoslo ahora en el caso, por favor. Lo que más ayuda son las facturas y los documentos de origen.',
    said: 'Ya nos ha dado su versión: quien decida la verá. Ahora no tiene que hacer nada.',
  },
  ask: 'Si antes necesita saber más, pregúntenos.',
  extend: 'Si hace falta más tiempo, prorrogue el plazo en el caso.',
  resolve: {
    restriction: 'volver a pedirlo, resolverlo a mano o renunciar a la medida',
    unknown_offer: 'volver a pedirlo o renunciar a la medida',
    lift: 'volver a pedirlo, o resolverlo a mano y marcarlo como hecho',
  },
  newcomer: {
    staff: 'Por favor, busque a alguien que no haya decidido en este caso y dele una clave propia.',
    lead: 'Por favor, busque a alguien que no haya decidido en este caso y dele una clave propia, como responsable.',
  },
  evidence: 'Si tiene nuevas pruebas, envíenos una notificación: con ella se abre un caso nuevo.',
  complain:
    'Si tiene la certeza de que es una falsificación, envíenos una notificación: con ella se abre un caso nuevo.',
  retract: {
    open: 'No tiene que hacer nada. Si el producto resulta ser auténtico, díganoslo en el caso antes de que se cierre.',
    awaited: 'Por favor, responda en el caso a la reclamación del vendedor.',
    over: 'No tiene que hacer nada.',
  },
  hearing: {
    open: 'Se comunican los motivos al vendedor, que puede presentar una reclamación.',
    heard: 'El vendedor ha presentado una reclamación; la reclamación sigue su curso.',
    over: 'El vendedor ya no puede presentarnos ninguna reclamación.',
  },
  quotations: {
    you: 'Usted escribió:',
    brand: '{{brand}} escribió:',
    seller: 'El vendedor escribió:',
    staff: 'Nuestro equipo escribió:',
    reasons: 'Los motivos expuestos:',
  },
  steps: {
    reminder: 'Recordatorio',
    account_manager: 'Avisamos a su gestor de cuenta',
    due: 'Vencimiento',
    pause_over: 'El plazo para el veredicto queda en suspenso, como máximo, hasta',
  },
  deadlines: {
    verdict: { you: 'Por favor, responda a más tardar', other: '{{brand}} puede responder hasta' },
    answer: { you: 'Por favor, responda a más tardar', other: '{{brand}} puede responder hasta' },
    resolution: { you: 'Ocúpese de ello a más tardar', other: 'Nuestro equipo se ocupa de ello a más tardar' },
    review: { you: 'Decida a más tardar', other: 'Nuestro equipo decide a más tardar' },
    appeal_decision: { you: 'Decida a más tardar', other: 'Nuestro equipo decide a más tardar' },
    appeal: {
      you: 'Puede presentar una reclamación hasta',
      other: 'El vendedor puede presentar una reclamación hasta',
    },
  },
  endless: {
    you: 'Su reclamación no está sujeta a plazo.',
    other: 'La reclamación del vendedor no está sujeta a plazo.',
  },
  silence: {
    verdict: {
      you: 'Si para entonces no tenemos noticias suyas, {{consequence}}.',
      other: said.silence.verdict,
    },
    answer: {
      you: 'Si para entonces no tenemos noticias suyas, {{consequence}}.',
      other: said.silence.answer,
    },
    review: {
      you: said.silence.review,
      other: said.silence.review,
    },
    resolution: {
      you: 'Si para entonces nadie se ha ocupado de ello, {{consequence}}.',
      other: 'Si para entonces nadie se ha ocupado de ello, {{consequence}}.',
    },
    appeal_decision: {
      you: said.silence.appeal_decision,
      other: said.silence.appeal_decision,
    },
    appeal: {
      you: said.silence.appeal,
      other: 'Si para entonces el vendedor no ha presentado una reclamación, {{consequence}}.',
    },
    pause: {
      you: 'Si para entonces su pregunta no tiene respuesta, su plazo vuelve a correr y deberá responder sin ella.',
      other:
        'Si para entonces la pregunta de {{brand}} no tiene respuesta, el plazo de la marca vuelve a correr y esta deberá responder sin ella.',
    },
  },
  consequences: {
    ...said.consequences,
    restricted_by_rule: said.restricted,
    restricted_by_score:
      'la oferta queda {{measure}}, porque su puntuación de sospecha del {{score}} alcanza el {{threshold}}',
    dismissed_by_score: 'se descarta la sospecha, porque su puntuación del {{score}} es inferior al {{threshold}}',
    retry: 'se reitera la petición a la plataforma',
  },
  redress: said.elsewhere,
};
