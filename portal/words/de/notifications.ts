import type { notifications as english } from '../en/notifications.ts';
import { kindsInGerman } from '../../../domain/notifications/kinds-in-german.ts';

export const notifications: typeof english = {
  kinds: kindsInGerman,
  channels: {
    mail: 'E-Mail',
    marketplace_message: 'Postfach beim Marktplatz',
    webhook: 'Webhook',
  },
  states: { pending: 'Unterwegs', delivered: 'Zugestellt', failed: 'Aufgegeben', held: 'In der nächsten Sammelmail' },
  letters: {
    open: 'Wortlaut',
    webhook: 'Ein Webhook enthält keine Worte: Er sagt, dass es etwas zu lesen gibt, und wo.',
    none: 'Es ist nichts aufbewahrt: Es wurde noch nicht angenommen, oder es wurde versandt, bevor Schreiben aufbewahrt wurden.',
    taken: (at, language) => `Wie es am ${at} angenommen wurde, auf ${language}`,
    digest: 'Mitgeteilt wurde es in einer Sammelmail, einer E-Mail über mehreres; hier steht, was sie dazu sagte.',
    secret: 'Wo im Link … steht, fehlt sein Geheimnis: Wer es hat, handelt als der Verkäufer.',
    hash: 'SHA-256 des Textes in der Akte:',
  },
};
