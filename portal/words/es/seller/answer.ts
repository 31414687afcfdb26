import { statementInSpanish as said } from '../../../../domain/sentences/statement-in-spanish.ts';
import type { answer as english } from '../../en/seller/answer.ts';

export const answer: typeof english = {
  act: {
    heading: 'Qué puede hacer',
    appealHeading: (round, granted) => `Reclamación ante nosotros, ronda ${round} de ${granted}`,
    appealText: (brand, independent) => `Es gratuita. Si ${brand} no le da la razón, decidirá ${independent}.`,
    independent: said.independent,
    sayOnce: said.sayOnce,
    notNow: 'En esta fase no puede responder aquí.',
    whoReads:
      'La marca y nuestro equipo leen lo que escribe y ven sus archivos; ambos quedan en el expediente del caso.',
    helpsMost: 'Lo que más ayuda son las facturas y los documentos de origen.',
    why: { appeal: '¿Por qué es errónea la decisión?', statement: '¿Por qué es errónea la sospecha?' },
    reasons: {
      genuine: 'El producto es auténtico',
      invoice_attached: 'Adjunto una factura',
      authorised_seller: 'La marca me ha autorizado a vender',
      parallel_import: 'El producto es auténtico y procede de otro mercado',
      second_hand: 'El producto es auténtico y usado',
      serial_number_known: 'El número de serie es el de un producto auténtico',
      not_our_mark: 'La oferta no utiliza la marca',
      compatible_goods: 'La oferta solo dice con qué productos es compatible',
      mistaken: 'Otra cosa: es un error',
    },
    needed: '(obligatorio)',
    words: 'Con sus propias palabras',
    characters: (left) => `quedan ${left} caracteres`,
    tooMany: (over) => `sobran ${over} caracteres`,
    draft: 'Lo que escribe se guarda en este dispositivo hasta que lo envíe.',
    files: 'Fotos y documentos',
    limits: (most) =>
      `JPEG, PNG, WebP, PDF o texto sin formato; 10 MB cada uno; ${most} archivos como máximo. Los demás ven sus fotos sin lugar ni hora.`,
    add: 'Añadir fotos o archivos',
    uploading: (percent) => `se está enviando, ${percent}`,
    uploaded: 'ha llegado',
    remove: (name) => `Quitar ${name}`,
    fileRefused: {
      too_large: 'supera los 10 MB, o lo que admite este caso.',
      unsupported_type: 'no es JPEG, PNG, WebP, PDF ni texto sin formato.',
      heic: 'es una foto HEIC, que no se admite. Guárdela como JPEG y añádala de nuevo.',
      unreadable: 'no se puede leer como imagen. Vuelva a hacer la foto o añada otra.',
      unreachable: 'no se pudo enviar.',
    },
    fileAgain: (name) => `Volver a enviar ${name}`,
    send: { appeal: 'Enviar la reclamación', statement: 'Enviar la declaración' },
    sending: 'Enviando…',
    waitForFiles: 'Espere a que lleguen sus archivos, o quítelos.',
    lacking: {
      failed: {
        text: 'No han llegado todos los archivos. Quite los que no se han podido admitir, o envíe sin ellos.',
        send: 'Enviar sin ellos',
      },
      proof: {
        text: 'Indica que adjunta una factura, pero no hay ningún archivo. Añádala, o envíe sin ella.',
        send: 'Enviar sin ella',
      },
    },
    chooseReason: 'Elija un motivo.',
    writeWords: 'Escriba con sus propias palabras por qué es errónea.',
    wrongFile: 'Un archivo no se puede utilizar. Quítelo y vuelva a añadirlo.',
  },
  kept: {
    heading: 'Aún no se ha enviado',
    text: 'No hemos podido recibirlo. Lo que ha escrito se guarda en este dispositivo y se vuelve a enviar solo, y cuenta una sola vez.',
    tryNow: 'Enviar ahora',
    change: 'Cambiarlo',
  },
  conflict: {
    heading: 'No se ha enviado: el caso ha avanzado',
    text: 'Antes de que llegaran sus palabras ocurrió algo en el caso. Más arriba ve cómo está ahora. Esto es lo que escribió:',
    dismiss: 'Cerrar',
  },
  refused: 'No se ha enviado. Revise el motivo, el texto y los archivos y envíelo de nuevo.',
  received: {
    appeal: 'Tenemos su reclamación.',
    statement: 'Tenemos su declaración. Quien decida la verá.',
    answerDue: (brand, moment) => `${brand} puede responder hasta el ${moment}.`,
  },
  said: {
    heading: 'Lo que ha dicho y en qué ha quedado',
    appeal: (round) => `Su reclamación, ronda ${round}`,
    statement: 'Su declaración',
    yourFiles: 'Sus archivos',
    answers: {
      maintain: (brand) => `${brand} mantiene su veredicto.`,
      retract: (brand) => `${brand} se ha retractado de su veredicto.`,
      silence: (brand) => `${brand} no respondió a tiempo.`,
    },
    decisions: {
      upheld: 'Su reclamación no ha cambiado la decisión.',
      reinstated: 'Su reclamación ha prosperado: la decisión se ha revocado.',
    },
    by: {
      brand: 'Decidido por la marca.',
      staff: 'Decidido por nuestro equipo.',
      rule: 'Decidido por una regla: nadie decidió a tiempo.',
    },
    words: 'En palabras de quien decidió:',
  },
  elsewhere: { ...said.elsewhere, list: 'Lista de la Comisión Europea' },
};
