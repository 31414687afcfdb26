import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../random.ts';
import { askBundle, checkDownloaded, type CheckedBundle } from './bundles.ts';

/** What an auditor met. */
export interface Audited {
  bundles: CheckedBundle[];
  /** No bundle came, as an api was struck or could not make one then. */
  without: number;
  /** What nobody may be answered. */
  wrong: string[];
}

const everyMilliseconds = 1500;

/** Somebody who downloads bundles of cases, open ones too, as long as the round goes on: whatever comes must be whole. */
export async function playAuditor(
  apiUrls: readonly string[],
  { random, caseIds, isOver }: { random: Random; caseIds(): readonly string[]; isOver(): boolean },
): Promise<Audited> {
  const audited: Audited = { bundles: [], without: 0, wrong: [] };
  for (let turn = 0; !isOver(); turn += 1) {
    await pause(everyMilliseconds);
    const known = caseIds();
    if (known.length === 0) continue;
    const caseId = random.pick(known);
    const answer = await askBundle(apiUrls[turn % apiUrls.length]!, caseId);
    if (answer?.status === 200) audited.bundles.push(await checkDownloaded(caseId, answer.zip));
    else if (answer && answer.status !== 503) audited.wrong.push(`the bundle of ${caseId}: ${answer.status}`);
    else audited.without += 1;
  }
  return audited;
}
