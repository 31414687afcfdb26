import type { notifications as english } from '../en/notifications.ts';
import { kindsInGerman } from '../../../domain/notifications/kinds-in-german.ts';

export const notifications: typeof english = {
  kinds: kindsInGerman,
  channels: { mail: 'E-Mail', marketplace_message: 'Nachricht des Marktplatzes', webhook: 'Webhook' },
  states: { pending: 'Unterwegs', delivered: 'Zugestellt', failed: 'Aufgegeben', held: 'In der nächsten Sammelmail' },
};
