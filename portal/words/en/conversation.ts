import type { Side } from '../../../domain/vocabulary.ts';

/** What people of a brand and of the marketplace write to each other. */
export const conversation = {
  aboutCase: 'Conversation about the case',
  aboutBrand: 'About all that concerns the brand',
  aboutCases: 'About cases',
  withBrand: (brand: string): string => `Conversation with ${brand}`,
  messages: 'Messages',
  none: 'Nobody has written yet',
  noneText: 'What is written here, brand and marketplace read. It changes nothing in a case.',
  earlier: 'Show earlier messages',
  newFromHere: 'New from here',
  readByOthers: 'Read by the other side',
  write: 'Your message',
  whoReads: 'Brand and marketplace read it; the seller never does.',
  sides: { brand: 'Brand', marketplace: 'Marketplace' } satisfies Record<Side, string>,
  file: (at: number, type: string, size: string): string => `File ${at} (${type}, ${size})`,
  types: {
    'image/jpeg': 'JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'application/pdf': 'PDF',
    'text/plain': 'text',
  } as Record<string, string>,
  noConversations: 'Nobody has written yet',
  noConversationsText: 'A conversation begins with its first message: on the page of a case, or of a brand.',
  case: (caseId: string): string => `Case ${caseId}`,
  allElse: 'All that concerns the brand beyond its cases',
  count: (messages: number): string => (messages === 1 ? 'one message' : `${messages} messages`),
  unread: (count: string): string => `${count} new`,
  more: 'Show more',
  ofMyBrands: 'Only brands that I look after',
};
