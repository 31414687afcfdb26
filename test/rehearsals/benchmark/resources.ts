import { readdir, readFile } from 'node:fs/promises';

/** What a part of the installation, with the processes that it has started, has used so far. */
export interface Resources {
  /** Milliseconds of a core, since its start; of processes that have ended, too. */
  processorMilliseconds: number;
  /** Resident memory now. */
  memoryBytes: number;
}

/** What Linux counts in: `getconf CLK_TCK` and `getconf PAGESIZE` give these on every machine that it runs on today. */
const millisecondsPerTick = 10;
const bytesPerPage = 4096;

/** What each part has used so far, as Linux counts it in /proc. */
export async function readResources<Name extends string>(
  parts: Record<Name, readonly number[]>,
): Promise<Record<Name, Resources>> {
  const processes = await readProcesses();
  const entries = Object.entries<readonly number[]>(parts).map(([name, roots]) => [name, sumOf(processes, roots)]);
  return Object.fromEntries(entries) as Record<Name, Resources>;
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

interface Process {
  processId: number;
  parentId: number;
  ticks: number;
  pages: number;
}

async function readProcesses(): Promise<Process[]> {
  const processIds = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(
    processIds.map(async (processId) => ({
      processId,
      line: await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => ''), // ended meanwhile
    })),
  );
  return lines.filter(({ line }) => line !== '').map(({ processId, line }) => readProcess(processId, line));
}

/** See proc_pid_stat(5). The name of the program, in brackets, can hold blanks: the fields are counted behind it. */
function readProcess(processId: number, line: string): Process {
  const fields = line
    .slice(line.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user, system, endedChildrenUser, endedChildrenSystem] = fields.slice(11, 15);
  const ticks = user! + system! + endedChildrenUser! + endedChildrenSystem!;
  return { processId, parentId: fields[1]!, ticks, pages: fields[21]! };
}

function sumOf(processes: readonly Process[], roots: readonly number[]): Resources {
  const family = new Set(processes.filter(({ processId }) => roots.includes(processId)));
  // A set goes on to what is added while it is gone through.
  for (const { processId } of family)
    for (const process of processes) if (process.parentId === processId) family.add(process);
  const sum = (count: (process: Process) => number): number =>
    [...family].reduce((total, one) => total + count(one), 0);
  return {
    processorMilliseconds: sum(({ ticks }) => ticks) * millisecondsPerTick,
    memoryBytes: sum(({ pages }) => pages) * bytesPerPage,
  };
}
