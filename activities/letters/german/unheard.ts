import type { Translation } from '../translation.ts';
import type { unheard as english } from '../english/unheard.ts';

export const unheard: Translation<typeof english> = {
  subject: {
    case: 'Ungehört: {{brand}} wartet auf Antwort zu einem Fall [{{case}}]',
    brand: 'Ungehört: {{brand}} wartet auf Antwort',
  },
  happened: {
    one: '{{brand}} schrieb am {{since}}, und niemand von {{marketplace}} hat es gelesen oder beantwortet.',
    many: '{{brand}} hat seit {{since}} {{count}} Nachrichten geschrieben, und niemand von {{marketplace}} hat sie gelesen oder beantwortet.',
  },
  action:
    'Kundenbetreuung der Marke: {{partner}}. Bitte sorgen Sie dafür, dass jemand liest und antwortet: Was geschrieben wurde, steht nur im Portal unter „Nachrichten“.',
};
