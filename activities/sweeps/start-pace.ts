/** How fast runs are started while many wait. */
export interface StartPace {
  /** Starts that may be under way at once. */
  readonly atOnce: number;
  /** Between the beginnings of two starts. */
  readonly restMilliseconds: number;
  /** What a start took, until its run answered: it goes the way that a verdict goes, and waits where a verdict waits. */
  observe(milliseconds: number): void;
}

/** A start that takes longer than this many times the usual waits for others, and so does every verdict meanwhile. */
const slow = 2;
/** What was usual is forgotten by this at each start: a machine that has become slower for good is not waited for. */
const forgetting = 1.002;
const most = 50;
const least = 1 / 16;

/**
 * As fast as the machine goes while starts take what they usually do, and half of that at once when they do not: additive
 * increase, multiplicative decrease, as of TCP (RFC 5681). Below one at once, it rests in between.
 * @param mostPerSecond never faster than this, whatever the machine can do
 */
export function startPace(mostPerSecond: number): StartPace {
  let share = 1;
  let usual = Number.POSITIVE_INFINITY;
  let latest = 0;
  return {
    get atOnce() {
      return Math.max(1, Math.floor(share));
    },
    get restMilliseconds() {
      return Math.max(1000 / mostPerSecond, share < 1 ? latest / share : 0);
    },
    observe(milliseconds) {
      latest = milliseconds;
      usual = Math.min(usual * forgetting, milliseconds);
      share = milliseconds > slow * usual ? Math.max(least, share / 2) : Math.min(most, share + 1 / Math.max(1, share));
    },
  };
}
