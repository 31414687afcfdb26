import type { Words } from '../words.ts';

export const reports: Words['reports'] = {
  text: 'Lo que la plataforma publica cada año (arts. 15 y 24 del Reglamento de Servicios Digitales), en lo que toca a falsificaciones. Todo se cuenta a partir de eventos registrados, que nunca cambian, según cuándo ocurrieron. Los días son los de UTC.',
  from: 'Primer día',
  to: 'Último día',
  show: 'Mostrar',
  year: (name) => `Año ${name}`,
  csv: 'CSV',
  json: 'JSON',
  print: 'Imprimir',
  of: (from, to) => `Del ${from} al ${to}`,
  running: 'El periodo no ha terminado: las cifras aún crecen.',
  article: (name) =>
    name === '–'
      ? 'No lo exige el Reglamento de Servicios Digitales'
      : `Art. ${name
          .replaceAll(', ', '; art. ')
          .replaceAll(/(\d)\((\d+)\)/g, '$1, apdo. $2')
          .replaceAll(/\((\w)\)/g, ', letra $1)')}`,
  month: 'Mes',
  how: 'Cómo se obtiene esta cifra',
  parameters: 'En la consulta:',
  total: 'En total',
  nothing: 'No ocurrió nada de esto.',
  notMeasured: 'Nada que medir',
  unknown: 'No consta en este sistema',
  whyUnknown: {
    member_state_orders:
      'Las órdenes de las autoridades llegan a la plataforma por otras vías. Lo que se deshizo por orden judicial figura en «Casos cerrados que se anularon».',
    notices_of_trusted_flaggers:
      'Un coordinador de servicios digitales decide si una marca es alertador fiable (art. 22); el expediente no lo dice.',
    settlement_disputes:
      'La plataforma gestiona en otro lugar los litigios ante órganos de resolución (art. 21). Lo que se deshizo por uno de ellos figura en «Casos cerrados que se anularon».',
    suspensions:
      'La plataforma suspende en otro lugar a vendedores y reclamantes (art. 23). Las amonestaciones de los vendedores figuran en «Amonestaciones impuestas».',
    statements_by_language: 'El expediente no dice en qué idioma se redactó una oferta ni el correo sobre ella.',
  },
  definitions: {
    notices_received:
      'Notificaciones de marcas: hechos `verdict_given` que dicen `notice`, según cuándo se hicieron. Una notificación sobre varias ofertas cuenta una vez por oferta. Lo que responde una marca consultada no es una notificación. El tipo de contenido presunto es la clase del derecho que indica la notificación; «Ninguno indicado» cuando no indica ninguno.',
    notices_decided:
      'De cada notificación, lo primero que resultó de ella, según cuándo ocurrió: «Restringida» es una declaración de motivos sobre la oferta (`statement_issued`); «No restringida», el fin del caso sin ella (`case_closed`). «Sin personas de la plataforma»: entre ambos momentos nadie de la plataforma hizo nada en el caso; habían decidido las personas de la marca.',
    notice_actions:
      'Restricciones basadas en notificaciones: declaraciones de motivos (`statement_issued`) emitidas en un caso después de una notificación, según cuándo se emitieron. El fundamento es siempre la ley: el proceso no conoce restricciones basadas solo en las condiciones de uso.',
    notice_action_time:
      'Mediana del tiempo entre una notificación y lo primero que resultó de ella, como en «Resultado de las notificaciones», en segundos. Si el número es par, el punto medio entre los dos valores centrales.',
    suspicions_received:
      'Sospechas de la propia plataforma: hechos `case_opened` de la clase `suspicion` y cada sospecha que se sumó a un caso abierto (`suspicions_joined`), según cuándo. «Persona»: abrió el caso alguien de la plataforma; «Detector»: lo abrió un detector.',
    own_initiative_actions:
      'Restricciones por iniciativa propia de la plataforma: declaraciones de motivos (`statement_issued`) emitidas en un caso sin notificación previa, según cuándo se emitieron, el tipo de restricción y quién encontró la oferta: «Detector» o «Persona».',
    own_initiative_rights:
      'Las mismas restricciones por tipo de contenido ilícito: la clase del derecho en que se basa la decisión; «Ninguno indicado» cuando no se indicó ninguno, como en toda medida anterior al veredicto.',
    complaints_received:
      'Reclamaciones contra decisiones: las de los vendedores (`appeal_filed`), cada ronda por separado, según cuándo se presentaron y el motivo que dio el vendedor. Lo que un vendedor dice antes del veredicto no es una reclamación.',
    complaints_decided:
      'Reclamaciones terminadas, según cuándo. «Estimada»: la oferta se restableció, por una persona de la plataforma (`appeal_decided`, `suspicion_withdrawn`), porque la marca se retractó de su veredicto (`appeal_answered`, `verdict_retracted`) o por la regla para el silencio (`silence_rule_applied`). «Desestimada»: la restricción se mantuvo. «Terminó de otro modo»: el caso terminó sin decisión sobre la reclamación, por ejemplo porque la plataforma ya no tenía la oferta.',
    complaint_decision_time:
      'Mediana del tiempo entre una reclamación y su fin, como en «Resultado de las reclamaciones», en segundos.',
    reinstatements_ordered:
      'Decisiones de casos cerrados que después se anularon (`reinstatement_ordered`), según cuándo y por qué motivo, entre ellos órdenes judiciales y litigios resueltos. Tal corrección cuenta en el período en que se hizo; el período anterior no se modifica.',
    strikes_given:
      'Amonestaciones que recibieron los vendedores por una falsificación confirmada (`strike_given`), según cuándo. Si la plataforma suspende por ello a un vendedor, lo decide en otro lugar.',
    decisions_by_automation:
      'Declaraciones de motivos (`statement_issued`) según cómo se tomó la decisión, tal como lo dice la declaración. «Del todo automática»: por una puntuación, por la regla para el silencio o por una decisión anterior sobre la misma oferta que se volvió a aplicar; «En parte automática»: decidió una marca y el proceso lo ejecutó; «Por personas»: decidieron personas de la plataforma. Finalidad: restringir una oferta hasta que se decida, y decidir cuando nadie lo hace a tiempo. Salvaguardias: se pregunta a la marca, una restricción por puntuación termina con su respuesta, se oye al vendedor y ninguna máquina decide una reclamación, salvo por la regla cuando nadie decide a tiempo.',
    detected_cases_ended:
      'Casos que abrió un detector y que terminaron (`case_closed`), según cuándo y cómo. Todos, salvo aquellos en que se mantiene la retirada, cuentan como rechazados: no se concluyó que la oferta fuera una falsificación. Una decisión que se anuló después del fin cuenta en «Casos cerrados que se anularon».',
    detection_error_rate:
      'Proporción de casos rechazados entre todos los de «Fin de los casos que abrió un detector», de 0 a 1, con cuatro decimales.',
    automated_decisions_reversed:
      'Restricciones que no se mantuvieron: de los casos que no terminaron con la retirada (`case_closed`), aquellos en que se había emitido una declaración de motivos, según cómo se tomó la última decisión de ese tipo, como en «Restricciones, según cómo se decidieron».',
    statements_issued:
      'Declaraciones de motivos (`statement_issued`) según cuándo se emitieron: una por cada restricción, incluidas las que dejan la oferta en espera.',
    statements_by_country:
      'Las mismas según el país en que estaba la oferta, tal como se indicó al abrir el caso; «Sin datos» cuando nadie lo dijo y en casos anteriores a ese dato de `case_opened`.',
    brand_answers: 'Veredictos de marcas consultadas (`verdict_given` sin `notice`), según cuándo se dieron.',
    brand_silences:
      'Cuántas veces pasó el plazo de un veredicto sin que lo hubiera (`silence_rule_applied` del reloj `verdict`), según cuándo y lo que dicen entonces las reglas.',
    brand_answer_time:
      'Mediana del tiempo entre la pregunta a la marca (`brand_asked`) y su veredicto, como en «Respuestas de marcas consultadas», en segundos. Cuentan las noches, los festivos y las pausas del reloj; lo que nadie respondió no cuenta.',
  },
  parts: {
    orders: 'Órdenes de autoridades',
    notices: 'Notificaciones de marcas',
    own_initiative: 'Por iniciativa propia',
    complaints: 'Reclamaciones',
    disputes: 'Litigios y suspensiones',
    automation: 'Medios automatizados',
    statements: 'Declaraciones de motivos',
    answers: 'Cómo respondieron las marcas',
  },
  figures: {
    member_state_orders: 'Órdenes de Estados miembros',
    notices_received: 'Notificaciones, por derecho',
    notices_of_trusted_flaggers: 'Notificaciones de alertadores fiables',
    notices_decided: 'Resultado de las notificaciones',
    notice_actions: 'Restricciones por notificaciones',
    notice_action_time: 'Mediana de notificación a actuación',
    suspicions_received: 'Sospechas, según quién las detectó',
    own_initiative_actions: 'Restricciones por iniciativa propia',
    own_initiative_rights: 'Las mismas, por derecho',
    complaints_received: 'Reclamaciones, por motivo',
    complaints_decided: 'Resultado de las reclamaciones',
    complaint_decision_time: 'Mediana hasta decidir una reclamación',
    reinstatements_ordered: 'Casos cerrados que se anularon',
    settlement_disputes: 'Litigios extrajudiciales',
    suspensions: 'Suspensiones',
    strikes_given: 'Amonestaciones impuestas',
    decisions_by_automation: 'Restricciones, según cómo se decidieron',
    detected_cases_ended: 'Fin de los casos que abrió un detector',
    detection_error_rate: 'Proporción de rechazados',
    automated_decisions_reversed: 'Restricciones que no se mantuvieron',
    statements_issued: 'Declaraciones de motivos emitidas',
    statements_by_country: 'Las mismas, por país de la oferta',
    statements_by_language: 'Las mismas, por idioma',
    brand_answers: 'Respuestas de marcas consultadas',
    brand_silences: 'Sin respuesta a tiempo, según el efecto',
    brand_answer_time: 'Mediana hasta la respuesta',
  },
  values: {
    trademark: 'Marca',
    design: 'Dibujo o modelo',
    copyright: 'Derechos de autor',
    patent: 'Patente',
    not_named: 'Ninguno indicado',
    restricted: 'Restringida',
    not_restricted: 'No restringida',
    by_people: 'Personas de la plataforma',
    by_automated_means: 'Sin personas de la plataforma',
    law: 'Por ley',
    automated: 'Detector',
    person: 'Persona',
    upheld: 'Desestimada',
    reversed: 'Estimada',
    otherwise: 'Terminó de otro modo',
    marketplace: 'Plataforma',
    brand: 'Marca',
    rule: 'Regla',
    fully: 'Del todo automática',
    partially: 'En parte automática',
    not_automated: 'Por personas',
    staff_review: 'Deciden personas',
    dismiss: 'Sospecha descartada',
    remove_at_score: 'Según la puntuación',
    not_known: 'Sin datos',
  },
};
