import type { conversation as english } from '../en/conversation.ts';

export const conversation: typeof english = {
  aboutCase: 'Gespräch zum Fall',
  aboutBrand: 'Über alles, was die Marke betrifft',
  aboutCases: 'Zu Fällen',
  withBrand: (brand) => `Gespräch mit ${brand}`,
  messages: 'Nachrichten',
  none: 'Noch hat niemand geschrieben',
  noneText: 'Was hier steht, lesen Marke und Marktplatz. Am Fall ändert es nichts.',
  earlier: 'Frühere Nachrichten zeigen',
  newFromHere: 'Neu ab hier',
  readByOthers: 'Von der anderen Seite gelesen',
  write: 'Ihre Nachricht',
  whoReads: 'Marke und Marktplatz lesen sie; der Verkäufer nie.',
  sides: { brand: 'Marke', marketplace: 'Marktplatz' },
  file: (at, type, size) => `Datei ${at} (${type}, ${size})`,
  types: {
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'application/pdf': 'PDF',
    'text/plain': 'Text',
  },
  noConversations: 'Noch hat niemand geschrieben',
  noConversationsText:
    'Ein Gespräch beginnt mit seiner ersten Nachricht: auf der Seite eines Falls oder auf der einer Marke.',
  case: (caseId) => `Fall ${caseId}`,
  allElse: 'Alles, was die Marke über ihre Fälle hinaus betrifft',
  count: (messages) => (messages === 1 ? 'eine Nachricht' : `${messages} Nachrichten`),
  unread: (count) => `${count} neu`,
  more: 'Mehr zeigen',
  ofMyBrands: 'Nur Marken, die ich betreue',
};
