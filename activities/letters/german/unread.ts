import type { Translation } from '../translation.ts';
import type { unread as english } from '../english/unread.ts';

export const unread: Translation<typeof english> = {
  subject: {
    case: 'Neue Nachrichten zu einem Fall von {{brand}} [{{case}}]',
    brand: 'Neue Nachrichten zu {{brand}}',
  },
  happened: {
    one: 'Eine Nachricht haben Sie noch nicht gelesen, von {{writer}}.',
    many: '{{count}} Nachrichten haben Sie noch nicht gelesen, von {{writer}}.',
  },
  writer: '{{names}} ({{side}})',
  topic: {
    case: 'Es geht um den Fall {{case}} von {{brand}}.',
    brand: 'Es geht um das, was {{brand}} über die einzelnen Fälle hinaus betrifft.',
  },
  action:
    'Was geschrieben wurde, steht nur im Portal und nicht in dieser E-Mail: Lesen und beantworten Sie es bitte dort.',
  button: 'Nachrichten öffnen',
  footer: 'Sie erhalten diese Nachricht, weil Sie am Markenschutz von {{marketplace}} beteiligt sind.',
};
