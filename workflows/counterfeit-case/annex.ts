import { CancellationScope, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { Actor } from '../../domain/vocabulary.ts';

const { keepInAnnex } = proxyActivities<Pick<Activities, 'keepInAnnex'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: 'keep what never became an event',
});

/** What never became an event of the case, and is kept all the same. */
interface Kept {
  kind: 'command_refused' | 'signal_undecodable' | 'operator_intervened';
  actor: Actor;
  data: Record<string, string>;
}

/** What has no caller who could be told, kept beside the case. */
export interface Annex {
  /** How many were noted, those of the runs before included. */
  readonly noted: number;
  /** Everything noted in this run is kept: with the run, what is not would be gone. */
  readonly isIdle: boolean;
  keep(kept: Kept): Promise<void>;
}

/** Whoever floods a case is kept this often; the last one says that there may be more. */
const keptAtMost = 20;

/** @param before how many the runs before this one have noted */
export function openAnnex(caseId: string, before = 0): Annex {
  let noted = before;
  let open = 0;
  return {
    get noted() {
      return noted;
    },
    get isIdle() {
      return open === 0;
    },
    async keep({ kind, actor, data }) {
      if (noted === keptAtMost) return;
      noted += 1;
      open += 1;
      const at = new Date().toISOString();
      const isLast = noted === keptAtMost && { furtherOnesNotKept: true };
      const id = `${workflowInfo().runId}.${noted}`;
      await CancellationScope.nonCancellable(() =>
        keepInAnnex({ id, caseId, at, kind, actor, data: { ...data, ...isLast } }),
      );
      open -= 1;
    },
  };
}
