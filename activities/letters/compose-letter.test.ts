import { describe, expect, test } from 'vitest';
import {
  brandKinds,
  notificationKinds,
  parties,
  queueKinds,
  type NotificationKind,
} from '../../domain/notifications/kinds.ts';
import { languages } from '../../domain/vocabulary.ts';
import { given } from '../../test/support/cases/stages.ts';
import { lettersOf } from '../../test/support/letters/letters-of.ts';
import { lives } from './compose-letter.cases.ts';
import { composeLetter } from './compose-letter.ts';
import type { LetterContext } from './letter-context.ts';
import { columns } from './writing/wrap.ts';

const sent = Object.values(lives).flatMap((life) => languages.flatMap((language) => lettersOf(life(), language)));
const endings = ['offer_removed_for_good', 'suspicion_dismissed', 'offer_reinstated', 'suspicion_withdrawn'] as const;

/** Every ending can reach everybody who was told of the case. */
const every = [
  ...sent,
  ...sent.flatMap((context) =>
    endings.includes(context.notification.kind as (typeof endings)[number])
      ? parties.map((party): LetterContext => ({ ...context, notification: { ...context.notification, party } }))
      : [],
  ),
];

function find(kind: NotificationKind, language: LetterContext['language'], from = sent): LetterContext {
  const context = from.find((one) => one.notification.kind === kind && one.language === language);
  if (!context) throw new Error(`no ${kind}`);
  return context;
}

const nameOf = ({ notification: { kind, party }, language }: LetterContext): string =>
  `${kind} to ${party} in ${language}`;
const distinct = [...new Map(every.map((context) => [nameOf(context), context]))];
const unbroken = (text: string): string => text.replace(/\s+/g, ' ');

describe('every letter', { timeout: 60_000 }, () => {
  test('every kind that goes out as a letter is among the cases, and no other', () => {
    expect(new Set(sent.map(({ notification }) => notification.kind))).toEqual(
      new Set(notificationKinds.filter((kind) => !queueKinds.some((queued) => queued === kind))),
    );
  });

  test('what a brand can be told is what its letters tell', () => {
    const toBrands = every.filter(({ notification }) => notification.party === 'brand');
    expect(new Set(toBrands.map(({ notification }) => notification.kind))).toEqual(new Set(brandKinds));
  });

  test.each(distinct)('%s is complete', (_name, context) => {
    const { subject, text, html } = composeLetter(context);
    for (const part of [subject, text, html]) {
      expect(part.trim()).not.toBe('');
      expect(part).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object|\$t\(/);
      expect(part).not.toMatch(/\b(notices|states|steps|consequences|statement|reasons)\.[a-z]/);
    }
    expect(text).toContain(context.link);
    expect(html).toContain(`lang="${context.language}"`);
  });

  test('all of them, whatever the case, are composed and wrapped', () => {
    for (const context of every) {
      const lines = composeLetter(context).text.split('\n');
      expect(lines.filter((line) => columns(line) > 78 && !line.includes('https://'))).toEqual([]);
    }
  });

  test('the next deadline appears in the zone of the case and in UTC, machine-readable in HTML', () => {
    for (const context of every) {
      const { stage, appeals, problem } = context.subject;
      const isAboutProblem = context.notification.kind === 'marketplace_problem_overdue';
      const clock = isAboutProblem ? problem?.clock : stage.clocks[0];
      if (!clock || clock.paused || (clock.name === 'appeal' && !appeals.sellerInformed)) continue;
      const { text, html } = composeLetter(context);
      const end = clock.due.at(-1)?.at;
      if (end === undefined || end <= context.events.at(-1)!.at) continue;
      expect(html).toContain(`<time datetime="${end}">`);
      expect(unbroken(text)).toMatch(new RegExp(`${end.slice(11, 16)} ((Uhr|h) )?UTC`));
    }
    const { text } = composeLetter(find('verification_request', 'en'));
    expect(unbroken(text)).toContain(
      'Please answer by: Thursday, 15 January 2026, 09:00 Central European Standard Time (08:00 UTC)',
    );
  });

  test('nobody is asked for an answer by a time that is over', () => {
    const english = composeLetter(find('time_over', 'en')).text;
    expect(english).toContain('Our staff now decide');
    expect(english).not.toMatch(/Please answer by|If we hear nothing/);
    expect(composeLetter(find('time_over', 'de')).text).not.toMatch(/Bitte antworten Sie bis|Hören wir/);
  });

  test('a letter without words for its reader is refused', () => {
    const context = find('verification_request', 'en');
    expect(() =>
      composeLetter({ ...context, notification: { kind: 'verification_request', party: 'seller' } }),
    ).toThrow('verification_request.seller');
  });
});

describe('foreign text', () => {
  const hostile = 'Watch <script>alert(1)</script> {{brand}} $t(closing)\r\nBcc: all@example.com\u202Egpj "x"';
  const listing = { title: hostile, url: 'javascript:alert(1)' };

  test('adds no header to a mail, and no subject is endless: the number of the case stands at its end', () => {
    const { subject } = composeLetter({ ...find('verification_request', 'en'), listing });
    expect(subject).not.toMatch(/[\r\n\u202E]/);
    const { subject: shortened } = composeLetter({
      ...find('verification_request', 'de'),
      listing: { title: '👩‍🔬'.repeat(500) },
    });
    expect(shortened).toContain(`${'👩‍🔬'.repeat(59)}…`);
    expect(shortened).toMatch(/ \[case-1\]$/);
  });

  test('is no link: a page that a brand’s notice names stands in no letter', () => {
    const url = 'https://brand.example/buy-here';
    const about = (kind: string) => sent.filter(({ subject }) => subject.kind === kind);
    expect(about('notice').length).toBeGreaterThan(0);
    for (const context of about('notice')) {
      const { text, html } = composeLetter({ ...context, listing: { ...context.listing, url } });
      expect(text + html).not.toContain(url);
    }
    const { html } = composeLetter({ ...about('suspicion')[0]!, listing: { title: 'Watch', url } });
    expect(html).toContain(`href="${url}"`);
  });

  test.each([
    'https://shop.example@evil.example/pay',
    'https:\\\\evil.example/pay',
    'https://evil.example/\u202Epay',
    'javascript:alert("evil.example")',
  ])('is no link where it was recorded before anybody looked: %j is words', (url) => {
    for (const kind of ['verification_request', 'statement_of_reasons', 'time_over'] as const)
      for (const language of languages) {
        const { subject, text, html } = composeLetter({ ...find(kind, language), listing: { title: 'Watch', url } });
        expect(html).not.toMatch(/href="[^"]*(evil|javascript)/i);
        for (const part of [subject, text, html]) expect(part).not.toMatch(/evil\.example|:\/\/evil|\u202E/i);
        expect(text).toContain('evil. example');
      }
    const request = composeLetter({ ...find('verification_request', 'en'), listing: { title: 'Watch', url } }).text;
    expect(unbroken(request)).toContain('Please look at what the case holds of the offer (its number is above)');
  });

  test('is nothing that a mail program makes a link of, wherever it stands', () => {
    const spoken =
      'See https://evil.example/pay or www.evil.example, mail pay@evil.example. Then wait.\nPrice 12.50, z.B.';
    const { subject, text, html } = composeLetter({
      ...find('appeal_to_answer', 'en'),
      text: spoken,
      listing: { title: 'Watch, buy at Evil.Example' },
    });
    for (const part of [subject, text, html]) expect(part).not.toMatch(/evil\.example|https:\/\/evil/i);
    const quoted = unbroken(text.replaceAll('\n> ', ' '));
    expect(quoted).toContain(
      'See https: //evil. example/pay or www. evil. example, mail pay@evil. example. Then wait.',
    );
    expect(quoted).toContain('Price 12.50, z.B.');
  });

  test('is brought whole, as long as a note can be', () => {
    const { text } = composeLetter({ ...find('appeal_to_answer', 'en'), text: `${'word '.repeat(799)}end.` });
    expect(text).toMatch(/word end\.\n/);
  });

  test('is escaped in HTML, and stands for itself', () => {
    const { html, text } = composeLetter({
      ...find('statement_of_reasons', 'de'),
      listing,
      text: '</blockquote><img src=x onerror=alert(1)>\nzweite Zeile',
      brandName: '<b>Aurelia</b>',
      recipientName: '<i>Vera</i>',
      link: 'javascript:alert(1)',
    });
    expect(html).not.toMatch(/<script|<img|<i>|<b>|href="javascript:/);
    expect(html).toContain('&lt;script&gt;');
    expect(text).toContain('{{brand}} $t(closing)');
    expect(text).toContain('> zweite Zeile');
  });

  test('what a person wrote is told with the writer’s part in the case', () => {
    const quoted = (kind: NotificationKind): string =>
      composeLetter({ ...find(kind, 'en'), text: 'Here is the invoice.' }).text;
    expect(quoted('appeal_to_answer')).toContain('The seller wrote:\n> Here is the invoice.');
    expect(quoted('appeal_received')).toContain('You wrote:\n> Here is the invoice.');
    expect(quoted('question_from_brand')).toContain('Aurelia wrote:\n> Here is the invoice.');
  });
});

describe('the verification request', () => {
  test('shows the offer, what the detectors found, the six answers, and every step ahead', () => {
    const text = unbroken(composeLetter(find('verification_request', 'de')).text);
    for (const part of [
      '1.249,90 €',
      'Verkäufer: seller-1',
      'Verdachtswert: 50 %',
      'der Preis liegt weit unter dem Markt',
    ])
      expect(text).toContain(unbroken(part));
    for (const answer of [
      'Fälschung',
      'Echt',
      'Autorisierter',
      'Graumarkt',
      'Nicht unsere Marke',
      'Nicht feststellbar',
    ])
      expect(text).toContain(`* ${answer}`);
    expect(text.match(/Erinnerung: /g)).toHaveLength(2);
    expect(text).toContain('Wir schalten Ihre Kundenbetreuung ein: Mittwoch, 14. Januar 2026, 21:00 Uhr');
    expect(text).toContain('Hören wir bis dahin nichts von Ihnen, entscheidet unser Team über das Angebot.');
  });

  test('a clock of minutes is told to the second', () => {
    const it = given.asked({ policy: { verdict: { clock: { reminders: ['PT40S'], deadline: 'PT120S' } } } });
    expect(composeLetter(find('verification_request', 'en', lettersOf(it, 'en'))).text).toContain('09:00:40');
  });

  test('silence that removes by score names score and threshold', () => {
    const silence = { silence: 'remove_at_score', score: '0.6' } as const;
    const request = (score: string): string => {
      const it = given.asked({ score, policy: { verdict: silence } });
      return unbroken(composeLetter(find('verification_request', 'en', lettersOf(it, 'en'))).text);
    };
    expect(request('0.65')).toContain('the offer is removed, because its suspicion score of 65% reaches 60%');
    expect(request('0.5')).toContain('the suspicion is dismissed, because its score of 50% is below 60%');
  });
});
