import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';

/** A process beyond its id, which the system gives away again after the process has ended. */
export const processIdentity = z.object({ processId: z.number().int().positive(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentity>;

/** Who runs under this id now; undefined when nobody does. A zombie, which only waits to be reaped, is nobody. */
export function identifyProcess(processId: number): ProcessIdentity | undefined {
  const startedAt = process.platform === 'linux' ? readStartOnLinux(processId) : askPs(processId);
  return startedAt === undefined ? undefined : { processId, startedAt };
}

/** Whether this very process, not a later one under the same id, is running. */
export function isRunning({ processId, startedAt }: ProcessIdentity): boolean {
  return identifyProcess(processId)?.startedAt === startedAt;
}

/** Asks a process that is no child of ours to end, and waits until it has. Forces it after ten seconds. */
export async function stopProcess(identity: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  const forceAt = Date.now() + 10_000;
  sendSignal(identity.processId, signal);
  while (isRunning(identity)) {
    if (Date.now() > forceAt) sendSignal(identity.processId, 'SIGKILL');
    await delay(50);
  }
}

/** Sends a signal to a process, which may have ended meanwhile. */
export function sendSignal(processId: number, signal: NodeJS.Signals): void {
  try {
    process.kill(processId, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** From `/proc`, because a slim container has no `ps`. Ticks since boot, hence with the boot they count from. */
function readStartOnLinux(processId: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields[18]; // field 22 of proc_pid_stat(5)
    if (state === 'Z' || ticks === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
  } catch {
    return undefined;
  }
}

function askPs(processId: number): string | undefined {
  try {
    const [state = 'Z', ...startedAt] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(processId)], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? undefined : startedAt.join(' ');
  } catch {
    return undefined;
  }
}
