import type { Random } from '../../random.ts';

/** Something bad that happens to one part, or to two at once. */
export interface Blow {
  /** After the beginning of the round. */
  atMilliseconds: number;
  parts: readonly string[];
  /** `kill`: as by `kill -9`, started anew afterwards; `freeze`: held still and let go on. */
  kind: 'kill' | 'freeze';
  lastsMilliseconds: number;
  /** Is killed once more while it starts. */
  diesAgain: boolean;
  /** Waits until requests are under way. */
  inMidRequest: boolean;
}

export interface Weather {
  fromMilliseconds: number;
  untilMilliseconds: number;
  blows: number;
  lastsAtMostMilliseconds: number;
}

/** The blows of a round: every part has its turn before one has its second. */
export function planBlows(random: Random, parts: readonly string[], weather: Weather): Blow[] {
  const { fromMilliseconds, untilMilliseconds, blows, lastsAtMostMilliseconds } = weather;
  const between = (untilMilliseconds - fromMilliseconds) / blows;
  const turns: string[] = [];
  return Array.from({ length: blows }, (_, index) => {
    if (turns.length < 2) turns.push(...random.shuffle(parts));
    const first = turns.shift()!;
    const second = random.happens(0.3) && turns[0] !== first ? turns.shift() : undefined;
    return {
      atMilliseconds: Math.round(fromMilliseconds + between * index + random.integer(0, Math.round(between / 2))),
      parts: second ? [first, second] : [first],
      kind: random.happens(0.65) ? 'kill' : 'freeze',
      lastsMilliseconds: random.integer(lastsAtMostMilliseconds / 8, lastsAtMostMilliseconds),
      diesAgain: random.happens(0.25),
      inMidRequest: random.happens(0.5),
    };
  });
}

/** A blow in a few words. */
export const describeBlow = ({ parts, kind, lastsMilliseconds, diesAgain }: Blow): string =>
  `${kind} ${parts.join(' and ')} for ${(lastsMilliseconds / 1000).toFixed(1)} s${diesAgain && kind === 'kill' ? ', and once more' : ''}`;
