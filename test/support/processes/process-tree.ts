import { execFileSync } from 'node:child_process';
import { sendSignal } from '../../../workers/local/process-identity.ts';

/** A process and everything that it has started, itself first. PostgreSQL's backends each lead a group of their own. */
export function processTree(root: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) for (const [child, of] of pairs) if (child && of === parent) found.push(child);
  return found;
}

/** Sends a signal to a process and everything that it has started; gives whom it was sent to. */
export function signalTree(root: number, signal: NodeJS.Signals): number[] {
  const processIds = processTree(root);
  for (const processId of processIds) sendSignal(processId, signal);
  return processIds;
}
