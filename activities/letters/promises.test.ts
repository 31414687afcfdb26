import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../../domain/case/case.ts';
import { languages } from '../../domain/vocabulary.ts';
import { anyStory, type Story } from '../../test/support/cases/random-story.ts';
import { RunningCase } from '../../test/support/cases/running-case.ts';
import { lettersOf } from '../../test/support/letters/letters-of.ts';
import { composeLetter } from './compose-letter.ts';
import type { LetterContext } from './letter-context.ts';

const endings = ['offer_removed_for_good', 'suspicion_dismissed', 'offer_reinstated', 'suspicion_withdrawn'];

/** What a letter says of the case, and whether that is so when it goes out. */
const promises: [says: RegExp, isSo: (context: LetterContext) => boolean][] = [
  [/trike for it is undone/, ({ subject }) => subject.strike === 'undone'],
  [/has a strike for it/, ({ subject, events }) => subject.strike === 'given' && expiryOf(events) > subject.at],
  [/got for it counted/, ({ subject, events }) => subject.strike === 'given' && expiryOf(events) <= subject.at],
  [/Good news|was dismissed/, ({ events }) => !events.some(isGivenUp)],
  [/The offer is (on hold|removed from sale)/, ({ events }) => !isUnconfirmed(events)],
  [/your account gets a strike/, ({ subject }) => subject.strike !== 'given' && !subject.ending],
  [/you may list it again/, ({ subject: { measure } }) => measure.inForce === 'none' && !measure.others],
  [
    /This case no longer restricts/,
    ({ events, subject }) => subject.measure.inForce === 'none' && wasRestricted(events),
  ],
  [/does not restrict the offer\./, ({ subject }) => subject.measure.inForce === 'none'],
  [/say so in the case before it closes/, ({ subject }) => !subject.ending],
  [
    /(You|The seller) can appeal until/,
    ({ subject, events }) => {
      const told = events.at(-1)!;
      return !!clockOf(subject, 'appeal') || (told.kind === 'statement_issued' && told.data.appealUntil !== undefined);
    },
  ],
  [/You can no longer appeal to us/, ({ subject }) => subject.ending?.outcome === 'removed'],
  [
    /You can make one statement/,
    ({ subject }) => !subject.sellerStatement && ['awaiting_verdict', 'staff_review'].includes(subject.stage.name),
  ],
  [/no deadline for/, ({ subject }) => clockOf(subject, 'appeal')?.due.length === 0],
  [/by (another case|other cases)/, ({ subject }) => !!subject.measure.others],
];

const expiryOf = (events: LetterContext['events']): string => {
  const given = events.findLast((event) => event.kind === 'strike_given');
  return given?.data.expiresAt ?? '';
};

/** Staff have given up what the case waited for. */
const isGivenUp = ({ kind, data }: LetterContext['events'][number], at: number, events: LetterContext['events']) =>
  kind === 'marketplace_problem_resolved' &&
  data.resolution === 'give_up' &&
  ['ending_decided', 'case_closed'].includes(events[at + 1]?.kind ?? '');

/** The newest that is known of a removal is that nobody could confirm it. */
const isUnconfirmed = (events: LetterContext['events']): boolean =>
  events.findLast(({ kind }) => /^(measure_taken|removal_confirmed|removal_unconfirmed)$/.test(kind))?.kind ===
  'removal_unconfirmed';

const wasRestricted = (events: LetterContext['events']): boolean =>
  events.some(
    ({ kind, data }) => (kind === 'measure_taken' || kind === 'reinstatement_ordered') && data.measure !== 'none',
  );

function lettersIn({ moves, ...story }: Story): LetterContext[] {
  const it = new RunningCase(story);
  for (const move of moves) it.play(move);
  it.runOut('obeys', 60);
  return lettersOf(it, 'en');
}

describe('whatever happens to a case', { timeout: 60_000 }, () => {
  test('each of its letters can be written, in every language', () =>
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...languages), (story, language) => {
        for (const context of lettersIn(story)) {
          const { subject, text } = composeLetter({ ...context, language });
          expect(subject + text).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\[object/);
        }
      }),
      { numRuns: 30 },
    ));

  test('none of its letters says what is not so', () =>
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const context of lettersIn(story)) {
          const text = composeLetter(context).text.replace(/\s+/g, ' ');
          for (const [says, isSo] of promises)
            if (says.test(text) && !isSo(context))
              throw new Error(`${context.notification.kind} to ${context.notification.party} says ${says}:\n${text}`);
        }
      }),
      { numRuns: 30 },
    ));

  test('each party that learns its end learns who decided, why, and what is in force', () =>
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const context of lettersIn(story).filter(({ notification }) => endings.includes(notification.kind))) {
          const text = composeLetter(context).text.replace(/\s+/g, ' ');
          expect(text).toMatch(/Decided by: .* Reason: /);
          expect(text).toMatch(
            /restricts? the offer|is (on hold|removed from sale|for sale|lifted)|no longer online|has not told us|could not confirm/,
          );
        }
      }),
      { numRuns: 30 },
    ));
});
