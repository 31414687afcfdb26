import { setTimeout as pause } from 'node:timers/promises';
import type { openBalancer, Request } from './balancer.ts';

/** What callers met. Anything in `failures` is something that no caller may meet. */
export interface Met {
  answered: number;
  askedToRetry: number;
  failures: string[];
}

export type Callers = ReturnType<typeof callersOf>;

/** Clients that keep the rules: they ask again after 503 when its Retry-After says, under the same idempotency key. */
export function callersOf(balancer: ReturnType<typeof openBalancer>) {
  const met: Met = { answered: 0, askedToRetry: 0, failures: [] };

  /** Resolves with the definite answer. */
  async function call(request: Request): Promise<unknown> {
    for (;;) {
      const { status, retryAfterSeconds, body, broken } = await balancer.send(request);
      if (status === 200 || status === 201) {
        met.answered++;
        return body;
      }
      if (status !== 503 || !retryAfterSeconds) {
        met.failures.push(`${request.method} ${request.path}: ${broken ?? `${status} ${JSON.stringify(body)}`}`);
        return undefined;
      }
      met.askedToRetry++;
      await pause(retryAfterSeconds * 1000);
    }
  }
  return { call, met };
}
