import type { Case } from '../../../domain/case/case.ts';
import { evolve } from '../../../domain/case/evolve.ts';
import type { Notification } from '../../../domain/notifications/kinds.ts';
import { quotedIn } from '../../../activities/letters/grounds.ts';
import { readerOf, type LetterContext } from '../../../activities/letters/letter-context.ts';
import type { GivenCase } from '../cases/given-case.ts';

const names = {
  brandName: 'Aurelia',
  marketplaceName: 'Marktplatz Nord',
  recipientName: 'Vera Lindt',
  listing: {
    title: 'Aurelia Classic Armbanduhr, Edelstahl, Saphirglas',
    price: { amount: '1249.90', currency: 'EUR' },
    url: 'https://shop.example/offers/listing-1',
  },
  findings: [
    { detector: 'price-watch', reasonCode: 'price_far_below_market', score: '0.91' },
    { detector: 'image-match', reasonCode: 'image_matches_known_counterfeit', score: '0.965' },
    { detector: 'word-check', reasonCode: 'suspected_counterfeit', score: '0.05' },
  ],
  link: 'https://portal.example/cases/case-1',
};

/** The right that the brand names, where it names one. */
const trademark = { kind: 'trademark', office: 'EUIPO', number: '012345678', class: '14' } as const;

/** What people write in these cases, each by a hash of its own. */
export const words = {
  verdict: 'Die Krone sitzt falsch.',
  retraction: 'Seriennummer gefunden.',
  review: 'Die Schließe ist aus Blech.',
  appeal: 'Hier ist die Rechnung.',
  decision: 'Rechnung und Ware passen nicht zusammen.',
  order: 'Das Landgericht hat so entschieden.',
};
const hashes = Object.keys(words).map((_name, index) => String(index).repeat(64));
/** Names words of these cases, as an event does. */
export const hashOf = (name: keyof typeof words): string => hashes[Object.keys(words).indexOf(name)]!;
const wordsOf = (hash: string): string | undefined => Object.values(words)[hashes.indexOf(hash)];

/** What the letters of a case are written from, in the order in which they go out. */
export function lettersOf(
  it: Pick<GivenCase, 'events' | 'terms'>,
  language: LetterContext['language'],
): LetterContext[] {
  const { terms } = it;
  let before: Case | undefined;
  return it.events.flatMap((event, index) => {
    const subject = evolve(before, event);
    before = subject;
    const events = it.events.slice(0, index + 1);
    const right = subject.measure.ground?.iprRecordId && { right: trademark };
    const context = (notification: Notification): LetterContext => {
      const quoted = quotedIn(notification.kind, readerOf(notification.party), events, subject)?.data;
      const text = quoted && 'textSha256' in quoted && quoted.textSha256 ? wordsOf(quoted.textSha256) : undefined;
      return { ...names, ...right, ...(text && { text }), notification, language, subject, terms, events };
    };
    return (event.data.tells ?? []).filter(({ party }) => party !== 'staff').map(context);
  });
}
