import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer that will not change when the same is asked again. */
export interface Definite {
  status: number;
  // oxlint-disable-next-line no-explicit-any -- a player reads what it needs
  body: any;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  key?: string;
  idempotencyKey?: string;
  /** JSON, unless it is text. */
  body?: object | string;
  headers?: Record<string, string>;
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
  async function ask(request: Request): Promise<Definite> {
    for (;;) {
      giveUp.signal.throwIfAborted();
      const { definite, againAfterSeconds } = await attempt(request);
      if (definite) return definite;
      await pause(againAfterSeconds * 1000, undefined, { signal: giveUp.signal });
    }
  }

  async function attempt({ method, path, key, idempotencyKey, body, headers }: Request) {
    met.requests += 1;
    underWay += 1;
    try {
      const response = await fetch(urls[turn++ % urls.length]! + path, {
        method,
        headers: {
          ...(key && { authorization: `Bearer ${key}` }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
          ...(typeof body === 'object' && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMilliseconds),
      });
      const text = await response.text();
      const { status } = response;
      const againAfterSeconds = Number(response.headers.get('retry-after') ?? 1);
      const answer = isOneDocument(response) ? parse(text) : text;
      if (isDefinite(status, answer)) return { definite: { status, body: answer } };
      if (status === 503) met.unavailable += 1;
      else if (status === 429) met.tooManyRequests += 1;
      else if (status === 409) met.inProgress += 1;
      else met.faults.push(`${method} ${path.replace(/[\w-]{43}/, '…')}: ${status} ${text.slice(0, 300)}`);
      if (status === 503 && !response.headers.has('retry-after')) met.faults.push(`${path}: 503 without Retry-After`);
      return { againAfterSeconds };
    } catch {
      met.brokenConnections += 1;
      return { againAfterSeconds: 1 };
    } finally {
      underWay -= 1;
    }
  }

  return {
    met,
    ask,
    /** How many requests are without an answer at this moment. */
    get underWay() {
      return underWay;
    },
    /** Whoever still waits for a definite answer waits no longer. */
    giveUp: () => giveUp.abort(new Error('the round is over')),
  };
}

const isDefinite = (status: number, answer: { code?: string }): boolean =>
  status < 500 && status !== 429 && !(status === 409 && answer.code === 'request_in_progress');

/** NDJSON, of however many lines, stays text. */
const isOneDocument = ({ headers }: Response): boolean => /[/+]json/.test(headers.get('content-type') ?? '');

function parse(text: string): Definite['body'] {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
