/** How fast runs are started while many wait. */
export interface StartPace {
  /** Starts that may be under way at once. */
  readonly atOnce: number;
  /** Between the beginnings of two starts. */
  readonly restMilliseconds: number;
  /** What a start took, until its run answered: it goes the way that a verdict goes, and waits where a verdict waits. */
  observe(milliseconds: number): void;
}

/** When starts take longer than this many times the usual, they wait for others, and so does every verdict meanwhile. */
const slow = 2;
/** What nobody who waits for an answer notices is not slow, however quick the first start of an idle machine was. */
const unnoticedMilliseconds = 300;
/** What the latest start took counts by this: one that was slow by chance changes little. */
const weight = 1 / 4;
/** What was usual is forgotten by this at each start: a machine that has become slower for good is not waited for. */
const forgetting = 1.002;
const most = 50;
const least = 1 / 4;
/** Where nobody answers, the sweep still tells in time that it is alive. */
const longestRest = 2000;

/**
 * As fast as the machine goes while starts take what they usually do, and half of that when they do not: additive
 * increase, multiplicative decrease, as of TCP (RFC 5681). Below one at once, it rests in between.
 * @param mostPerSecond never faster than this, whatever the machine can do
 */
export function startPace(mostPerSecond: number): StartPace {
  let share = 1;
  let recent: number | undefined;
  let usual = Number.POSITIVE_INFINITY;
  let sinceHalved = 0;
  const atOnce = (): number => Math.max(1, Math.floor(share));
  return {
    get atOnce() {
      return atOnce();
    },
    get restMilliseconds() {
      return Math.max(1000 / mostPerSecond, share < 1 && recent ? Math.min(recent / share, longestRest) : 0);
    },
    observe(milliseconds) {
      recent = recent === undefined ? milliseconds : recent + weight * (milliseconds - recent);
      usual = Math.min(usual * forgetting, recent);
      sinceHalved += 1;
      if (recent <= Math.max(slow * usual, unnoticedMilliseconds))
        share = Math.min(most, share + 1 / Math.max(1, share));
      else if (sinceHalved > atOnce()) {
        // Those that were under way at the last halving say nothing about it yet.
        share = Math.max(least, share / 2);
        sinceHalved = 0;
      }
    },
  };
}
