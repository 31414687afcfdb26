import type { MemberRole } from '../../domain/access/roles.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { paragraph, type Content } from './content.ts';
import { say, type Key } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** That somebody may act now, as what, and for whom. */
export interface Invitation {
  name: string;
  language: Language;
  role: MemberRole;
  /** The brand that they act for; nothing: the marketplace itself. */
  brandName?: string;
  /** Where to sign in. */
  url: string;
}

/** The mail that tells somebody of a membership. It stands in no case, and is kept nowhere. */
export function composeInvitation(
  { name, language, role, brandName, url }: Invitation,
  marketplaceName: string,
): Letter {
  const marketplace = oneLine(marketplaceName, 80);
  const brand = nameInLine(brandName ?? '');
  const side = brandName === undefined ? 'marketplace' : 'brand';
  const values = { marketplace, brand, sender: brandName === undefined ? marketplace : brand };
  const speak = (key: Key, more = {}): string =>
    say(language, key, { ...values, recipient: nameInLine(name), ...more });
  const happened = speak(`invitation.happened.${side}`, { role: speak(`invitation.roles.${role}`) });
  const content: Content = {
    language,
    subject: speak(`invitation.subject.${side}`),
    preview: happened,
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(happened),
      paragraph(speak('invitation.action')),
      { kind: 'button', label: speak('invitation.button'), href: url },
      paragraph(speak('invitation.caution')),
    ],
    closing: speak('closing'),
    footer: speak('invitation.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
