import { readFile } from 'node:fs/promises';

/** What a part of the installation has used so far. */
export interface Resources {
  /** Milliseconds of a core, since its start; of processes that have ended, too. */
  processorMilliseconds: number;
  /** Resident memory now. */
  memoryBytes: number;
}

/** What Linux counts in: `getconf CLK_TCK` and `getconf PAGESIZE` give these on every machine that it runs on today. */
const millisecondsPerTick = 10;
const bytesPerPage = 4096;

/** What each part's processes have used so far, as Linux counts it in /proc. */
export async function readResources<Name extends string>(
  parts: Record<Name, readonly number[]>,
): Promise<Record<Name, Resources>> {
  const entries = Object.entries<readonly number[]>(parts).map(
    async ([name, processIds]) => [name, sumOf(await Promise.all(processIds.map(readProcess)))] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as Record<Name, Resources>;
}

/** Milliseconds of a core that each part has used between two readings. */
export function processorTimeBetween<Name extends string>(
  before: Record<Name, Resources>,
  after: Record<Name, Resources>,
): Record<Name, number> {
  const names = Object.keys(before) as Name[];
  const used = names.map((name) => [name, after[name].processorMilliseconds - before[name].processorMilliseconds]);
  return Object.fromEntries(used) as Record<Name, number>;
}

/** See proc_pid_stat(5). The name of the program, in brackets, can hold blanks: the fields are counted behind it. */
async function readProcess(processId: number): Promise<Resources> {
  const line = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => ''); // ended meanwhile
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedChildrenUser = 0, endedChildrenSystem = 0] = fields.slice(11, 15);
  return {
    processorMilliseconds: (user + system + endedChildrenUser + endedChildrenSystem) * millisecondsPerTick,
    memoryBytes: (fields[21] ?? 0) * bytesPerPage,
  };
}

const sumOf = (processes: readonly Resources[]): Resources => ({
  processorMilliseconds: processes.reduce((sum, one) => sum + one.processorMilliseconds, 0),
  memoryBytes: processes.reduce((sum, one) => sum + one.memoryBytes, 0),
});
