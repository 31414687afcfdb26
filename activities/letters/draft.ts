import type { CaseEvent } from '../../domain/case/events.ts';
import { sourceOf } from './circumstances/deciding-event.ts';
import { phrasesAboutCase, phrasesAboutEvent } from './circumstances/phrases.ts';
import { formatsFor, type Formats } from './formats.ts';
import { readerOf, type LetterContext, type Reader } from './letter-context.ts';
import type { LetterWording } from './translation.ts';
import { reasonInWords, wordingOf, say, type Speak, type Values } from './wording.ts';
import { oneLine, unlinked } from './writing/one-line.ts';

/** What the parts of a letter are written with: the context, and a voice in the reader's language. */
export interface Draft extends LetterContext {
  reader: Reader;
  /** The event that tells it. */
  event: CaseEvent;
  /** The event that it is about: a decision, for instance, which the close of the case follows from. */
  source: CaseEvent;
  formats: Formats;
  wording: LetterWording;
  say: Speak;
  reason(code: string): string;
}

const titleInSentence = 60;

/** @throws Error when there is no such letter to such a party */
export function draftOf(context: LetterContext): Draft {
  const { language, subject, terms, events, notification } = context;
  const reader = readerOf(notification.party);
  const event = events.at(-1)!;
  const formats = formatsFor(language, terms.calendar, event.at, reader === 'seller' ? 'utc' : 'local');
  const reason = (code: string): string => reasonInWords(language, code);

  const names: Values = {
    brand: oneLine(context.brandName, 80),
    marketplace: oneLine(context.marketplaceName, 80),
    title: unlinked(oneLine(context.listing.title, titleInSentence)),
    case: subject.caseId,
    score: formats.percent(subject.score),
    round: event.kind === 'appeal_window_opened' ? event.data.round : subject.appeals.filed,
    rounds: terms.policy.appeal.windows.length,
    independent: say(language, `independent.${terms.policy.whenNobodyIndependent}`, {}),
  };
  const speak: Speak = (key, values = {}) => say(language, key, { ...names, ...values });

  const source = sourceOf(notification.kind, events, subject);
  const wording = wordingOf(language, notification.kind, versionFor(reader, { event, source }, context), {
    ...names,
    ...phrasesAboutCase(context, reader, formats, speak),
    ...phrasesAboutEvent(context, event, formats, speak),
  });
  return { ...context, reader, event, source, formats, wording, say: speak, reason };
}

/**
 * A statement of reasons offers other ways out before a verdict, while an appeal is heard, and after the last one. A case
 * that ends because nothing can be done to the offer says nothing about the goods: that is no dismissal, and no good news.
 */
function versionFor(
  reader: Reader,
  { event, source }: Pick<Draft, 'event' | 'source'>,
  { subject, notification }: LetterContext,
): string {
  const isFutile = source.kind === 'marketplace_problem_resolved' || source.kind === 'listing_vanished';
  if (notification.kind === 'suspicion_dismissed' && isFutile) return `${reader}_futile`;
  if (event.kind !== 'statement_issued') return reader;
  if (subject.ending) return `${reader}_final`;
  if (event.data.ground.basis === 'interim') return `${reader}_interim`;
  return subject.stage.name === 'appeal_review' ? `${reader}_heard` : reader;
}
