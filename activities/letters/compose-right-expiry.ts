import type { IprKind, Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { dayInWords } from './formats.ts';
import { say, type Key } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** That a right of a brand is about to expire. */
export interface RightExpiry {
  name: string;
  language: Language;
  brandName: string;
  kind: IprKind;
  office: string;
  number: string;
  /** `YYYY-MM-DD`. */
  expiresOn: string;
  managerName: string;
  managerEmail: string;
}

/** The mail that reminds a brand of a right. It stands in no case, and is kept nowhere. */
export function composeRightExpiry(right: RightExpiry, marketplaceName: string): Letter {
  const { language, name } = right;
  const values = {
    marketplace: oneLine(marketplaceName, 80),
    recipient: nameInLine(name),
    brand: nameInLine(right.brandName),
    right: `${say(language, `statement.ground.kinds.${right.kind}`, {})} ${oneLine(right.number, 60)} (${oneLine(right.office, 60)})`,
    day: dayInWords(right.expiresOn, language),
    manager: nameInLine(right.managerName),
    email: right.managerEmail,
  };
  const speak = (key: Key): string => say(language, key, values);
  const content: Content = {
    language,
    subject: speak('right_expiry.subject'),
    preview: speak('right_expiry.happened'),
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(speak('right_expiry.happened')),
      paragraph(speak('right_expiry.meaning')),
      paragraph(speak('right_expiry.action')),
    ],
    closing: speak('closing'),
    footer: speak('right_expiry.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
