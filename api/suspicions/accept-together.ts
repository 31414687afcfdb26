import type { Database } from '../../database/connect.ts';
import { acceptSuspicions, type Acceptance } from './accept-suspicions.ts';
import type { Reporter } from './reporter.ts';
import type { Suspicion } from './suspicion.ts';

/** As many as are accepted in one transaction, so that verdicts find room in between. */
const atOnce = 40;

interface Waiting {
  suspicion: Suspicion;
  resolve(acceptance: Acceptance): void;
  reject(error: unknown): void;
}

/** Accepts a suspicion; it is durable when this resolves. */
export type AcceptSuspicion = (reporter: Reporter, suspicion: Suspicion) => Promise<Acceptance>;

/**
 * Accepts suspicions that are reported one at a time. Those of a reporter that arrive while others of its own are being
 * accepted are accepted together, in one transaction (group commit): a detector that reports many at once waits for a few
 * transactions, not for as many.
 */
export function createAcceptSuspicion(dependencies: { database: Database; now: () => string }): AcceptSuspicion {
  const queues = new Map<string, Waiting[]>();

  async function acceptAll(reporter: Reporter, waiting: readonly Waiting[]): Promise<void> {
    const suspicions = waiting.map(({ suspicion }) => suspicion);
    try {
      const acceptances = await acceptSuspicions(dependencies, reporter, suspicions);
      for (const [index, { resolve }] of waiting.entries()) resolve(acceptances[index]!);
    } catch (error) {
      const [only, ...others] = waiting;
      if (others.length === 0) return only?.reject(error);
      // What is wrong with one is not the others' fault.
      for (const one of waiting) await acceptAll(reporter, [one]);
    }
  }

  async function empty(name: string, reporter: Reporter, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await acceptAll(reporter, queue.splice(0, atOnce));
    queues.delete(name);
  }

  return (reporter, suspicion) =>
    new Promise((resolve, reject) => {
      const name = JSON.stringify(reporter);
      const waiting = { suspicion, resolve, reject };
      const queue = queues.get(name);
      if (queue) return void queue.push(waiting);
      const own = [waiting];
      queues.set(name, own);
      void empty(name, reporter, own);
    });
}
