import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { say, type Key } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** A link to sign in by, and whom it goes to. */
export interface SignInLink {
  name: string;
  language: Language;
  url: string;
  minutes: number;
}

/** The mail with a link to sign in by. It stands in no case, and is kept nowhere. */
export function composeSignIn({ name, language, url, minutes }: SignInLink, marketplaceName: string): Letter {
  const values = { marketplace: oneLine(marketplaceName, 80), recipient: nameInLine(name), minutes };
  const speak = (key: Key): string => say(language, key, values);
  const content: Content = {
    language,
    subject: speak('sign_in.subject'),
    preview: speak('sign_in.happened'),
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(speak('sign_in.happened')),
      paragraph(speak('sign_in.action')),
      { kind: 'button', label: speak('sign_in.button'), href: url },
      paragraph(speak('sign_in.caution')),
    ],
    closing: speak('closing'),
    footer: speak('sign_in.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
