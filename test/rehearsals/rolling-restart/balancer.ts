import { setInterval } from 'node:timers';
import { Agent } from 'undici';
import { ask, type Asking, type Reply } from '../../support/ask.ts';

/** What is sent through the balancer. */
export interface Request extends Pick<Asking, 'key' | 'idempotencyKey' | 'body'> {
  method: 'GET' | 'POST';
  path: string;
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
        const reply = await ask('GET', `${url}/readyz`, { dispatcher }).catch(() => undefined);
        return reply?.status === 200 ? [url] : [];
      }),
    );
    ready = answers.flat();
  }
  const looking = setInterval(() => void look(), lookEveryMilliseconds);

  /** Gives the answer, or why there is none: the connection broke before it. */
  async function send({ method, path, ...asking }: Request): Promise<Reply | string> {
    const candidates = ready.length > 0 ? ready : [...agents.keys()];
    for (let tries = 0; tries < candidates.length; tries++) {
      const url = candidates[turn++ % candidates.length]!;
      try {
        return await ask(method, url + path, { ...asking, dispatcher: agents.get(url)! });
      } catch (error) {
        if (!isRefusedConnection(error)) return describe(error);
      }
    }
    return 'no api took the connection';
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

const isRefusedConnection = (error: unknown): boolean => describe(error).includes('ECONNREFUSED');

function describe(error: unknown): string {
  const causes = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    causes.push(('code' in at ? `${String(at.code)} ` : '') + at.message);
  }
  return causes.join(': ');
}
