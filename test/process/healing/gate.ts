import { expect, vi } from 'vitest';
import type { Database } from '../../../database/connect.ts';

/** Before the transactions of a database: closed, it holds each before it begins, as a slow server would. */
export interface Gate {
  close(): void;
  /** Resolves when a transaction waits. */
  isAwaited(): Promise<void>;
  /** One that has waited too long to come to its end in time is made to try again first. */
  letOneThrough(): Promise<void>;
  /** What waits fails, as when the process is gone; from now on everything passes. */
  break(): void;
  /** What waits passes, and so does everything from now on. */
  open(): void;
}

/** Of the ten seconds that an attempt has to record something, half. */
const patienceMilliseconds = 5000;

export function gateBefore(database: Database): Gate {
  let isClosed = false;
  const waiting: { since: number; pass(): void; fail(error: Error): void }[] = [];
  const isAwaited = () => vi.waitFor(() => expect(waiting).not.toEqual([]), { timeout: 60_000 });
  const plain = database.transaction.bind(database);
  database.transaction = () => {
    const transaction = plain();
    const execute = transaction.execute.bind(transaction);
    transaction.execute = async (work) => {
      if (isClosed) await new Promise<void>((pass, fail) => waiting.push({ since: Date.now(), pass, fail }));
      return execute(work);
    };
    return transaction;
  };
  return {
    close: () => void (isClosed = true),
    isAwaited,
    async letOneThrough() {
      for (;;) {
        await isAwaited();
        const { since, pass, fail } = waiting.shift()!;
        if (Date.now() - since < patienceMilliseconds) return pass();
        fail(new Error('it has waited too long'));
      }
    },
    break() {
      isClosed = false;
      for (const { fail } of waiting.splice(0)) fail(new Error('the process is gone'));
    },
    open() {
      isClosed = false;
      for (const { pass } of waiting.splice(0)) pass();
    },
  };
}
