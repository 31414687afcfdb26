import type { Language, Side } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { say, type Key } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** That somebody has not read what the other side has written. */
export interface Unread {
  name: string;
  language: Language;
  /** Of which side the reader is. */
  side: Side;
  brandName: string;
  /** The case that it is written about; nothing: all that concerns the brand. */
  caseId?: string;
  messages: number;
  /** Who has written, where the reader may know each of them; otherwise only the side is named. */
  authorNames: readonly string[];
  /** Where to read it. */
  url: string;
}

/** The mail that tells of unread messages: never what they say. It is kept nowhere. */
export function composeUnread(unread: Unread, marketplaceName: string): Letter {
  const { language, name, side, caseId, messages } = unread;
  const values = {
    marketplace: oneLine(marketplaceName, 80),
    brand: nameInLine(unread.brandName),
    recipient: nameInLine(name),
    case: caseId ?? '',
    count: messages,
  };
  const speak = (key: Key, more = {}): string => say(language, key, { ...values, ...more });
  const topic = caseId === undefined ? 'brand' : 'case';
  const from = side === 'brand' ? values.marketplace : values.brand;
  const names = unread.authorNames.map((one) => nameInLine(one)).join(speak('punctuation.cases'));
  const writer = names === '' ? from : speak('unread.writer', { names, side: from });
  const happened = speak(messages === 1 ? 'unread.happened.one' : 'unread.happened.many', { writer });
  const content: Content = {
    language,
    subject: speak(`unread.subject.${topic}`),
    preview: happened,
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(happened),
      paragraph(speak(`unread.topic.${topic}`)),
      paragraph(speak('unread.action')),
      { kind: 'button', label: speak('unread.button'), href: unread.url },
    ],
    closing: speak('closing'),
    footer: speak('unread.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
