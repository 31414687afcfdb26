import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ask as askOnce, type Asking, type Reply } from '../../../support/ask.ts';

/** What is asked of an api; an answer is definite when it will not change as the same is asked again. */
export interface Request extends Pick<Asking, 'key' | 'idempotencyKey' | 'body' | 'headers'> {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
}

/** What the players met on the way to their answers. */
export interface Met {
  requests: number;
  unavailable: number;
  tooManyRequests: number;
  inProgress: number;
  brokenConnections: number;
  /** What nobody may be answered. */
  faults: string[];
}

export type Caller = ReturnType<typeof openCaller>;

const patienceMilliseconds = 30_000;

/**
 * Asks an installation's apis as a well-made client does: after 503, 429, a broken connection or a silence it sends the
 * same again under the same key, to the next api, until there is a definite answer.
 */
export function openCaller(urls: readonly string[]) {
  const met: Met = {
    requests: 0,
    unavailable: 0,
    tooManyRequests: 0,
    inProgress: 0,
    brokenConnections: 0,
    faults: [],
  };
  const giveUp = new AbortController();
  setMaxListeners(0, giveUp.signal); // every player listens
  let turn = 0;
  let underWay = 0;

  /** @throws Error when the round is over before there is a definite answer */
  async function ask(request: Request): Promise<Reply> {
    for (;;) {
      giveUp.signal.throwIfAborted();
      const { definite, againAfterSeconds = 1 } = await attempt(request);
      if (definite) return definite;
      await pause(againAfterSeconds * 1000, undefined, { signal: giveUp.signal });
    }
  }

  async function attempt({ method, path, ...asking }: Request) {
    met.requests += 1;
    underWay += 1;
    try {
      const signal = AbortSignal.timeout(patienceMilliseconds);
      const reply = await askOnce(method, urls[turn++ % urls.length]! + path, { ...asking, signal });
      const { status, headers, text } = reply;
      if (isDefinite(reply)) return { definite: reply };
      if (status === 503) met.unavailable += 1;
      else if (status === 429) met.tooManyRequests += 1;
      else if (status === 409) met.inProgress += 1;
      else met.faults.push(`${method} ${path.replace(/[\w-]{43}/, '…')}: ${status} ${text.slice(0, 300)}`);
      if (status === 503 && !headers.has('retry-after')) met.faults.push(`${path}: 503 without Retry-After`);
      return { againAfterSeconds: Number(headers.get('retry-after') ?? 1) };
    } catch {
      met.brokenConnections += 1;
      return {};
    } finally {
      underWay -= 1;
    }
  }

  return {
    met,
    ask,
    /** @throws Error when the definite answer is not a success */
    async obtain(request: Request): Promise<Reply['body']> {
      const { status, text, body } = await ask(request);
      if (status >= 300) throw new Error(`${request.method} ${request.path} was answered ${status}: ${text}`);
      return body;
    },
    /** How many requests are without an answer at this moment. */
    get underWay() {
      return underWay;
    },
    /** Whoever still waits for a definite answer waits no longer. */
    giveUp: () => giveUp.abort(new Error('the round is over')),
  };
}

const isDefinite = ({ status, body }: Reply): boolean =>
  status < 500 && status !== 429 && !(status === 409 && body.code === 'request_in_progress');
