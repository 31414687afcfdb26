import { setTimeout as pause } from 'node:timers/promises';
import type { RunningInstallation } from '../../support/processes/run-installation.ts';
import { confirmCounterfeit } from '../requests.ts';

/** When the marketplace was told to remove the offer of a case. */
export async function untilRemoved({ sandbox }: RunningInstallation, caseId: string): Promise<Date> {
  for (;;) {
    const calls = await sandbox.calls(caseId);
    const removal = calls.find(({ measure }) => measure === 'removed');
    if (removal) return new Date(removal.receivedAt);
    await pause(10);
  }
}

/** What a removal is followed by, strike, statement of reasons and letters, is over before the next verdict. */
const betweenVerdictsMilliseconds = 300;

/** Verdicts one after the other; gives the milliseconds from each request until the marketplace was told. */
export async function timeVerdicts(
  installation: RunningInstallation,
  caseIds: readonly string[],
  isOver: () => boolean = () => false,
): Promise<number[]> {
  const milliseconds: number[] = [];
  for (const caseId of caseIds) {
    if (isOver()) break;
    const sentAt = Date.now();
    await confirmCounterfeit(installation, caseId);
    milliseconds.push((await untilRemoved(installation, caseId)).getTime() - sentAt);
    await pause(betweenVerdictsMilliseconds);
  }
  return milliseconds;
}
