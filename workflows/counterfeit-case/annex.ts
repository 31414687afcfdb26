import { condition, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { Actor } from '../../domain/vocabulary.ts';

const { keepInAnnex } = proxyActivities<Pick<Activities, 'keepInAnnex'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: 'keep what the case refused',
});

/** What never became an event of the case, and is kept all the same. */
export interface Refused {
  kind: 'command_refused' | 'signal_undecodable';
  actor: Actor;
  signal: string;
  code: string;
}

/** Whoever floods a case with signals is kept this often in a run; the last one says that there may be more. */
const keptAtMost = 20;

/** Keeps refused signals beside the case: they have no caller who could be told. */
export function openAnnex(caseId: string) {
  let noted = 0;
  let kept = 0;
  return {
    async keep({ kind, actor, ...data }: Refused): Promise<void> {
      if (noted === keptAtMost) return;
      noted += 1;
      const at = new Date().toISOString();
      const isLast = noted === keptAtMost && { furtherOnesNotKept: true };
      await keepInAnnex({
        id: `${workflowInfo().runId}.${noted}`,
        caseId,
        at,
        kind,
        actor,
        data: { ...data, ...isLast },
      });
      kept += 1;
    },
    /** Resolves when everything refused is kept. */
    complete: (): Promise<void> => condition(() => kept === noted),
  };
}
