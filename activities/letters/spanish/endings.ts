import type { endings as english } from '../english/endings.ts';
import type { Translation } from '../translation.ts';

const nothingToDo = 'No tiene que hacer nada.';

export const endings: Translation<typeof english> = {
  offer_removed_for_good: {
    brand: {
      subject: 'Caso cerrado: se mantiene la decisión sobre «{{title}}»',
      happened: 'El caso sobre esta oferta está cerrado. Se mantiene la decisión de que es una falsificación.',
      meaning: '{{state}}',
      action: 'No tiene que hacer nada. Si vuelve a encontrar el producto, envíenos una notificación.',
    },
    seller: {
      subject: 'Caso cerrado: se mantiene la decisión sobre «{{title}}»',
      happened: 'El caso sobre su oferta está cerrado. Se mantiene la decisión de que es una falsificación.',
      meaning: '{{state}} {{strike}} Ya no puede presentarnos ninguna reclamación.',
      action:
        'Por favor, no vuelva a ofrecer este producto. Si sigue sin estar de acuerdo, las vías indicadas más abajo continúan a su disposición.',
    },
    colleague: {
      subject: 'Caso cerrado: se mantiene la decisión sobre «{{title}}» ({{brand}})',
      happened: 'El caso sobre esta oferta está cerrado. Se mantiene la decisión de que es una falsificación.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
  suspicion_dismissed: {
    brand: {
      subject: 'Caso cerrado: se ha descartado la sospecha sobre «{{title}}»',
      happened: 'El caso sobre esta oferta está cerrado. Se ha descartado la sospecha.',
      meaning: '{{state}}',
      action: 'No tiene que hacer nada. {{complain}}',
    },
    seller: {
      subject: 'Buenas noticias: se ha descartado la sospecha sobre «{{title}}»',
      happened: 'La comprobación de su oferta ha terminado. Se ha descartado la sospecha.',
      meaning: '{{state}} Nada de este caso cuenta en contra de su cuenta. {{list_again}}',
      action: 'No tiene que hacer nada. Lamentamos las molestias.',
    },
    colleague: {
      subject: 'Caso cerrado: se ha descartado la sospecha sobre «{{title}}» ({{brand}})',
      happened: 'El caso sobre esta oferta está cerrado. Se ha descartado la sospecha.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
    brand_futile: {
      subject: 'Caso cerrado, sin consecuencias: «{{title}}»',
      happened: 'El caso sobre esta oferta está cerrado y no tiene consecuencias para la oferta.',
      meaning: '{{state}} Con ello no se decide si el producto es auténtico.',
      action:
        'No tiene que hacer nada. Si la oferta está a la venta, envíenos una notificación: con ella se abre un caso nuevo.',
    },
    seller_futile: {
      subject: 'Caso cerrado, sin consecuencias: «{{title}}»',
      happened:
        'La comprobación de su oferta ha terminado. El caso está cerrado y no tiene consecuencias para su oferta.',
      meaning:
        '{{state}} Con ello no se decide si el producto es auténtico. Nada de este caso cuenta en contra de su cuenta.',
      action: nothingToDo,
    },
    colleague_futile: {
      subject: 'Caso cerrado, sin consecuencias: «{{title}}» ({{brand}})',
      happened: 'El caso sobre esta oferta está cerrado y no tiene consecuencias para la oferta.',
      meaning: '{{state}} Con ello no se decide si el producto es auténtico.',
      action: nothingToDo,
    },
  },
  offer_reinstated: {
    brand: {
      subject: 'Caso cerrado: se ha revocado la decisión sobre «{{title}}»',
      happened: 'El caso sobre esta oferta está cerrado. Se ha revocado la decisión de que es una falsificación.',
      meaning: '{{state}} {{strike}}',
      action: 'No tiene que hacer nada. {{evidence}}',
    },
    seller: {
      subject: 'Buenas noticias: se ha revocado la decisión sobre «{{title}}»',
      happened: 'Se ha revocado la decisión de que su oferta es una falsificación, y el caso está cerrado.',
      meaning: '{{state}} {{strike}} {{list_again}}',
      action: 'No tiene que hacer nada. Lamentamos las molestias.',
    },
    colleague: {
      subject: 'Caso cerrado: se ha revocado la decisión sobre «{{title}}» ({{brand}})',
      happened: 'El caso sobre esta oferta está cerrado. Se ha revocado la decisión de que es una falsificación.',
      meaning: '{{state}} {{strike}}',
      action: nothingToDo,
    },
  },
  suspicion_withdrawn: {
    brand: {
      subject: 'Caso cerrado: se ha retirado la sospecha sobre «{{title}}»',
      happened: 'Nuestro equipo ya no mantiene la sospecha sobre esta oferta. El caso está cerrado.',
      meaning: '{{state}}',
      action: 'No tiene que hacer nada. {{complain}}',
    },
    seller: {
      subject: 'Buenas noticias: se ha retirado la sospecha sobre «{{title}}»',
      happened: 'Nuestro equipo ya no mantiene la sospecha sobre su oferta. El caso está cerrado.',
      meaning: '{{state}} {{strike}} Nada de este caso cuenta en contra de su cuenta. {{list_again}}',
      action: 'No tiene que hacer nada. Lamentamos las molestias.',
    },
    colleague: {
      subject: 'Caso cerrado: se ha retirado la sospecha sobre «{{title}}» ({{brand}})',
      happened: 'Nuestro equipo ya no mantiene la sospecha sobre esta oferta. El caso está cerrado.',
      meaning: '{{state}}',
      action: nothingToDo,
    },
  },
};
