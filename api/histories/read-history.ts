import { z } from '@hono/zod-openapi';
import { listArchivedRuns, readHistory as readBytes } from '../../database/archive/histories.ts';
import { readKnownRuns } from '../../database/archive/known-runs.ts';
import { identifier, sha256, timestamp } from '../../domain/schemas.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

const archivedRun = z
  .object({
    runId: identifier,
    startedAt: timestamp,
    closedAt: timestamp,
    closedAs: z.enum(['completed', 'continued_as_new', 'terminated', 'cancelled', 'timed_out', 'failed']),
    events: z.int().describe('How many events Temporal’s history has'),
    sha256: sha256.describe('Of the history’s bytes, as its `history_archived` record in the annex names it'),
    workflowBundleSha256: sha256.nullable().describe('The workflow code that worked on its last task'),
    archivedAt: timestamp,
  })
  .openapi('ArchivedRun');

const caseHistory = z
  .object({
    caseId: identifier,
    archived: z.array(archivedRun).describe('In the order in which they began'),
    notArchived: z
      .array(z.object({ runId: identifier, goneAt: timestamp.nullable() }))
      .describe('Runs that go on or have only just ended; with `goneAt`, those that Temporal had forgotten before'),
  })
  .openapi('CaseHistory');

const runPath = casePath.extend({ runId: identifier.describe('As the list of runs has it') });

/** Which runs a case has had. */
export const listHistory = endpoint(
  {
    name: 'listHistory',
    method: 'get',
    path: '/v1/cases/{caseId}/history',
    access: 'readHistories',
    tag: 'Cases',
    summary: 'List the runs of a case',
    description:
      'Each run of the case’s workflow whose history is archived: how it ended, and which workflow code ran it. What an operator did to a run stands in the annex.',
    params: casePath,
    answers: { 200: { description: 'The runs', schema: caseHistory } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caseId } = call.params;
    const { database } = call.dependencies;
    await visibleCase(call, caseId, 'listHistory');
    const known = await readKnownRuns(database, caseId);
    const notArchived = known.flatMap(({ runId, isArchived, goneAt }) => (isArchived ? [] : [{ runId, goneAt }]));
    return { status: 200, body: { caseId, archived: await listArchivedRuns(database, caseId), notArchived } };
  },
);

/** The history of one run, as Temporal exported it. */
export const readHistory = endpoint(
  {
    name: 'readHistory',
    method: 'get',
    path: '/v1/cases/{caseId}/history/{runId}',
    access: 'readHistories',
    tag: 'Cases',
    summary: 'Read the history of a run',
    description: 'The archived bytes: Temporal’s own JSON of the whole history, which its own tools take, too.',
    params: runPath,
    answers: { 200: { description: 'The history, in Temporal’s own JSON', mediaTypes: ['application/json'] } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caseId, runId } = call.params;
    await visibleCase(call, caseId, 'readHistory');
    const bytes = await readBytes(call.dependencies.database, caseId, runId);
    if (!bytes) throw new Problem('not_found', 'no history of such a run is archived');
    return new Response(Buffer.from(bytes), { headers: { 'Content-Type': 'application/json' } });
  },
);
