import type { Part } from '../../../support/processes/part.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { confirmCounterfeit } from '../../requests.ts';
import { untilRemoved } from '../time-verdicts.ts';
import { someWaitingCases } from '../../waiting-cases.ts';

const verdictsAtOnce = 10;

/**
 * Kills a worker and at that moment sends verdicts; gives the milliseconds from the kill until the first of them, and
 * until the last, was carried out.
 * @param killed started anew at once, as a supervisor does
 */
export async function measureRecovery(
  installation: RunningInstallation,
  killed: Part,
): Promise<{ first: number; last: number }> {
  const caseIds = await someWaitingCases(installation, verdictsAtOnce);
  const killedAt = Date.now();
  const restarted = killed.kill().then(() => killed.start());
  const toldAt = await Promise.all(
    caseIds.map(async (caseId) => {
      await confirmCounterfeit(installation, caseId);
      return untilRemoved(installation, caseId);
    }),
  );
  await restarted;
  const milliseconds = toldAt.map((at) => at.getTime() - killedAt);
  return { first: Math.min(...milliseconds), last: Math.max(...milliseconds) };
}
