import type { verdict as english } from '../english/verdict.ts';
import type { Translation } from '../translation.ts';

export const verdict: Translation<typeof english> = {
  verification_request: {
    brand: {
      subject: '¿Es auténtica esta oferta? «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened:
        '{{marketplace}} ha encontrado una oferta que podría ser una falsificación de {{brand}}. Usted conoce sus productos mejor que nadie; por eso le preguntamos.',
      meaning: '{{state}} Lo que ocurra después con ella depende de su respuesta.',
      action: '{{look}} y dé una de las seis respuestas. {{ask}}',
    },
  },
  verification_reminder: {
    brand: {
      subject: 'Recordatorio: ¿es auténtica esta oferta? «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened: 'Le preguntamos si esta oferta es auténtica y aún no tenemos respuesta de usted.',
      meaning: '{{state}} Su respuesta decide lo que ocurre con ella.',
      action:
        '{{look}} y dé su respuesta en el caso. «No se puede determinar» también es una respuesta: entonces decide nuestro equipo.',
    },
  },
  brand_silent: {
    colleague: {
      subject: '{{brand}} no ha respondido: «{{title}}». Plazo: hasta el {{until}}',
      happened: 'Preguntamos a {{brand}} si esta oferta es auténtica y aún no tenemos respuesta.',
      meaning: '{{state}}',
      action: 'Por favor, póngase en contacto con {{brand}}. {{extend}}',
    },
  },
  time_over: {
    brand: {
      subject: 'Su plazo para responder ha terminado: «{{title}}»',
      happened: '{{unanswered}}',
      meaning: '{{state}} Ahora decide nuestro equipo sin usted. Le comunicaremos lo que decida.',
      action: 'No tiene que hacer nada. Si sabe algo importante, dígaselo pronto, por favor, a su gestor de cuenta.',
    },
  },
  question_from_brand: {
    colleague: {
      subject: 'Pregunta de {{brand}}: «{{title}}»',
      happened: '{{brand}} necesita saber más antes de poder decir si esta oferta es auténtica.',
      meaning: '{{state}} La marca espera nuestra respuesta.',
      action:
        'Por favor, responda a la pregunta en el caso con lo que tengamos, como imágenes o la documentación del vendedor.',
    },
  },
  information_provided: {
    brand: {
      subject: 'Hemos respondido a su pregunta: «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened: 'Nuestro equipo ha respondido a su pregunta sobre esta oferta.',
      meaning: '{{state}} Su plazo corre hasta la fecha límite que figura más abajo.',
      action: 'Por favor, lea la respuesta y díganos en el caso si la oferta es auténtica.',
    },
  },
  clock_runs_again: {
    brand: {
      subject: 'Su plazo vuelve a correr: «{{title}}». Por favor, responda a más tardar el {{until}}',
      happened: 'No hemos respondido a tiempo a su pregunta sobre esta oferta. Lo sentimos.',
      meaning: '{{state}} Su plazo vuelve a correr; el tiempo que llevó la pregunta se ha añadido a su fecha límite.',
      action:
        'Por favor, responda lo mejor que pueda. «No se puede determinar» también es una respuesta: entonces decide nuestro equipo sobre la oferta.',
    },
  },
  question_unanswered: {
    colleague: {
      subject: 'Sin respuesta: pregunta de {{brand}} sobre «{{title}}»',
      happened: 'Nadie de nuestro equipo ha respondido a tiempo a la pregunta de {{brand}} sobre esta oferta.',
      meaning: '{{state}} Ahora la marca tiene que pronunciarse sin nuestra respuesta.',
      action:
        'Por favor, procure que la pregunta se responda en el caso: una respuesta todavía le sirve a la marca. {{extend}}',
    },
  },
  deadline_extended: {
    brand: {
      subject: 'Tiene más tiempo: «{{title}}», hasta el {{until}}',
      happened: 'Nuestro equipo le ha dado más tiempo para su respuesta.',
      meaning: '{{state}} Los recordatorios pendientes se desplazan con su fecha límite.',
      action: 'Por favor, dé su respuesta en el caso.',
    },
  },
  deadline_moved: {
    brand: {
      subject: 'Tiene más tiempo: «{{title}}», hasta el {{until}}',
      happened: 'Por un fallo nuestro, nos hemos retrasado {{delay}}. Lo sentimos.',
      meaning: '{{state}} No debe perder usted nada por ello, así que se ha aplazado su fecha límite.',
      action: 'Por favor, dé su respuesta en el caso.',
    },
    seller: {
      subject: 'Tiene más tiempo: «{{title}}», hasta el {{until}}',
      happened: 'Por un fallo nuestro, nos hemos retrasado {{delay}}. Lo sentimos.',
      meaning: '{{state}} No debe perder usted nada por ello, así que se ha prorrogado el plazo para su reclamación.',
      action: 'Si cree que la decisión sobre su oferta es errónea, aún puede presentar una reclamación en el caso.',
    },
  },
  notice_received: {
    brand: {
      subject: 'Hemos recibido su notificación: «{{title}}»',
      happened: 'Gracias. Hemos recibido su notificación de que esta oferta es una falsificación.',
      meaning: 'Actuamos ahora en consecuencia. Tendrá noticias nuestras en cuanto esté hecho.',
      action: 'No tiene que hacer nada. Si su notificación fue un error, retírela en el caso.',
    },
  },
  seller_statement: {
    brand: {
      subject: 'El vendedor ha respondido: «{{title}}»',
      happened:
        'La oferta está restringida mientras se comprueba, por lo que el vendedor podía manifestarse al respecto, y lo ha hecho.',
      meaning: '{{state}} Es la versión del vendedor, no una decisión. Quien decida la verá.',
      action: '{{weigh}}',
    },
  },
};
