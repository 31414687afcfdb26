import { checkPort } from 'get-port-please';

/**
 * The first of ten ports in a row that nothing listens on. They lie below those that the system gives to connections:
 * one of those may be somebody's before the process that is told of it has started.
 */
export async function findFreePorts(): Promise<number> {
  for (;;) {
    const first = 11_000 + Math.floor(Math.random() * 2000) * 10; // `fetch` refuses 10080
    const free = await Promise.all(Array.from({ length: 10 }, (_, index) => checkPort(first + index, '127.0.0.1')));
    if (free.every(Boolean)) return first;
  }
}
