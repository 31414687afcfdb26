import type { Random } from '../../random.ts';

/** Who talks: of the brand and of the marketplace one who is told by mail of what is unread, and one who is not. */
const talkers = ['vera', 'jonas', 'mara', 'otto'] as const;
export type Talker = (typeof talkers)[number];

/** What somebody does in a conversation. */
export interface Turn {
  talker: Talker;
  act: 'write' | 'writeWithFile' | 'writeWithFileOfOthers' | 'read' | 'readFromTheStart';
  /** After the turn before it. */
  afterMilliseconds: number;
  /** Sends a message twice under one key, as impatient clients do. */
  isImpatient: boolean;
}

/** A conversation as it goes: its strands go on side by side, as people write who do not wait for each other. */
export type Talk = readonly (readonly Turn[])[];

const acts = ['write', 'write', 'write', 'writeWithFile', 'writeWithFileOfOthers', 'read', 'read', 'readFromTheStart'];
const strands = 2;
/** Long enough for a mail to go out in between, if nobody writes. */
const thinksAtMostMilliseconds = 9000;

/** Draws a conversation. */
export const castTalk = (random: Random): Talk =>
  Array.from({ length: strands }, () =>
    Array.from({ length: random.integer(2, 6) }, (_, index) => ({
      talker: random.pick(talkers),
      act: index === 0 ? 'write' : (random.pick(acts) as Turn['act']),
      afterMilliseconds: random.integer(0, thinksAtMostMilliseconds),
      isImpatient: random.happens(0.2),
    })),
  );
