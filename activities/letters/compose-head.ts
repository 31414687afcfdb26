import type { HeadContent } from '../../database/ledger/log/signer.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { formatsFor } from './formats.ts';
import { say, type Key } from './wording.ts';
import { oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** What an auditor is told of the log. */
export interface MailedHead {
  name: string;
  language: Language;
  head: HeadContent & { jws: string };
  /** Where the newest head is published. */
  url: string;
}

/** The daily mail with the newest head of the log: all of it stands in the mail, which is kept where we cannot change it. */
export function composeHead({ name, language, head, url }: MailedHead, marketplaceName: string): Letter {
  const values = {
    marketplace: oneLine(marketplaceName, 80),
    recipient: oneLine(name, 80),
    log: head.log,
    size: head.size,
    root: head.rootHash,
    since: formatsFor(language, { zone: 'UTC' }, head.at, 'utc').moment(head.at).text,
  };
  const speak = (key: Key): string => say(language, key, values);
  const content: Content = {
    language,
    subject: speak('head.subject'),
    preview: speak('head.happened'),
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(speak('head.happened')),
      paragraph(speak('head.root')),
      paragraph(head.jws),
      paragraph(speak('head.action')),
      { kind: 'button', label: speak('head.button'), href: url },
    ],
    closing: speak('closing'),
    footer: speak('head.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
