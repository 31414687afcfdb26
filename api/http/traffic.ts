import { setTimeout as pause } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';

/** The requests under way in this process, to which long work gives way. */
export interface Traffic {
  count: MiddlewareHandler;
  /** Resolves when no request is under way, and what one has set in motion had its time; and in any case soon. */
  giveWay(): Promise<void>;
}

/** So long after its answer, a verdict is still on its way to the marketplace. */
const afterwardsMilliseconds = 50;
/** Long work goes on all the same when requests never end. */
const patienceMilliseconds = 200;

/** A request counts until its answer begins: what is streamed afterwards is long work itself. */
export function watchTraffic(): Traffic {
  let underWay = 0;
  let endedAt = Number.NEGATIVE_INFINITY;
  const isQuiet = (): boolean => underWay === 0 && performance.now() >= endedAt + afterwardsMilliseconds;
  return {
    async count(_context, next) {
      underWay += 1;
      try {
        await next();
      } finally {
        underWay -= 1;
        endedAt = performance.now();
      }
    },
    async giveWay() {
      const until = performance.now() + patienceMilliseconds;
      while (!isQuiet() && performance.now() < until) await pause(5);
    },
  };
}
