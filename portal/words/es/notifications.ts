import type { notifications as english } from '../en/notifications.ts';
import { kindsInSpanish } from '../../../domain/notifications/kinds-in-spanish.ts';

export const notifications: typeof english = {
  kinds: kindsInSpanish,
  channels: { mail: 'Correo', marketplace_message: 'Mensaje de la plataforma', webhook: 'Webhook' },
  states: { pending: 'En camino', delivered: 'Entregado', failed: 'Abandonado', held: 'Irá en el resumen' },
};
