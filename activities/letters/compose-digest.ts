import type { Language } from '../../domain/vocabulary.ts';
import { subjectOf, type Letter } from './compose-letter.ts';
import { heading, linkTo, paragraph, type Block, type Content } from './content.ts';
import type { LetterContext } from './letter-context.ts';
import { say, type Key, type Values } from './wording.ts';
import { nameInLine, oneLine } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** What came to somebody since the digest before. */
export interface DigestContents {
  name: string;
  language: Language;
  /** The letters that would have come at once; those of a case stand together. */
  letters: readonly LetterContext[];
  /** Conversations with messages that were not read, about a case or all that concerns a brand. */
  conversations: readonly { brandName: string; caseId?: string; url: string }[];
}

/** What is told of one case, or of what concerns a brand beyond its cases. */
interface Group {
  title: string;
  items: { text: string; href?: string }[];
  link?: string;
}

/** One mail instead of several, by case: of each letter its subject, and where to read the rest. Each case keeps its line of it. */
export function composeDigest(contents: DigestContents, marketplaceName: string): Letter {
  const { language, name, letters, conversations } = contents;
  const values: Values = {
    marketplace: oneLine(marketplaceName, 80),
    recipient: nameInLine(name),
    count: letters.length + conversations.length,
  };
  const speak = (key: Key, more: Values = {}): string => say(language, key, { ...values, ...more });
  const subject = speak(values.count === 1 ? 'digest.subject.one' : 'digest.subject.many');
  const content: Content = {
    language,
    subject,
    preview: speak('digest.happened'),
    greeting: speak(name ? 'greeting.named' : 'greeting.plain'),
    blocks: [
      paragraph(speak('digest.happened')),
      ...groupsOf(contents, speak).flatMap((group) => blocksOf(group, speak('open_case'))),
      paragraph(speak('digest.meaning')),
    ],
    closing: speak('closing'),
    footer: speak('digest.footer'),
    colon: speak('punctuation.colon'),
  };
  return { subject, text: writeText(content), html: writeHtml(content) };
}

function groupsOf(
  { letters, conversations }: DigestContents,
  speak: (key: Key, values: Values) => string,
): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (brandName: string, caseId?: string): Group => {
    const key = caseId ?? ` ${brandName}`;
    const brand = nameInLine(brandName);
    const title = caseId === undefined ? brand : speak('digest.case', { case: caseId, brand });
    const group = groups.get(key) ?? { title, items: [] };
    groups.set(key, group);
    return group;
  };
  for (const letter of letters) {
    const group = groupOf(letter.brandName, letter.subject.caseId);
    group.items.push({ text: subjectOf(letter) });
    if (letter.link) group.link = letter.link;
  }
  for (const { brandName, caseId, url } of conversations) {
    const about = { case: caseId ?? '', brand: nameInLine(brandName) };
    const text = speak(`unread.subject.${caseId === undefined ? 'brand' : 'case'}`, about);
    groupOf(brandName, caseId).items.push({ text, href: url });
  }
  return [...groups.values()];
}

function blocksOf({ title, items, link }: Group, label: string): Block[] {
  const target = linkTo(link);
  return [heading(title), { kind: 'list', items }, ...(target ? [{ kind: 'button' as const, label, ...target }] : [])];
}
