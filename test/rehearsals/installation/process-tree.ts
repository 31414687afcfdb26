import { execFileSync } from 'node:child_process';

/** A process and everything that it has started, itself first. PostgreSQL's backends each lead a group of their own. */
export function processTree(root: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) for (const [child, of] of pairs) if (child && of === parent) found.push(child);
  return found;
}
