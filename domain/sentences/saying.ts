import type { Clock } from '../case/clock.ts';
import type { EventKind, Facts } from '../case/events.ts';
import type { Actor } from '../vocabulary.ts';

/** What a sentence about an event can say of it. */
export interface Saying {
  /** Who did it, as the beginning of a sentence. */
  who: string;
  /** A reason, a rule or a marketplace's code in words. */
  code: (code: string) => string;
  at: (moment: string) => string;
  /** The day of a moment. */
  day: (moment: string) => string;
  /** A day without a zone, `YYYY-MM-DD`. */
  calendarDay: (day: string) => string;
  /** What the reader is told that somebody is called; nothing, where the reader is not. */
  person: (id: string) => string | undefined;
  score: (score: string) => string;
  /** When the clock's time is over; nothing for a right without an end. */
  until: (clock: Pick<Clock, 'due'>) => string | undefined;
}

/** One sentence for each kind of event: the compiler asks for every kind in every language. */
export type Sentences = { [K in EventKind]: (data: Facts[K], say: Saying) => string };

/** An event as far as its sentence goes; an event that is withheld from the reader tells nothing. */
export type TellableEvent =
  { [K in EventKind]: { kind: K; actor: Actor; data: Facts[K] } }[EventKind] | { kind: 'withheld' };
