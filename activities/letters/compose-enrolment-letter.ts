import type { Application } from '../../domain/enrolment/application.ts';
import type { EnrolmentLetter } from '../../domain/enrolment/letters.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from './compose-letter.ts';
import { heading, paragraph, type Block, type Content } from './content.ts';
import { formatsFor } from './formats.ts';
import { reasonInWords, say, type Key, type Values } from './wording.ts';
import { manyLines, nameInLine, oneLine, unlinked } from './writing/one-line.ts';
import { writeHtml } from './writing/write-html.ts';
import { writeText } from './writing/write-text.ts';

/** What is told: to the company, or to staff; `assigned`: to its account manager, when its account is opened. */
type Told = EnrolmentLetter | 'assigned';

/** What is told about an enrolment, and what is so when it is told. */
export interface EnrolmentNews {
  letter: Told;
  application: Pick<Application, 'company' | 'contact' | 'zone' | 'record'>;
  /** When the event happened that it tells of. ISO-8601. */
  at: string;
  /** Where the reader finds it. */
  url: string;
  /** Until when the company is waited for. */
  until?: string | undefined;
  /** What was asked for, or why it was refused; with the words of staff. */
  reason?: string | undefined;
  words?: string | undefined;
  manager?: { name: string; email: string } | undefined;
  /** Whether no verdict can rely on a right yet. */
  rightsWait?: boolean;
  /** Somebody of the marketplace, who is told instead of the company. */
  reader?: { name: string; language: Language };
  /** Since when it stands where it does. */
  since: string;
}

/** The mail to whoever wants to apply: it confirms the address. */
export function composeApplicationLink(
  { url, days, language }: { url: string; days: number; language: Language },
  marketplaceName: string,
): Letter {
  const values = { marketplace: oneLine(marketplaceName, 80), days };
  return write(language, 'link', values, {
    greeting: say(language, 'greeting.plain', {}),
    button: { label: say(language, 'enrolment.button.apply', {}), href: url },
    footer: say(language, 'enrolment.footer_link', values),
  });
}

/** A mail to a company on its way to an account. It stands in no case. */
export function composeEnrolmentLetter(news: EnrolmentNews, marketplaceName: string): Letter {
  const { letter, application, at, url, until, reason, words, manager, since } = news;
  const { language, name } = news.reader ?? application.contact;
  const formats = formatsFor(language, application, at, 'local');
  const values = {
    marketplace: oneLine(marketplaceName, 80),
    company: nameInLine(application.company),
    recipient: nameInLine(name),
    since: formats.moment(since).text,
    ...(until !== undefined && { until: formats.moment(until).text }),
    ...(reason !== undefined && { reason: reasonInWords(language, reason) }),
    contact: nameInLine(application.contact.name),
    contactEmail: application.contact.email,
    ...(manager && { manager: nameInLine(manager.name), email: manager.email }),
  };
  const quoted: Block[] =
    words === undefined
      ? []
      : [
          {
            kind: 'quotation',
            source: say(language, 'enrolment.words_of_staff', {}),
            text: unlinked(manyLines(words, 4000)),
          },
        ];
  return write(language, letter, values, {
    greeting: say(language, name ? 'greeting.named' : 'greeting.plain', values),
    blocks: [...quoted, ...recordBlocks(news)],
    ...(news.rightsWait && { after: [paragraph(say(language, 'enrolment.rights_wait', {}))] }),
    ...(opensPage(letter) && { button: { label: say(language, buttons[letter], {}), href: url } }),
    footer: say(language, 'enrolment.footer', values),
  });
}

const buttons = {
  received: 'enrolment.button.apply',
  asked: 'enrolment.button.apply',
  asked_again: 'enrolment.button.apply',
  provided: 'enrolment.button.apply',
  invited: 'enrolment.button.invited',
  invited_again: 'enrolment.button.invited',
  opened: 'enrolment.button.sign_in',
  assigned: 'enrolment.button.sign_in',
} as const satisfies Partial<Record<Told, Key>>;

const opensPage = (letter: Told): letter is keyof typeof buttons => letter in buttons;

/** What a member brings along, so that it can say that it is not so. */
function recordBlocks({ letter, application: { record, contact, zone }, at }: EnrolmentNews): Block[] {
  if (letter !== 'invited' || !record) return [];
  const { language } = contact;
  const { percent } = formatsFor(language, { zone }, at, 'local');
  return [
    heading(say(language, 'enrolment.record.heading', {})),
    {
      kind: 'rows',
      rows: [
        { label: say(language, 'enrolment.record.success', {}), value: percent(record.takedownSuccessRate) },
        { label: say(language, 'enrolment.record.counter', {}), value: percent(record.counterNoticeRate) },
      ],
    },
  ];
}

interface Parts {
  greeting: string;
  blocks?: readonly Block[];
  /** Between what it means, and what to do. */
  after?: readonly Block[];
  button?: { label: string; href: string };
  footer: string;
}

function write(
  language: Language,
  letter: Told | 'link',
  values: Values,
  { greeting, blocks = [], after = [], button, footer }: Parts,
): Letter {
  const speak = (part: 'subject' | 'happened' | 'meaning' | 'action'): string =>
    say(language, `enrolment.letters.${letter}.${part}`, values);
  const content: Content = {
    language,
    subject: speak('subject'),
    preview: speak('happened'),
    greeting,
    blocks: [
      paragraph(speak('happened')),
      ...blocks,
      paragraph(speak('meaning')),
      ...after,
      paragraph(speak('action')),
      ...(button ? [{ kind: 'button' as const, ...button }] : []),
    ],
    closing: say(language, 'closing', values),
    footer,
    colon: say(language, 'punctuation.colon', {}),
  };
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
