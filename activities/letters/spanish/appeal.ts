import type { appeal as english } from '../english/appeal.ts';
import type { Translation } from '../translation.ts';

export const appeal: Translation<typeof english> = {
  appeal_received: {
    seller: {
      subject: 'Hemos recibido su reclamación (ronda {{round}} de {{rounds}}): «{{title}}»',
      happened: 'Hemos recibido su reclamación sobre esta oferta (ronda {{round}} de {{rounds}}).',
      meaning:
        '{{meanwhile}} Pedimos a {{brand}} que le responda. Si la marca no le da la razón, decidirá sobre su reclamación {{independent}}.',
      action: 'Ahora no tiene que hacer nada. Le escribiremos en cuanto haya una decisión.',
    },
  },
  appeal_to_answer: {
    brand: {
      subject:
        'El vendedor presenta una reclamación (ronda {{round}}): «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened:
        'El vendedor ha presentado una reclamación contra la decisión sobre esta oferta (ronda {{round}} de {{rounds}}).',
      meaning:
        '{{meanwhile}} Si responde que es una falsificación (mantener), nuestro equipo decide sobre la reclamación. Si responde que no lo es (retractarse), se revoca la decisión y este caso deja de restringir la oferta.',
      action: 'Por favor, responda en el caso: mantener o retractarse, con su motivo.',
    },
  },
  appeal_to_answer_reminder: {
    brand: {
      subject:
        'Recordatorio: reclamación del vendedor (ronda {{round}}) sobre «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened:
        'El vendedor ha presentado una reclamación contra la decisión sobre esta oferta, y aún no tenemos respuesta de usted.',
      meaning:
        '{{meanwhile}} Si responde que es una falsificación (mantener), nuestro equipo decide sobre la reclamación. Si responde que no lo es (retractarse), se revoca la decisión y este caso deja de restringir la oferta.',
      action: 'Por favor, responda en el caso: mantener o retractarse, con su motivo.',
    },
  },
  appeal_overdue: {
    colleague: {
      subject: 'Reclamación atrasada: «{{title}}» ({{brand}}). Decida a más tardar el {{until}}',
      happened: 'La decisión sobre esta reclamación ya debía estar tomada y no se ha tomado.',
      meaning: '{{state}} El vendedor sigue esperando. La reclamación le corresponde ahora a usted como responsable.',
      action: 'Por favor, ocúpese de que se decida en el caso; debe decidir {{independent}}.',
    },
  },
  appeal_upheld: {
    brand: {
      subject: 'Reclamación desestimada: «{{title}}». La ronda {{round}} de {{rounds}} está abierta',
      happened: 'La reclamación del vendedor no ha cambiado la decisión sobre esta oferta.',
      meaning: '{{state}} El vendedor puede presentar otra reclamación: la ronda {{round}} de {{rounds}} está abierta.',
      action:
        'No tiene que hacer nada. Si el producto resulta ser auténtico, díganoslo en el caso antes de que se cierre.',
    },
    seller: {
      subject:
        'Tras su reclamación, se mantiene la decisión sobre «{{title}}». La ronda {{round}} de {{rounds}} está abierta',
      happened: 'Su reclamación no ha cambiado la decisión sobre esta oferta.',
      meaning: '{{state}} Puede presentar otra reclamación: la ronda {{round}} de {{rounds}} está abierta.',
      action:
        'Si tiene nuevas pruebas, como facturas o documentos de origen, envíelas, por favor, con una nueva reclamación.',
    },
  },
};
