import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent, Finding } from '../../domain/case/events.ts';
import type { Basis } from '../../domain/case/ground.ts';
import type { Terms } from '../../domain/case/terms.ts';
import type { Notification, Party } from '../../domain/notifications/kinds.ts';
import { formatsFor, type Formats } from './formats.ts';
import { oneLine } from './writing/one-line.ts';
import { phrasesAboutCase, phrasesAboutEvent } from './phrases.ts';
import type { LetterWording } from './translation.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { reasonInWords, wordingOf, say, type Speak, type Values } from './wording.ts';

/** Everything that a letter is written from. Names and texts come from master data and the text store. */
export interface LetterContext {
  notification: Notification;
  language: Language;
  /** The case with the event done to it. */
  subject: Case;
  terms: Terms;
  /** The event that told it. */
  event: CaseEvent;
  brandName: string;
  recipientName?: string;
  /** `price.amount` is decimal text, `price.currency` ISO 4217. */
  listing: { title: string; price?: { amount: string; currency: string }; url?: string };
  /** What the detectors found, as far as this reader may know it. */
  findings?: readonly Finding[];
  /** What a person wrote, already resolved; left out when there was nothing or it is erased. */
  text?: string;
  /** The IPR record relied on. */
  right?: { office: string; number: string; class?: string };
  marketplaceName: string;
  /** Where the reader can see the case and act on it. */
  link?: string;
}

/** Account manager, staff and lead read the same letters. */
export type Reader = 'brand' | 'seller' | 'colleague';

/** What the parts of a letter are written with: the context, and a voice in the reader's language. */
export interface Draft extends LetterContext {
  reader: Reader;
  basis: Basis;
  formats: Formats;
  wording: LetterWording;
  say: Speak;
  reason(code: string): string;
}

const titleInSentence = 60;

/** @throws Error when there is no such letter to such a party */
export function draftOf(context: LetterContext): Draft {
  const { language, subject, terms, event, notification } = context;
  const reader = readerOf(notification.party);
  const basis = subject.measure.ground?.basis ?? 'interim';
  const formats = formatsFor(language, terms.calendar, event.at);
  const reason = (code: string): string => reasonInWords(language, code);

  const names: Values = {
    brand: oneLine(context.brandName, 80),
    marketplace: oneLine(context.marketplaceName, 80),
    title: oneLine(context.listing.title, titleInSentence),
    case: subject.caseId,
    score: formats.percent(subject.score),
    round: event.kind === 'appeal_window_opened' ? event.data.round : subject.appeals.filed,
    rounds: terms.policy.appeal.windows.length,
  };
  const speak: Speak = (key, values = {}) => say(language, key, { ...names, ...values });

  const wording = wordingOf(language, notification.kind, versionFor(reader, basis, context), {
    ...names,
    ...phrasesAboutCase(subject, terms, basis, speak),
    ...phrasesAboutEvent({ subject, terms, event }, formats, speak),
  });
  return { ...context, reader, basis, formats, wording, say: speak, reason };
}

const readerOf = (party: Party): Reader => (party === 'brand' || party === 'seller' ? party : 'colleague');

/** A statement of reasons offers other ways out before a verdict, and after the last appeal. */
function versionFor(reader: Reader, basis: Basis, { event, subject }: LetterContext): string {
  if (event.kind !== 'statement_issued') return reader;
  if (basis === 'interim') return `${reader}_interim`;
  return subject.ending ? `${reader}_final` : reader;
}
