import type { notifications as english } from '../en/notifications.ts';
import { kindsInSpanish } from '../../../domain/notifications/kinds-in-spanish.ts';

export const notifications: typeof english = {
  kinds: kindsInSpanish,
  channels: {
    mail: 'Correo',
    marketplace_message: 'Mensaje en la plataforma',
    webhook: 'Webhook',
  },
  states: { pending: 'En camino', delivered: 'Entregado', failed: 'Abandonado', held: 'Irá en el resumen' },
  letters: {
    open: 'Lo que decía',
    webhook: 'Un webhook no contiene palabras: dice que hay algo que leer, y dónde.',
    none: 'No se conserva nada: aún no se ha aceptado, o se envió antes de que se conservaran los escritos.',
    taken: (at, language) => `Tal como se aceptó el ${at}, en ${language}`,
    digest: 'Se comunicó en un resumen, un solo correo con varias cosas; esto es lo que decía de ello.',
    secret: 'Donde figura … en el enlace falta su secreto: quien lo tiene actúa como el vendedor.',
    hash: 'SHA-256 de su texto en el expediente:',
  },
};
