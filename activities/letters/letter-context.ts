import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent, Finding } from '../../domain/case/events.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Notification, Party } from '../../domain/notifications/kinds.ts';
import type { IprKind, Language } from '../../domain/vocabulary.ts';

/** Everything that a letter is written from. Names and texts come from master data and the text store. */
export interface LetterContext {
  notification: Notification;
  language: Language;
  /** The case with the events done to it. */
  subject: Case;
  terms: Terms;
  /** All that has happened, up to the event that tells it. */
  events: readonly CaseEvent[];
  brandName: string;
  recipientName?: string;
  /** `price.amount` is decimal text, `price.currency` ISO 4217. */
  listing: { title: string; price?: { amount: string; currency: string }; url?: string };
  /** What the detectors found; a seller is never told. */
  findings?: readonly Finding[];
  /** What a person wrote and `quotedIn` names, already resolved; left out when there was nothing or it is erased. */
  text?: string;
  /** How many files came with it that this reader may see. */
  files?: number;
  /** The IPR record that the decision relies on. */
  right?: { kind: IprKind; office: string; number: string; class?: string };
  marketplaceName: string;
  /** Where the reader can see the case and act on it. */
  link?: string;
}

/** Account manager, staff and lead read the same letters. */
export type Reader = 'brand' | 'seller' | 'colleague';

export const readerOf = (party: Party): Reader => (party === 'brand' || party === 'seller' ? party : 'colleague');
