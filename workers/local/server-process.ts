import { setTimeout as delay } from 'node:timers/promises';
import { execa, type Options } from 'execa';
import type { Ownership } from './owner-lock.ts';

export interface ServerProcess {
  readonly processId: number;
  /** Resolves when it has ended, with how: a signal, or its exit status. */
  readonly ended: Promise<string>;
  /** Ends the server, waits for it and gives up the ownership. Harmless when called again. */
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  ownership: Ownership;
  /** What asks this kind of server to end in good order. Forced when that takes more than 20 seconds. */
  stopSignal: 'SIGTERM' | 'SIGINT';
  /** Resolves when the server answers; asked again and again while it rejects. */
  probe: () => Promise<unknown>;
  spawn?: Pick<Options, 'uid' | 'gid' | 'env' | 'extendEnv' | 'cwd'>;
}

/**
 * Starts a server as a child in a process group of its own (a Ctrl-C reaches us alone, and we stop it after those who
 * need it) and waits until it answers, for at most 30 seconds.
 * @throws Error with what the server printed first, when it ends or stays silent; it is stopped then, and the thing still
 *   owned
 */
export async function startServerProcess(
  program: string,
  programArguments: string[],
  { ownership, stopSignal, probe, spawn }: ServerProcessOptions,
): Promise<ServerProcess> {
  const child = execa(program, programArguments, {
    ...spawn,
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    detached: true,
    cleanup: false,
    killSignal: stopSignal,
    forceKillAfterDelay: 20_000,
  });
  if (child.pid !== undefined) ownership.noteServer(child.pid);

  let firstLines = ''; // a server that fails gives its reason before the trace
  child.all.on('data', (output: Buffer) => {
    if (firstLines.length < 4000) firstLines += output.toString();
  });
  let ended: string | undefined;
  const end = child.then(({ shortMessage, signal, exitCode }) => {
    ended = shortMessage ?? 'it ended by itself';
    return signal ?? `status ${exitCode}`;
  });
  const stop = async () => {
    if (ended === undefined) child.kill();
    await end;
  };

  const giveUpAt = Date.now() + 120_000;
  let failure: unknown;
  while (ended === undefined && Date.now() < giveUpAt) {
    try {
      await probe();
      if (child.pid !== undefined && ended === undefined) {
        return { processId: child.pid, ended: end, stop: () => stop().then(ownership.release) };
      }
    } catch (error) {
      failure = error;
      await delay(25);
    }
  }
  const reason = ended ?? `no answer within two minutes (${String(failure)})`;
  await stop();
  throw new Error(`${program} did not start: ${reason}\n${firstLines.slice(0, 4000)}`.trim());
}
