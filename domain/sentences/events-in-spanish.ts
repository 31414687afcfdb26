import { unlistedInSpanish } from '../reasons/unlisted-in-spanish.ts';
import type { Measure, Outcome, ReviewDecision, Verdict } from '../vocabulary.ts';
import type { EventWords } from './events-in-english.ts';

const verdicts: Record<Verdict, string> = {
  counterfeit: 'es una falsificación',
  authentic: 'es auténtico',
  authorised_seller: 'el vendedor está autorizado',
  grey_market: 'es auténtico, del mercado gris',
  not_our_mark: 'no lleva nuestra marca',
  cannot_determine: 'no se puede determinar',
};
const measures: Record<Measure, string> = {
  none: 'sin restricciones',
  demoted: 'relegada',
  held: 'bloqueada',
  removed: 'retirada',
};
const toBe: Record<Measure, string> = {
  none: 'levantar la medida',
  demoted: 'relegar la oferta',
  held: 'bloquear la oferta',
  removed: 'retirar la oferta',
};
const outcomes: Record<Outcome, string> = {
  removed: 'la retirada se mantiene',
  dismissed: 'la sospecha se descarta',
  reinstated: 'la oferta se restablece',
  withdrawn: 'la sospecha se retira',
};
const decisions: Record<ReviewDecision, string> = { remove: 'retirar la oferta', dismiss: 'descartar la sospecha' };

const until = (at: string | undefined): string => (at === undefined ? 'sin plazo' : `hasta el ${at}`);
const byHand = ({ byHand: isByHand }: { byHand?: true | undefined }): string =>
  isByHand ? ', como ha comprobado el propio equipo' : '';

export const eventsInSpanish: EventWords = {
  sentences: {
    case_opened: ({ kind, score }, { who, score: of }) =>
      ({
        suspicion: `${who} sospechó una falsificación, con una puntuación de ${of(score)}.`,
        notice: 'La marca notificó la oferta.',
        reinstatement: `${who} reabrió un caso cerrado para restablecer la oferta.`,
      })[kind],
    seller_recognised: () => 'El vendedor indicado está en la lista de vendedores autorizados de la marca.',
    authorisation_applied: ({ sellerId, since, endsOn, namedBy, brandAsked }, { day, calendarDay, person }) => {
      const end = endsOn === undefined ? '' : `, hasta el ${calendarDay(endsOn)} inclusive`;
      const by = (namedBy !== undefined && person(namedBy)) || 'la marca';
      return (
        `El vendedor indicado, ${sellerId}, está en la lista de vendedores autorizados de la marca desde el ${day(since)}${end}; ` +
        `lo incluyó ${by}. ${brandAsked ? 'Ya se había preguntado a la marca' : 'No se preguntó a la marca'}.`
      );
    },
    standing_removal_applied: ({ caseId }) =>
      `El caso ${caseId} retiró la oferta definitivamente, y vuelve a estar a la venta: aquella decisión sigue en pie.`,
    earlier_answer_applied: ({ caseId, verdict }) =>
      `Sobre esta oferta, sin cambios, la marca ya había dicho en el caso ${caseId}: ${verdicts[verdict]}. No se le preguntó de nuevo.`,
    suspicions_joined: ({ suspicions }, { score: of }) =>
      suspicions.length === 1
        ? `La oferta se comunicó de nuevo, con una puntuación de ${of(suspicions[0]!.score)}.`
        : `La oferta se comunicó ${suspicions.length} veces más.`,
    calendar_renewed: () => 'El caso ha durado más que su calendario; desde aquí cuenta los días por el siguiente.',
    brand_asked: ({ clock }, say) =>
      `Se preguntó a la marca si la oferta es una falsificación; tiene tiempo ${until(say.until(clock))}.`,
    brand_reminded: () => 'Se recordó a la marca la pregunta pendiente.',
    account_manager_called: () => 'Se avisó al gestor de cuenta de la marca, porque la marca no respondía.',
    information_requested: ({ pausedUntil }, say) =>
      pausedUntil === undefined
        ? 'La marca pidió más información.'
        : `La marca pidió más información; el plazo se detiene, como máximo hasta el ${say.at(pausedUntil)}.`,
    information_provided: (_data, { who }) => `${who} dio a la marca la información que había pedido.`,
    lead_called: () => 'Se avisó al responsable, porque nadie había respondido a la pregunta de la marca.',
    pause_ended: () => 'El plazo vuelve a correr: la pregunta quedó demasiado tiempo sin respuesta.',
    deadline_extended: ({ clock, reasonCode }, say) =>
      `${say.who} amplió el plazo ${until(say.until(clock))} (${say.code(reasonCode)}).`,
    deadline_moved: ({ clock }, say) => `El plazo corre ${until(say.until(clock))}, porque nuestro reloj se retrasó.`,
    verdict_given: ({ verdict, reasonCode }, say) => `La marca dijo: ${verdicts[verdict]} (${say.code(reasonCode)}).`,
    silence_rule_applied: ({ rule }, say) =>
      `Nadie respondió a tiempo; se aplicó la regla prevista: ${say.code(rule)}.`,
    seller_statement_given: ({ reasonCode }, say) =>
      `El vendedor se pronunció sobre la medida: ${say.code(reasonCode)}.`,
    review_opened: ({ reason }, say) => `Debe decidir el equipo de la plataforma: ${say.code(reason)}.`,
    review_escalated: ({ to }) =>
      to === 'lead'
        ? 'La revisión se retrasó y pasó al responsable.'
        : 'La revisión se retrasó; no hay responsable que pueda decidirla, y sigue en manos del equipo.',
    review_proposed: ({ decision, reasonCode }, say) =>
      `${say.who} propuso ${decisions[decision]} (${say.code(reasonCode)}); debe estar de acuerdo una segunda persona.`,
    review_referred: ({ decision, reasonCode }, say) =>
      `Contra la propuesta, la segunda persona prefiere ${decisions[decision]} (${say.code(reasonCode)}); decide el responsable.`,
    review_decided: ({ decision, reasonCode, asLead }, say) =>
      `${asLead ? 'El responsable' : say.who} decidió ${decisions[decision]} (${say.code(reasonCode)}).`,
    nobody_independent: ({ rule }) =>
      rule === 'wait'
        ? 'No queda nadie que no haya decidido antes: hay que designar a alguien, y se espera.'
        : 'No queda nadie que no haya decidido antes; según las reglas, decide de todos modos el responsable.',
    measure_decided: ({ measure, again, interim }) =>
      again
        ? 'La oferta se restringirá de nuevo: la decisión sigue en pie.'
        : `Se decidió ${toBe[measure]}${interim ? ' hasta que responda la marca' : ''}.`,
    seller_corrected: ({ sellerId }) =>
      `La plataforma dice que la oferta es de ${sellerId}; el caso no va contra nadie más.`,
    measure_taken: (data) => {
      if (data.measure !== 'none') return `La oferta está ${measures[data.measure]}${byHand(data)}.`;
      const others = (data.others ?? []).map(
        ({ caseId, measure }) => `; por el caso ${caseId} sigue ${measures[measure]}`,
      );
      return `La plataforma levantó la medida${byHand(data)}${others.join('')}.`;
    },
    measure_unneeded: () => 'Ya no había oferta que restringir.',
    measure_refused: ({ code }, say) => `La medida fue rechazada: ${say.code(code)}; debe ocuparse el equipo.`,
    interim_measure_dropped: ({ code }, say) =>
      `La medida provisional fue rechazada: ${say.code(code)}; la marca responde sin ella.`,
    marketplace_problem_reminded: () => 'Se recordó al equipo la incidencia con la plataforma.',
    marketplace_problem_escalated: () =>
      'Nadie se ocupó de la incidencia con la plataforma, y se avisó al responsable.',
    marketplace_problem_resolved: ({ resolution, reasonCode }, { who, code }) =>
      ({
        retry: `${who} volvió a pedir la medida a la plataforma: ${code(reasonCode)}.`,
        mark_done: `${who} resolvió la incidencia con la plataforma: ${code(reasonCode)}.`,
        give_up: `${who} renunció a la medida: ${code(reasonCode)}.`,
      })[resolution],
    statement_issued: ({ measure }) =>
      `Se envió al vendedor la declaración de motivos: la oferta está ${measures[measure]}.`,
    removal_confirmed: () => 'La oferta ya no está a la venta.',
    removal_unconfirmed: () => 'La oferta sigue a la venta, aunque se retiró; debe ocuparse el equipo.',
    strike_given: ({ expiresAt }, { at }) => `El vendedor recibió una amonestación, vigente hasta el ${at(expiresAt)}.`,
    strike_undone: () => 'Se anuló la amonestación del vendedor.',
    appeal_window_opened: ({ round, clock }, say) =>
      `El vendedor puede reclamar (ronda ${round}) ${until(say.until(clock))}.`,
    seller_informed: ({ clock }, say) =>
      `El correo del vendedor fue aceptado; puede reclamar ${until(say.until(clock))}.`,
    delivery_overdue: ({ clock }, say) =>
      `No se pudo avisar al vendedor por correo; el plazo para reclamar corre de todos modos, ${until(say.until(clock))}.`,
    appeal_filed: ({ round, reasonCode, clock }, say) =>
      `El vendedor reclamó (ronda ${round}): ${say.code(reasonCode)}. La marca tiene tiempo ${until(say.until(clock))}.`,
    brand_reminded_of_appeal: () => 'Se recordó a la marca la reclamación.',
    appeal_answered: ({ answer, reasonCode }, { code }) =>
      answer === 'maintain'
        ? `La marca mantuvo su veredicto (${code(reasonCode)}).`
        : `La marca respondió a la reclamación: no es una falsificación (${code(reasonCode)}).`,
    appeal_decision_due: ({ clock }, say) =>
      `Sobre la reclamación debe decidir alguien que no haya decidido antes, ${until(say.until(clock))}.`,
    appeal_escalated: () => 'La decisión sobre la reclamación se retrasó y pasó al responsable.',
    appeal_decided: ({ decision, round, reasonCode, asLead }, { who, code }) =>
      `${asLead ? 'El responsable' : who} ${decision === 'upheld' ? 'confirmó la decisión' : 'estimó la reclamación'} en la ronda ${round} (${code(reasonCode)}).`,
    verdict_retracted: ({ reasonCode }, { code }) => `La marca se retractó de su veredicto (${code(reasonCode)}).`,
    suspicion_withdrawn: ({ reasonCode }, { who, code }) => `${who} retiró la sospecha (${code(reasonCode)}).`,
    reinstatement_ordered: ({ restrictionCaseId, reasonCode }, { who, code }) =>
      `${who} ordenó deshacer lo que el caso ${restrictionCaseId} hizo con la oferta (${code(reasonCode)}).`,
    listing_vanished: () => 'La oferta desapareció de la plataforma.',
    listing_returned: () => 'La oferta ha vuelto a la plataforma.',
    ending_decided: ({ outcome, reason }, { code }) =>
      `El caso terminará (${outcomes[outcome]}: ${code(reason)}) en cuanto se avise a la plataforma.`,
    case_closed: ({ outcome, reason }, { code }) => `El caso se cerró: ${outcomes[outcome]} (${code(reason)}).`,
  },
  withheld: 'Ocurrió algo que solo ve el equipo de la plataforma.',
  unknown: 'Ocurrió algo que solo una versión más nueva sabe contar.',
  number: (number) => `N.º ${number}`,
  byRule: {
    plain: 'Por regla',
    time: 'Por regla, al llegar el momento previsto',
    upon: (number) => `Por regla, a raíz del n.º ${number}`,
  },
  actors: {
    system: 'Joint Force',
    detector: 'La detección de la plataforma',
    brand: 'La marca',
    seller: 'El vendedor',
    staff: 'El equipo de la plataforma',
    auditor: 'Un auditor',
    marketplace: 'La plataforma',
    applicant: 'La empresa solicitante',
  },
  codes: {
    ...unlistedInSpanish,
    appeal_overdue: 'nadie decidió a tiempo sobre la reclamación',
    staff_review: 'decide el equipo de la plataforma',
    staff_decide: 'decide el equipo de la plataforma',
    dismiss: 'la sospecha se descarta',
    remove_at_score: 'decide la puntuación',
    reinstate: 'la oferta se restablece',
    uphold: 'la decisión se mantiene',
    retry: 'se vuelve a pedir a la plataforma',
  },
};
