import { setInterval } from 'node:timers';
import { Agent, fetch } from 'undici';

/** What a request came to, as a client behind the balancer sees it. */
export interface Answer {
  /** Nothing when the connection broke before an answer. */
  status: number | undefined;
  retryAfterSeconds: number | undefined;
  body: unknown;
  /** Why there is no answer. */
  broken?: string;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  key: string;
  idempotencyKey?: string;
  body?: object;
}

const lookEveryMilliseconds = 100;

/**
 * A load balancer as they commonly are: it asks each api whether it is ready, sends a request to the next one that is,
 * keeps its connections, and goes on to another one only when a connection was refused, because then nothing was sent.
 */
export type Balancer = ReturnType<typeof openBalancer>;

export function openBalancer(urls: readonly string[]) {
  const agents = new Map(urls.map((url) => [url, new Agent({ connections: 32 })]));
  let ready = [...urls];
  let turn = 0;

  async function look(): Promise<void> {
    const answers = await Promise.all(
      [...agents].map(async ([url, dispatcher]) => {
        const response = await fetch(`${url}/readyz`, { dispatcher }).catch(() => undefined);
        await response?.body?.cancel();
        return response?.status === 200 ? [url] : [];
      }),
    );
    ready = answers.flat();
  }
  const looking = setInterval(() => void look(), lookEveryMilliseconds);

  async function send(request: Request): Promise<Answer> {
    const candidates = ready.length > 0 ? ready : [...agents.keys()];
    for (let tries = 0; tries < candidates.length; tries++) {
      const url = candidates[turn++ % candidates.length]!;
      try {
        return await ask(url, request);
      } catch (error) {
        if (!isRefusedConnection(error)) return { ...nothing, broken: describe(error) };
      }
    }
    return { ...nothing, broken: 'no api took the connection' };
  }

  async function ask(url: string, { method, path, key, idempotencyKey, body }: Request): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      dispatcher: agents.get(url)!,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const retryAfter = response.headers.get('retry-after');
    return {
      status: response.status,
      retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter),
      body: await response.json(),
    };
  }

  return {
    send,
    add(url: string): void {
      agents.set(url, new Agent({ connections: 32 }));
    },
    async close(): Promise<void> {
      clearInterval(looking);
      await Promise.all([...agents.values()].map((agent) => agent.close()));
    },
  };
}

const nothing = { status: undefined, retryAfterSeconds: undefined, body: undefined };

const isRefusedConnection = (error: unknown): boolean => describe(error).includes('ECONNREFUSED');

function describe(error: unknown): string {
  const causes = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    causes.push(('code' in at ? `${String(at.code)} ` : '') + at.message);
  }
  return causes.join(': ');
}
