import type { Part } from '../../support/processes/part.ts';
import { prepareStores } from '../../support/processes/prepare-stores.ts';
import type { RunningInstallation } from '../../support/processes/run-installation.ts';
import type { Balancer } from './balancer.ts';

/**
 * Brings an installation to another release, as `docs/operations.md` says: the stores while the old processes go on, then workers, then sweeps, then apis; each
 * new process is ready before its predecessor is asked to stop.
 * @param checkout where the new code stands
 * @returns the exit status of each process that was stopped, by its name
 */
export async function roll(
  installation: RunningInstallation,
  balancer: Balancer,
  { checkout, progress }: { checkout: string | undefined; progress: (line: string) => void },
): Promise<Record<string, number | null>> {
  const { parts, processOf, apiAt, apiUrlAt } = installation;
  const exits: Record<string, number | null> = {};

  async function replace(old: Part, next: Part, isReady?: () => void): Promise<Part> {
    await next.start();
    isReady?.();
    exits[old.name] = await old.stop();
    progress(`${old.name} has given way to ${next.name}`);
    return next;
  }

  await prepareStores(installation, checkout);
  progress('the stores are prepared');
  for (const [index, old] of parts.workers.entries()) {
    parts.workers[index] = await replace(old, processOf('worker', `${old.name}-next`, { checkout }));
  }
  parts.sweeps = await replace(parts.sweeps, processOf('sweeps', 'sweeps-next', { checkout }));
  for (const [index, old] of parts.apis.entries()) {
    const place = parts.apis.length + index;
    const next = apiAt(place, `${old.name}-next`, checkout);
    parts.apis[index] = await replace(old, next, () => balancer.add(apiUrlAt(place)));
  }
  return exits;
}
