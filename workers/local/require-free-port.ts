import { setTimeout as pause } from 'node:timers/promises';
import { checkPort } from 'get-port-please';

/**
 * Makes sure that nothing else listens on a port of this machine.
 * @param patienceMilliseconds how long it is waited for: what an earlier run has left behind may be about to end
 * @throws Error that names the port and says what to do
 */
export async function requireFreePort(what: string, port: number, patienceMilliseconds = 0): Promise<void> {
  const until = Date.now() + patienceMilliseconds;
  while (!(await checkPort(port, '127.0.0.1'))) {
    if (Date.now() >= until)
      throw new Error(
        `Port ${port} (${what}) is taken by another program, or browsers refuse it. Choose other ports: npm start -- --port 5400`,
      );
    await pause(100);
  }
}
