import type { statement as english, statementLetter as englishLetter } from '../english/statement.ts';
import type { Translation } from '../translation.ts';

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
    demoted: 'Su oferta se muestra con menos visibilidad en las búsquedas y recomendaciones.',
    held: 'Su oferta está bloqueada: no se puede comprar.',
    removed: 'Su oferta está retirada de la venta.',
    since: 'Desde',
    where: 'Dónde se aplica',
    territory: 'en todo {{marketplace}}, en todos los países',
    duration: 'Durante cuánto tiempo',
    until_decided: 'hasta que se decida si la oferta es auténtica',
    final: 'sin límite de tiempo',
    keep: 'sin límite de tiempo, salvo que prospere una reclamación',
    remove: 'sin límite de tiempo, salvo que prospere una reclamación',
    lift: 'hasta que termine el plazo para reclamaciones o prospere una reclamación',
    gone: 'La oferta ya no estaba en línea cuando ejecutamos la medida. La decisión se aplica de todos modos.',
  },
  facts: {
    heading: 'Hechos y circunstancias',
    initiative: {
      automated:
        'Una comprobación automatizada nuestra encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
      staff:
        'Nuestro equipo encontró esta oferta. Actuamos por iniciativa propia; nadie nos había enviado una notificación.',
      notice:
        '{{brand}} nos envió una notificación sobre esta oferta (artículo 16 del Reglamento de Servicios Digitales).',
      automated_and_notice:
        'Una comprobación automatizada nuestra encontró esta oferta; después, {{brand}} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).',
      staff_and_notice:
        'Nuestro equipo encontró esta oferta; después, {{brand}} nos envió una notificación sobre ella (artículo 16 del Reglamento de Servicios Digitales).',
    },
    interim:
      'Los indicios son tan sólidos que, según nuestra regla para ello, restringimos la oferta hasta que se decida si es auténtica.',
    brand: '{{brand}} nos comunicó que es una falsificación.',
    staff: 'Nuestro equipo llegó a la conclusión de que es una falsificación.',
    appeal: 'Nuestro equipo decidió sobre su reclamación: se mantiene que la oferta es una falsificación.',
    score: 'Nadie decidió a tiempo. Según nuestra regla para ello, fue determinante la solidez de los indicios.',
    appeal_overdue:
      'Nadie decidió a tiempo sobre su reclamación. Según nuestra regla para ello, la decisión se mantiene.',
    again: 'La oferta había desaparecido y ha vuelto: la decisión se mantiene.',
    standing_removal:
      'La misma oferta se retiró definitivamente en el caso {{cited}} y vuelve a estar a la venta: aquella decisión se mantiene.',
  },
  automation: {
    heading: 'Uso de medios automatizados',
    detection: 'Detección',
    decision: 'Decisión',
    looked_at: 'Qué se tiene en cuenta',
    looked_at_what:
      'las imágenes, el texto y el precio de una oferta, y las decisiones anteriores sobre ella o sobre su vendedor',
    detected: {
      automated: 'Sí. Una comprobación automatizada encontró la oferta.',
      staff: 'No. Nuestro equipo encontró la oferta.',
      notice: 'No. La marca encontró la oferta.',
      automated_and_notice: 'En parte. Una comprobación automatizada y la marca encontraron la oferta.',
      staff_and_notice: 'No. Nuestro equipo y la marca encontraron la oferta.',
    },
    interim: 'Sí. Nuestros sistemas decidieron según la solidez de los indicios, sin intervención humana.',
    brand: 'En parte. Una persona o un sistema de la marca emitió el dictamen; nuestros sistemas lo ejecutaron.',
    staff: 'No. Decidieron personas; nuestros sistemas ejecutaron la decisión.',
    rule: 'Sí. Nuestros sistemas aplicaron la regla, sin intervención humana.',
    standing_removal: 'Sí. Nuestros sistemas aplicaron la decisión anterior, sin intervención humana.',
  },
  ground: {
    heading: 'Fundamento jurídico',
    kinds: { trademark: 'marca', design: 'dibujo o modelo', copyright: 'derechos de autor', patent: 'patente' },
    right: 'Derecho invocado, tal como lo ha indicado {{brand}}: {{kind}}, {{office}}, número {{number}}.',
    right_in_class:
      'Derecho invocado, tal como lo ha indicado {{brand}}: {{kind}}, {{office}}, número {{number}}, clase {{class}}.',
    unnamed:
      'Para esta decisión no se nos ha indicado ningún derecho registrado. Se basa en el nombre de {{brand}} como marca.',
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
  redress: {
    heading: 'Qué puede hacer',
    appeal: 'Reclamación ante nosotros',
    appeal_text:
      'Gratuita, en la ronda {{round}} de {{rounds}}. Si {{brand}} no le da la razón, decidirá {{independent}}.',
    until: 'Puede presentar una reclamación hasta',
    time: 'Puede presentar una reclamación',
    endless: 'sin plazo',
    from_delivery: 'durante {{period}} a partir del momento en que este escrito le haya llegado',
    say: 'Manifestarse de inmediato',
    say_text:
      'Puede manifestarse una vez antes de que se decida. Quien decida lo verá. Si la decisión le es desfavorable, recibirá una nueva exposición de motivos y podrá presentar una reclamación.',
  },
};
