import { linkTo, paragraph, type Block, type Content } from './content.ts';
import { deadlines } from './circumstances/deadlines.ts';
import { draftOf, type Draft } from './draft.ts';
import { grounds, quotation } from './grounds.ts';
import type { LetterContext } from './letter-context.ts';
import { offer } from './offer.ts';
import { closed } from './writing/isolated.ts';
import { nameInLine, shorten } from './writing/one-line.ts';
import { redress } from './statement/redress.ts';
import { statementOfReasons } from './statement/statement-of-reasons.ts';
import { findingsAndAnswers } from './findings-and-answers.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** A mail: one line of subject, and the same content as plain text and as a complete HTML page. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/**
 * What a notice says, in the recipient's language. Foreign text in it (titles, names, what people wrote) is data: it
 * adds no header, no markup and no placeholder.
 * @throws Error when the notification matrix knows no such letter to such a party
 */
export function composeLetter(context: LetterContext): Letter {
  const content = contentOf(draftOf(context));
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}

/** What a letter is about, in one line. @throws Error as `composeLetter` */
export const subjectOf = (context: LetterContext): string => subjectIn(draftOf(context));

const subjectIn = ({ wording }: Draft): string => closed(shorten(wording.subject, 200));

function contentOf(draft: Draft): Content {
  const { wording, recipientName, language, say } = draft;
  return {
    language,
    subject: `${subjectIn(draft)} [${draft.subject.caseId}]`,
    preview: wording.happened,
    greeting: recipientName ? say('greeting.named', { recipient: nameInLine(recipientName) }) : say('greeting.plain'),
    blocks: [
      paragraph(wording.happened),
      ...grounds(draft),
      ...quotation(draft),
      ...offer(draft),
      ...particulars(draft),
      ...[wording.meaning, wording.action].map(withoutGaps).filter(Boolean).map(paragraph),
      ...deadlines(draft),
      ...redress(draft),
      wayToTheCase(draft),
    ],
    closing: say('closing'),
    footer: say('footer'),
    colon: say('punctuation.colon'),
  };
}

/** A phrase that has nothing to say leaves a gap. */
const withoutGaps = (text: string): string => text.replaceAll(/ {2,}/g, ' ').trim();

function particulars(draft: Draft): Block[] {
  switch (draft.event.kind) {
    case 'brand_asked':
    case 'brand_reminded':
      return findingsAndAnswers(draft);
    case 'statement_issued':
      return statementOfReasons(draft, draft.event);
    default:
      return [];
  }
}

function wayToTheCase({ link, say }: Draft): Block {
  const target = linkTo(link);
  return target ? { kind: 'button', label: say('open_case'), ...target } : paragraph(say('no_link'));
}
