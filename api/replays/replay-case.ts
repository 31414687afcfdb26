import { z } from '@hono/zod-openapi';
import { replayResults, replayWays } from '../../domain/replays/replay-report.ts';
import { identifier } from '../../domain/schemas.ts';
import { Unavailable } from '../../engine/case-runs.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

const result = z
  .enum(replayResults)
  .describe('`agrees`, `differs` from the ledger, or could not be replayed in every way');

const replayReport = z
  .object({
    caseId: identifier,
    result,
    events: z.int().describe('In the ledger'),
    ways: z.array(
      z.object({
        way: z.enum(replayWays),
        result,
        events: z.int().describe('How many of the ledger’s events this way came to'),
        difference: z
          .object({
            sequence: z.int().describe('Of the first event that differs'),
            runId: identifier.optional(),
            what: z.string(),
          })
          .optional(),
        because: z.string().optional().describe('Why it could not be gone, or not to its end'),
      }),
    ),
  })
  .openapi('ReplayReport');

/** Comes to a case's timeline anew. */
export const replayCase = endpoint(
  {
    name: 'replayCase',
    method: 'post',
    path: '/v1/cases/{caseId}/replay',
    access: 'replayCases',
    tag: 'Cases',
    summary: 'Replay a case',
    description:
      'Comes to the case’s timeline anew and compares it with the ledger: `fold`, from its events alone; `code_that_ran_it` and `code_of_today`, by running its archived histories through workflow code once more; `runs_themselves`, by what the histories say was handed to the ledger. It is done elsewhere, one case after the other: whoever is not answered in time asks again after `Retry-After`, and is answered from the same replay when it is through.',
    params: casePath,
    answers: { 200: { description: 'What each way came to', schema: replayReport } },
    problems: ['not_found', 'unavailable'],
  },
  async (call) => {
    const { caseId } = call.params;
    await visibleCase(call, caseId, 'replayCase');
    try {
      const report = await call.dependencies.replays.replay(caseId);
      if (report) return { status: 200, body: report };
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      const message = 'The replay is not through yet. Ask again: it goes on meanwhile.';
      throw new Problem('unavailable', message, { headers: { 'Retry-After': '10' } });
    }
    throw new Problem('not_found', 'there is no such case that you may see');
  },
);
