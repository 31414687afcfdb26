import type { Translation } from '../translation.ts';
import type { unread as english } from '../english/unread.ts';

export const unread: Translation<typeof english> = {
  subject: {
    case: 'Neues in der Unterhaltung zu einem Fall von {{brand}} [{{case}}]',
    brand: 'Neues in der Unterhaltung über {{brand}}',
  },
  happened: {
    one: 'Eine Nachricht haben Sie noch nicht gelesen, von {{writer}}.',
    many: '{{count}} Nachrichten haben Sie noch nicht gelesen, von {{writer}}.',
  },
  writer: '{{names}} ({{side}})',
  topic: {
    case: 'In der Unterhaltung geht es um den Fall {{case}} von {{brand}}.',
    brand: 'In der Unterhaltung geht es um alles, was {{brand}} über die einzelnen Fälle hinaus betrifft.',
  },
  action: 'Was geschrieben wurde, steht nur dort und nicht in dieser Mail: Lesen und beantworten Sie es bitte dort.',
  button: 'Unterhaltung öffnen',
  footer: 'Sie erhalten diese Nachricht, weil Sie am Markenschutz von {{marketplace}} beteiligt sind.',
};
