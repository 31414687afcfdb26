import type { CaseEvent } from '../../domain/case/events.ts';
import type { Ground } from '../../domain/case/ground.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Channel } from '../../domain/notifications/delivery.ts';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { ClockName, Language, Measure } from '../../domain/vocabulary.ts';
import type { BundledAnnexRecord, Erased, Head, RegisteredRight, View } from './bundle-content.ts';

/** Something that the record names by its hash: here, or why it is not. `missing`: nobody has said why. */
export type Held<T> = { sha256: string } & (
  { state: 'here'; value: T } | { state: 'erased'; at: string; reason: string } | { state: 'withheld' | 'missing' }
);

/** What was said of the offer when it was reported; each as far as it was. */
export interface Snapshot {
  brand?: string;
  title?: string;
  /** `amount` is decimal text, `currency` ISO 4217. */
  price?: { amount: string; currency: string };
  category?: string;
  /** ISO 3166-1. */
  country?: string;
  url?: string;
  /** Files by their hashes. */
  pictures?: string[];
}

/** An event with the words and files that came with it, or that there is one which is not for the reader. */
export type StoryEvent =
  | { sequence: number; hash: string; withheld: true }
  | {
      sequence: number;
      hash: string;
      withheld?: never;
      event: CaseEvent;
      note?: Held<string>;
      /** By their hashes; who reads the bundle finds them there. */
      files: readonly string[];
    };

/** A letter as it was sent. */
export interface StoryLetter {
  /** When it was taken. */
  at: string;
  /** Number of the event that it tells of. */
  sequence: number;
  kind: NotificationKind;
  party: Party;
  channel: Channel;
  language: Language;
  /** Told with others in one mail. */
  isInDigest: boolean;
  words: Held<{ subject: string; text: string }>;
}

/** How a time ended for which somebody was waited. `withheld`: whether and how it ended is not for the reader. */
export type DeadlineEnd = 'met' | 'late' | 'missed' | 'lapsed' | 'not_needed' | 'running' | 'withheld';

/** A time that ran for somebody. */
export interface Deadline {
  clock: ClockName;
  from: string;
  /** As it stood last, as far as the reader is shown that; nothing for a right without an end. */
  until?: string;
  /** How often it was extended or moved. */
  moved: number;
  end: DeadlineEnd;
  /** When it ended, and the event that ended it. */
  endedAt?: string;
  endedBy?: number;
}

/** A case as the paper tells it: made from a bundle and the register of rights, so that two made at one head tell the same. */
export interface CaseStory {
  caseId: string;
  view: View;
  head: Head;
  /** When it was opened, as far as the reader may see that. */
  opened?: CaseEvent & { kind: 'case_opened' };
  /** Where the offer stands, and whose it is by the newest event that says so. */
  sellerId?: string;
  snapshot?: Held<Snapshot>;
  pictures: readonly Held<Uint8Array>[];
  /** The registered rights that decisions name, by their ids; each as the register has it, where it does. */
  rights: ReadonlyMap<string, RegisteredRight | undefined>;
  /** What the marketplace last said that it does to the offer, and why. */
  inForce: { measure: Measure; since?: string; ground?: Ground };
  ending?: { outcome: string; reason: string; at: string; isClosed: boolean };
  /** The rules, where the bundle holds them. */
  policy?: { name: string; version: number; sha256: string };
  calendar?: Calendar;
  events: readonly StoryEvent[];
  deadlines: readonly Deadline[];
  /** What letters said, in the order in which they were taken. */
  letters: readonly StoryLetter[];
  /** What else never became an event. */
  annex: readonly BundledAnnexRecord[];
  erased: readonly Erased[];
  withheld: readonly string[];
}
