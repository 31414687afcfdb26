import { readFile } from 'node:fs/promises';
import { readWorkflowBundle } from '../../database/archive/workflow-bundles.ts';
import type { Database } from '../../database/connect.ts';
import { sha256Of } from '../../database/ledger/hash.ts';
import type { WorkflowCode } from '../../audit/replay/replay-cases.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { releasedWorkflows } from './released-workflows.ts';

/** What replays of cases are run by. In a checkout that is not built, today's workflows are built for it. */
export async function workflowCode(
  database: Database | undefined,
  timeLimitMilliseconds: number,
): Promise<WorkflowCode> {
  const code = await readFile(releasedWorkflows.codePath, 'utf8').catch(() => bundleWorkflows());
  return {
    today: { code, sha256: sha256Of(code) },
    codeOf: async (sha256) => database && readWorkflowBundle(database, sha256),
    timeLimitMilliseconds,
  };
}
