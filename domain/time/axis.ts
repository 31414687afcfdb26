/** An idle stretch that is drawn as a break with a label. */
interface Fold {
  /** Places on the axis, from 0 to 1. */
  from: number;
  to: number;
  milliseconds: number;
}

/** Where the events stand on the axis, from 0 to 1, and what is folded between them. */
export interface Axis {
  stops: readonly number[];
  folds: readonly Fold[];
}

/** What is longer than this share of the axis, and idle, is folded. */
const idleAtMost = 0.2;
/** Nobody is told of a break that is shorter: it is no time at all to people. */
const shortestBreak = 1000;

/**
 * The axis of events by their times. Time is drawn true to scale between the marks; each event has the room of a mark
 * besides, so that those of one moment do not cover each other.
 * @param moments in milliseconds, in order
 * @param mark the room of a mark, as a share of the axis
 * @param fold the room of a break, which is never more: it is there to save room
 */
export function axisOf(
  moments: readonly number[],
  { mark, fold, even = false }: { mark: number; fold: number; even?: boolean },
): Axis {
  const count = moments.length - 1;
  if (count < 1) return { stops: moments.map(() => 0), folds: [] };
  if (even) return { stops: moments.map((_, at) => at / count), folds: [] };
  const gaps = moments.slice(1).map((moment, at) => Math.max(0, moment - moments[at]!));
  const markRoom = Math.min(mark, 0.6 / count);
  const room = 1 - markRoom * count;
  const { folded, foldRoom, scale, rest } = foldIdle(gaps, room, fold);

  const stops = [0];
  const folds: Fold[] = [];
  for (const [at, gap] of gaps.entries()) {
    const from = stops[at]!;
    const isFolded = folded.has(at);
    const beside = (markRoom + rest) / 2;
    const to = from + 2 * beside + (isFolded ? foldRoom : gap * scale);
    if (isFolded) folds.push({ from: from + beside, to: to - beside, milliseconds: gap });
    stops.push(Math.min(1, to));
  }
  return { stops, folds };
}

/** Folds the longest idle stretch, until what is left is no longer idle: each fold gives the others more room. */
function foldIdle(gaps: readonly number[], room: number, fold: number) {
  const folded = new Set<number>();
  for (;;) {
    const open = gaps.map((gap, at) => (folded.has(at) ? 0 : gap));
    const total = open.reduce((sum, gap) => sum + gap, 0);
    const foldRoom = folded.size === 0 ? 0 : Math.min(fold, room / folded.size / 2);
    const left = room - foldRoom * folded.size;
    const longest = Math.max(...open);
    if (longest * left > idleAtMost * total && longest >= shortestBreak) {
      folded.add(open.indexOf(longest));
      continue;
    }
    // What is left is a burst: it is not blown up beyond what would be idle, and every event gets the same of the room.
    const scale = total === 0 ? 0 : Math.min(left / total, idleAtMost / longest);
    return { folded, foldRoom, scale, rest: (left - scale * total) / gaps.length };
  }
}

/** The stop that is nearest to a place on the axis; of several in one place, the last. */
export function nearestStop(stops: readonly number[], place: number): number {
  let nearest = 0;
  for (const [at, stop] of stops.entries())
    if (Math.abs(stop - place) <= Math.abs(stops[nearest]! - place)) nearest = at;
  return nearest;
}

/** The breaks that are labelled with how long they last: the longest first, as many as have room. */
export function labelledFolds({ folds }: Axis, room: number): Fold[] {
  const middle = ({ from, to }: Fold): number => (from + to) / 2;
  const chosen: Fold[] = [];
  for (const fold of folds.toSorted((one, other) => other.milliseconds - one.milliseconds))
    if (chosen.every((other) => Math.abs(middle(other) - middle(fold)) >= room)) chosen.push(fold);
  return chosen;
}

/** The stops that are labelled with their time: those behind a break first, then as many as have room. */
export function labelled({ stops, folds }: Axis, room: number): number[] {
  const behindFolds = folds.map(({ to }) => stops.findIndex((stop) => stop >= to));
  const chosen: number[] = [];
  for (const at of [0, stops.length - 1, ...behindFolds, ...stops.keys()])
    if (at >= 0 && chosen.every((other) => Math.abs(stops[other]! - stops[at]!) >= room)) chosen.push(at);
  return chosen.toSorted((one, other) => one - other);
}
