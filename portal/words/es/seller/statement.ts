import type { statement as english } from '../../en/seller/statement.ts';

export const statement: typeof english = {
  done: {
    heading: 'Qué hemos hecho',
    measures: { none: 'Sin restricciones', demoted: 'Menos visible', held: 'Bloqueada', removed: 'Retirada' },
    states: {
      none: 'Este caso no restringe su oferta.',
      demoted: 'Su oferta se muestra con menos visibilidad en las búsquedas y recomendaciones.',
      held: 'Su oferta está bloqueada: no se puede comprar.',
      removed: 'Su oferta está retirada de la venta.',
    },
    where: 'Dónde se aplica',
    everywhere: 'en toda la plataforma, en todos los países',
    duration: 'Durante cuánto tiempo',
    durations: {
      undecided: 'hasta que se decida si la oferta es auténtica',
      final: 'sin límite de tiempo',
      keep: 'sin límite de tiempo, salvo que prospere una reclamación',
      remove: 'sin límite de tiempo, salvo que prospere una reclamación',
      lift: 'hasta que termine el plazo para reclamaciones o prospere una reclamación',
    },
    gone: 'La oferta ya no está en línea.',
    stays: { none: 'sin restricciones', demoted: 'menos visible', held: 'bloqueada', removed: 'retirada' },
    others: (cases, measure, count) =>
      `Aun así, la oferta sigue estando ${measure}, por ${count === 1 ? 'otro caso' : 'otros casos'}: ${cases}.`,
    undoneBy: (caseId) => `El caso ${caseId} deshace lo que hizo este.`,
    strike: (until) => `Su cuenta tiene por ello una amonestación, que cuenta hasta el ${until}.`,
    strikeUndone: 'Su amonestación por ello queda anulada.',
    listAgain: 'Si la oferta ya no está en línea, puede volver a publicarla.',
  },
  outcome: {
    heading: 'Cómo ha terminado',
    outcomes: {
      removed: 'La decisión contra su oferta se mantiene.',
      dismissed: 'La sospecha se ha descartado.',
      reinstated: 'Su oferta queda restablecida: la decisión en su contra se ha revocado.',
      withdrawn: 'La sospecha se ha retirado.',
    },
    because: (reason) => `Motivo: ${reason}.`,
    closed: (moment) => `El caso se cerró el ${moment}.`,
  },
  why: {
    heading: 'Por qué',
    found: {
      automated: () =>
        'Una comprobación automatizada nuestra encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
      staff: () =>
        'Nuestro equipo encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
      notice: (brand) =>
        `${brand} nos envió una notificación sobre esta oferta (artículo 16 del Reglamento de Servicios Digitales).`,
      automated_and_notice: (brand) =>
        `Una comprobación automatizada nuestra encontró esta oferta; después, ${brand} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).`,
      staff_and_notice: (brand) =>
        `Nuestro equipo encontró esta oferta; después, ${brand} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).`,
    },
    decided: {
      interim: () =>
        'Los indicios son tan sólidos que, según nuestra regla para ello, restringimos la oferta hasta que se decida si es auténtica.',
      brand: (brand) => `${brand} nos comunicó que es una falsificación.`,
      staff: () => 'Nuestro equipo llegó a la conclusión de que es una falsificación.',
      appeal: () => 'Nuestro equipo decidió sobre su reclamación: se mantiene que la oferta es una falsificación.',
      score: () =>
        'Nadie decidió a tiempo. Según nuestra regla para ello, fue determinante la solidez de los indicios.',
      appeal_overdue: () =>
        'Nadie decidió a tiempo sobre su reclamación. Según nuestra regla para ello, la decisión se mantiene.',
      standing_removal: (_brand, cited) =>
        `La misma oferta se retiró definitivamente en el caso ${cited} y vuelve a estar a la venta: aquella decisión se mantiene.`,
    },
    reason: 'Motivo',
    none: 'No hay nada decidido contra su oferta.',
    earlier: 'Motivaciones anteriores',
    said: (measure, moment) => `${measure}, ${moment}`,
  },
  right: {
    heading: 'Según qué derecho',
    kinds: { trademark: 'marca', design: 'dibujo o modelo', copyright: 'derechos de autor', patent: 'patente' },
    named: (brand, kind, office, number) =>
      `Derecho invocado, tal como lo ha indicado ${brand}: ${kind}, ${office}, número ${number}.`,
    namedInClass: (brand, kind, office, number, inClass) =>
      `Derecho invocado, tal como lo ha indicado ${brand}: ${kind}, ${office}, número ${number}, clase ${inClass}.`,
    unnamed: (brand) =>
      `Para esta decisión no se nos ha indicado ningún derecho registrado. Se basa en el nombre de ${brand} como marca.`,
    suspected: 'Sospechamos que la oferta vulnera este derecho.',
    infringed: 'Consideramos que la oferta es un contenido ilícito: vulnera este derecho.',
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
  evidence: {
    heading: 'Con qué pruebas',
    open: 'Se le han abierto estos archivos:',
    none: 'No se le ha abierto ningún archivo. En qué se basa la decisión consta más arriba, en el porqué.',
    picture: (number) => `Imagen ${number}`,
    file: (number) => `Archivo ${number}`,
    kinds: { 'application/pdf': 'PDF', 'text/plain': 'texto' },
    download: 'descargar',
  },
  decider: {
    heading: 'Quién ha decidido',
    who: 'Decidido por',
    deciders: {
      brand: (brand) => `${brand}, la marca`,
      staff: () => 'personas de nuestro equipo',
      appeal: () => 'una persona de nuestro equipo, sobre su reclamación',
      interim: () => 'ninguna persona: una regla, según la solidez de los indicios',
      score: () => 'ninguna persona: una regla, según la solidez de los indicios, porque nadie decidió a tiempo',
      appeal_overdue: () => 'ninguna persona: una regla, porque nadie decidió a tiempo sobre su reclamación',
      standing_removal: () => 'ninguna persona: una regla aplica de nuevo una decisión anterior',
    },
    detection: 'Detección por medios automatizados',
    decision: 'Decisión por medios automatizados',
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
      brand: 'En parte. Una persona o un sistema de la marca emitió el dictamen; nuestros sistemas lo ejecutaron.',
      staff: 'No. Decidieron personas; nuestros sistemas ejecutaron la decisión.',
      rule: 'Sí. Nuestros sistemas aplicaron la regla, sin intervención humana.',
      standing_removal: 'Sí. Nuestros sistemas aplicaron la decisión anterior, sin intervención humana.',
    },
  },
};
