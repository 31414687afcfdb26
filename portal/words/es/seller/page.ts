import type { page as english } from '../../en/seller/page.ts';

export const page: typeof english = {
  programme: 'Protección de marcas',
  language: 'Idioma',
  loading: 'Cargando',
  tryAgain: 'Volver a intentarlo',
  asOf: (moment) => `Usted o nosotros estamos sin conexión. Esta página muestra la situación del ${moment}.`,
  offer: 'Su oferta',
  facts: { number: 'Número de la oferta', price: 'Precio', brand: 'Marca', case: 'Caso', since: 'Desde' },
  quoted: (text) => `«${text}»`,
  atTheTop: {
    appeal: 'Puede presentar una reclamación',
    statement: 'Puede decir algo antes de que se decida',
    until: (moment) => `hasta el ${moment}`,
    go: 'Ir al formulario',
  },
  time: {
    until: (moment) => `hasta el ${moment}`,
    left: (left) => `quedan ${left}`,
    over: 'El plazo ha terminado.',
    endless: 'No hay plazo.',
    fromDelivery: 'Su plazo empieza cuando nuestro escrito le haya llegado.',
  },
  dead: {
    heading: 'Este enlace no lleva a ninguna parte, o ha caducado',
    text: 'Un enlace funciona hasta 30 días después de cerrarse su caso. Quizá no se copió entero: termina en 43 letras y cifras.',
    another:
      'Cada escrito sobre el caso en sus mensajes de la plataforma contiene un enlace: abra el más reciente. Si no encuentra ninguno, pida a la atención al cliente de la plataforma que le vuelva a enviar el escrito.',
  },
  busy: 'Han sido demasiadas solicitudes a la vez. Espere un minuto y vuelva a intentarlo.',
  unreachable: 'Nadie ha respondido. Compruebe si tiene conexión y vuelva a intentarlo.',
  about: {
    heading: 'Sobre esta página',
    text: 'Quien tiene este enlace actúa en su lugar en este caso: no lo comparta. Funciona hasta 30 días después de cerrarse el caso.',
    record: 'Descargar el expediente de este caso, con sus pruebas',
    zone: (zone) => `Las horas están en la zona horaria de este dispositivo, ${zone}.`,
  },
  list: (parts) => parts.join(', '),
  betweenSentences: ' ',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
