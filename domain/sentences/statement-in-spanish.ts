import type { StatementWords } from './statement-in-english.ts';

/** What a seller is told of a restriction. */
export const statementInSpanish: StatementWords = {
  /** In the feminine, as "oferta" is. */
  measures: { none: 'sin restricciones', demoted: 'relegada', held: 'bloqueada', removed: 'retirada' },
  states: {
    demoted: 'Su oferta está relegada: se muestra con menos visibilidad en las búsquedas y recomendaciones.',
    held: 'Su oferta está bloqueada: no se puede comprar.',
    removed: 'Su oferta está retirada de la venta.',
  },
  durations: {
    undecided: 'hasta que se decida si la oferta es auténtica',
    final: 'sin límite de tiempo',
    keep: 'sin límite de tiempo, salvo que prospere una reclamación',
    remove: 'sin límite de tiempo, salvo que prospere una reclamación',
    lift: 'hasta que termine el plazo para reclamaciones o prospere una reclamación',
  },
  gone: 'La oferta ya no está en línea.',
  listAgain: 'Si la oferta ya no está en línea, puede volver a publicarla.',
  others: {
    one: ({ measure, cases }) => `Aun así, la oferta sigue estando ${measure}, por otro caso: ${cases}.`,
    several: ({ measure, cases }) => `Aun así, la oferta sigue estando ${measure}, por otros casos: ${cases}.`,
  },
  strike: ({ end }) => `Su cuenta tiene por ello una amonestación, vigente hasta el ${end}.`,
  strikeOver: ({ end }) => `La amonestación que su cuenta recibió por ello estuvo vigente hasta el ${end}.`,
  strikeUndone: 'Su amonestación por ello queda anulada.',
  found: {
    automated: () =>
      'Una comprobación automatizada nuestra encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
    staff: () =>
      'Nuestro equipo encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
    notice: ({ brand }) =>
      `${brand} nos envió una notificación sobre esta oferta (artículo 16 del Reglamento de Servicios Digitales).`,
    automated_and_notice: ({ brand }) =>
      `Una comprobación automatizada nuestra encontró esta oferta; después, ${brand} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).`,
    staff_and_notice: ({ brand }) =>
      `Nuestro equipo encontró esta oferta; después, ${brand} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).`,
  },
  decided: {
    interim: () =>
      'Los indicios son tan sólidos que, según nuestra regla para ello, restringimos la oferta hasta que se decida si es auténtica.',
    brand: ({ brand }) => `${brand} nos comunicó que es una falsificación.`,
    staff: () => 'Nuestro equipo llegó a la conclusión de que es una falsificación.',
    appeal: () => 'Nuestro equipo decidió sobre su reclamación: se mantiene que la oferta es una falsificación.',
    score: () => 'Nadie decidió a tiempo. Según nuestra regla para ello, fue determinante la solidez de los indicios.',
    appeal_overdue: () =>
      'Nadie decidió a tiempo sobre su reclamación. Según nuestra regla para ello, la decisión se mantiene.',
    standing_removal: ({ cited }) =>
      `La misma oferta se retiró definitivamente en el caso ${cited} y vuelve a estar a la venta: aquella decisión se mantiene.`,
  },
  noticed: {
    label: 'Qué nos llamó la atención',
    aspects: {
      pictures: 'las imágenes de la oferta',
      words: 'el texto de la oferta',
      price: 'el precio de la oferta',
      goods: 'los propios productos',
      earlier: 'decisiones anteriores sobre la oferta o sobre su vendedor',
      whole: 'la oferta en su conjunto',
    },
  },
  lookedAt: {
    label: 'Qué se tiene en cuenta',
    what: 'las imágenes, el texto y el precio de una oferta, y las decisiones anteriores sobre ella o sobre su vendedor',
  },
  detected: {
    automated: 'Sí. Una comprobación automatizada encontró la oferta.',
    staff: 'No. Nuestro equipo encontró la oferta.',
    notice: 'No. La marca encontró la oferta.',
    automated_and_notice: 'En parte. Una comprobación automatizada y la marca encontraron la oferta.',
    staff_and_notice: 'No. Nuestro equipo y la marca encontraron la oferta.',
  },
  automated: {
    interim: 'Sí. Nuestros sistemas decidieron según la solidez de los indicios, sin intervención humana.',
    brand: 'En parte. Una persona o un sistema de la marca emitió el veredicto; nuestros sistemas lo ejecutaron.',
    staff: 'No. Decidieron personas; nuestros sistemas ejecutaron la decisión.',
    rule: 'Sí. Nuestros sistemas aplicaron la regla, sin intervención humana.',
    standing_removal: 'Sí. Nuestros sistemas aplicaron la decisión anterior, sin intervención humana.',
  },
  right: {
    kinds: { trademark: 'marca', design: 'dibujo o modelo', copyright: 'derechos de autor', patent: 'patente' },
    named: ({ brand, kind, office, number }) =>
      `Derecho invocado, tal como lo ha indicado ${brand}: ${kind}, ${office}, número ${number}.`,
    namedInClass: ({ brand, kind, office, number, class: inClass }) =>
      `Derecho invocado, tal como lo ha indicado ${brand}: ${kind}, ${office}, número ${number}, clase ${inClass}.`,
    unnamed: 'Para esta decisión no se nos ha indicado ningún derecho registrado. Se basa en el Derecho de marcas.',
    suspected: {
      named: 'Sospechamos que la oferta vulnera este derecho.',
      unnamed: ({ brand }) =>
        `Sospechamos que los productos se ofrecen como si fueran de ${brand}, pero no proceden de esa empresa.`,
    },
    infringed: {
      named: 'Consideramos que la oferta es un contenido ilícito: vulnera este derecho.',
      unnamed: ({ brand }) =>
        `Consideramos que la oferta es un contenido ilícito: los productos se ofrecen como si fueran de ${brand}, pero no proceden de esa empresa.`,
    },
    law: {
      trademark:
        'Los productos que no proceden del titular de una marca no pueden venderse con ella sin consentimiento (para las marcas de la Unión Europea, artículo 9 del Reglamento (UE) 2017/1001; en los demás casos, el Derecho nacional).',
      design:
        'Los productos con un dibujo o modelo protegido no pueden venderse sin el consentimiento de su titular (para los dibujos y modelos de la Unión Europea, artículo 19 del Reglamento (CE) n.º 6/2002; en los demás casos, el Derecho nacional).',
      copyright:
        'Las copias de una obra protegida no pueden venderse sin el consentimiento de su autor o de quien sea titular de los derechos (artículo 4 de la Directiva 2001/29/CE y el Derecho nacional).',
      patent:
        'Los productos protegidos por una patente no pueden venderse sin el consentimiento de su titular (para las patentes europeas, artículo 64 del Convenio sobre la Patente Europea; en los demás casos, el Derecho nacional).',
    },
  },
  independent: {
    wait: 'una persona que no haya decidido antes en este caso',
    lead_decides:
      'una persona que no haya decidido antes en este caso (o, si no queda ninguna, la persona responsable de nuestro equipo)',
  },
  sayOnce: {
    heading: 'Manifestarse de inmediato',
    text: 'Puede manifestarse una vez antes de que se decida. Quien decida lo verá. Si la decisión le es desfavorable, recibirá una nueva declaración de motivos y podrá presentar una reclamación.',
  },
  elsewhere: {
    heading: 'A quién más puede dirigirse',
    body: 'Resolución extrajudicial de litigios',
    bodyText:
      'Puede someter la decisión a un órgano certificado de resolución extrajudicial de litigios (artículo 21 del Reglamento de Servicios Digitales). Es independiente de nosotros y, por lo general, decide en un plazo de 90 días. La Comisión Europea mantiene la lista de los órganos:',
    courts: 'Tribunales',
    courtsText:
      'Puede acudir en cualquier momento a un tribunal competente, incluso sin habernos presentado antes una reclamación.',
  },
  silence: {
    verdict: ({ brand, consequence }) => `Si para entonces ${brand} no ha respondido, ${consequence}.`,
    answer: ({ brand, consequence }) => `Si para entonces ${brand} no ha respondido, ${consequence}.`,
    review: ({ consequence }) => `Si para entonces nadie ha decidido, ${consequence}.`,
    appeal_decision: ({ consequence }) => `Si para entonces nadie ha decidido, ${consequence}.`,
    appeal: ({ consequence }) => `Si para entonces no ha presentado una reclamación, ${consequence}.`,
  },
  restricted: ({ measure }) => `la oferta queda ${measure}, según nuestra regla para ello`,
  consequences: {
    staff_review: 'nuestro equipo decide sobre la oferta',
    dismiss: 'se descarta la sospecha',
    staff_decide: 'nuestro equipo decide sobre la reclamación con lo que consta en el caso',
    reinstate: 'se revoca la decisión y este caso deja de restringir la oferta',
    uphold: 'la decisión se mantiene',
    keep: 'la decisión se mantiene y el caso se cierra',
    remove: 'la oferta se retira definitivamente y el caso se cierra',
    lift: 'termina la restricción por este caso y el caso se cierra',
  },
};
