/** How fast runs are started while many wait. */
export interface StartPace {
  /** Starts that may be under way at once. */
  readonly atOnce: number;
  /** Between the beginnings of two starts. */
  readonly restMilliseconds: number;
  /**
   * A start begins. What is given is told how long it took until its run answered: it goes the way that a verdict goes,
   * and waits where a verdict waits.
   */
  begin(): (milliseconds: number) => void;
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
  let halvings = 0;
  let latest = 0;
  const observe = (milliseconds: number): void => {
    recent = recent === undefined ? milliseconds : recent + weight * (milliseconds - recent);
    usual = Math.min(usual * forgetting, recent);
    if (recent <= Math.max(slow * usual, unnoticedMilliseconds)) {
      share = Math.min(most, share + 1 / Math.max(1, share));
    } else {
      share = Math.max(least, share / 2);
      halvings += 1;
      recent = undefined;
    }
  };
  return {
    get atOnce() {
      return Math.max(1, Math.floor(share));
    },
    get restMilliseconds() {
      return Math.max(1000 / mostPerSecond, share < 1 ? Math.min(latest / share, longestRest) : 0);
    },
    begin() {
      const before = halvings;
      return (milliseconds) => {
        latest = milliseconds;
        // What was under way when the pace was halved says nothing about it yet.
        if (before === halvings) observe(milliseconds);
      };
    },
  };
}
