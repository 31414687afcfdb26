import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { formatsFor } from './formats.ts';
import { say, type Key } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** That nobody of the marketplace has read or answered what a brand has written. */
export interface UnheardBrand {
  name: string;
  language: Language;
  brandName: string;
  /** Who is the brand's partner now. */
  partnerName: string;
  /** The case that it is written about; nothing: all that concerns the brand. */
  caseId?: string;
  messages: number;
  /** When the first of them was written, and where the brand counts its days. */
  at: string;
  zone: string;
  /** Where to read it. */
  url: string;
}

/** The mail that tells a lead of a brand that is not heard: never what it has written. It is kept nowhere. */
export function composeUnheard(unheard: UnheardBrand, marketplaceName: string): Letter {
  const { language, name, caseId, messages, at, zone } = unheard;
  const values = {
    marketplace: oneLine(marketplaceName, 80),
    brand: nameInLine(unheard.brandName),
    partner: nameInLine(unheard.partnerName),
    recipient: nameInLine(name),
    case: caseId ?? '',
    count: messages,
    since: formatsFor(language, { zone }, at, 'local').moment(at).text,
  };
  const speak = (key: Key): string => say(language, key, values);
  const topic = caseId === undefined ? 'brand' : 'case';
  const happened = speak(messages === 1 ? 'unheard.happened.one' : 'unheard.happened.many');
  const content: Content = {
    language,
    subject: speak(`unheard.subject.${topic}`),
    preview: happened,
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(happened),
      paragraph(speak(`unread.topic.${topic}`)),
      paragraph(speak('unheard.action')),
      { kind: 'button', label: speak('unread.button'), href: unheard.url },
    ],
    closing: speak('closing'),
    footer: speak('unread.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
