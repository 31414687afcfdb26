import type { conversation as english } from '../en/conversation.ts';

export const conversation: typeof english = {
  aboutBrand: 'Über Ihre Marke',
  aboutCases: 'Zu Fällen',
  withBrand: (brand) => `Unterhaltung mit ${brand}`,
  messages: 'Nachrichten',
  none: 'Noch hat niemand geschrieben',
  noneText: 'Was hier steht, lesen Marke und Marktplatz. Am Fall ändert es nichts.',
  earlier: 'Frühere Nachrichten zeigen',
  newFromHere: 'Neu ab hier',
  readByOthers: 'Von der anderen Seite gelesen',
  write: 'Ihre Nachricht',
  whoReads: 'Marke und Marktplatz lesen sie; der Verkäufer nie.',
  sides: { brand: 'Marke', marketplace: 'Marktplatz' },
  file: (at) => `Datei ${at}`,
  aboutFile: (type, size) => `(${type}, ${size})`,
  types: {
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'application/pdf': 'PDF',
    'text/plain': 'Text',
  },
  noConversations: 'Noch hat niemand geschrieben',
  noConversationsText:
    'Eine Unterhaltung beginnt mit ihrer ersten Nachricht: auf der Seite eines Falls oder einer Marke.',
  noCaseConversationsText:
    'Eine Unterhaltung über einen Fall beginnt mit ihrer ersten Nachricht auf der Seite des Falls.',
  case: (caseId) => `Fall ${caseId}`,
  allElse: 'Alles, was die Marke über ihre Fälle hinaus betrifft',
  count: (messages) => (messages === 1 ? 'eine Nachricht' : `${messages} Nachrichten`),
  unread: (count) => `${count} neu`,
  more: 'Mehr zeigen',
  ofMyBrands: 'Nur Marken, die ich betreue',
};
