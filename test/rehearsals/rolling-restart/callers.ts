import { setTimeout as pause } from 'node:timers/promises';
import type { Balancer, Request } from './balancer.ts';

/** What callers met. Anything in `failures` is something that no caller may meet. */
export interface Met {
  answered: number;
  askedToRetry: number;
  failures: string[];
}

export type Callers = ReturnType<typeof callersOf>;

/** Clients that keep the rules: they ask again after 503 when its Retry-After says, under the same idempotency key. */
export function callersOf(balancer: Balancer) {
  const met: Met = { answered: 0, askedToRetry: 0, failures: [] };

  /** Resolves once there is a definite answer. */
  async function call(request: Request): Promise<void> {
    for (;;) {
      const reply = await balancer.send(request);
      const isAnswer = typeof reply !== 'string';
      if (isAnswer && reply.status <= 201) return void met.answered++;
      const retryAfterSeconds = isAnswer && reply.status === 503 ? Number(reply.headers.get('Retry-After')) : 0;
      if (retryAfterSeconds === 0) {
        const came = isAnswer ? `${reply.status} ${reply.text}` : reply;
        met.failures.push(`${request.method} ${request.path}: ${came}`);
        return;
      }
      met.askedToRetry++;
      await pause(retryAfterSeconds * 1000);
    }
  }
  return { call, met };
}
