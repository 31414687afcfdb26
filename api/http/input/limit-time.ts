import type { MiddlewareHandler } from 'hono';
import { isRaw, type Body } from '../definition.ts';
import { Problem } from '../problem.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The time that is left for the answer; not there for streams. */
    timeLeft?: TimeLeft;
  }
}

/** A time that ends in a problem, unless it is stopped before. */
class TimeLeft {
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout | undefined;
  #fail: (problem: Problem) => void = () => {};
  /** Never resolves. */
  readonly over = new Promise<never>((_done, fail) => (this.#fail = fail));

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.startAnew();
  }

  startAnew(): void {
    const late = new Problem('unavailable', 'not answered in time', { headers: { 'Retry-After': '5' } });
    this.stop();
    this.#timer = setTimeout(() => this.#fail(late), this.#milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/**
 * What bounds the time in which a request is answered, without what the client takes to send it; a stream has no such time.
 * A caller is not left without an answer; the work itself goes on, and the same request finds it done.
 */
export function limitTime(body: Body, milliseconds = 30_000): MiddlewareHandler[] {
  if (isRaw(body) && body.bytesAtMost === undefined) return [];
  const limit: MiddlewareHandler = async (context, next) => {
    const timeLeft = new TimeLeft(milliseconds);
    context.set('timeLeft', timeLeft);
    await Promise.race([next(), timeLeft.over]).finally(() => timeLeft.stop());
  };
  return [limit];
}

/** Slower than any line that is meant to send files; what this adds up to is a quick client's patience, too. */
const bytesASecondAtLeast = 20_000;
const atLeastMilliseconds = 30_000;

export const receiveWithin = (bytes: number): number => atLeastMilliseconds + (bytes / bytesASecondAtLeast) * 1000;

/**
 * Waits for what a client sends; the time for the answer begins behind it.
 * @throws Problem too_slow
 */
export async function inTime(timeLeft: TimeLeft | undefined, sent: Promise<unknown>, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_done, fail) => {
    const problem = new Problem(
      'too_slow',
      `the body did not arrive within ${Math.round(milliseconds / 1000)} seconds`,
    );
    timer = setTimeout(() => fail(problem), milliseconds);
  });
  sent.catch(() => {}); // it breaks off when the connection is closed
  timeLeft?.stop();
  await Promise.race([sent, tooSlow]).finally(() => clearTimeout(timer));
  timeLeft?.startAnew();
}
