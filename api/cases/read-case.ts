import { z } from '@hono/zod-openapi';
import { readEvents } from '../../database/ledger/read-events.ts';
import { fold } from '../../domain/case/evolve.ts';
import { caseInFull, viewInFull, viewPast } from './case-in-full.ts';
import { casePath } from './case-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { utc } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';
import { visibleCase } from './visible-case.ts';

const moment = z
  .union([utc, z.string().regex(/^[1-9]\d{0,8}$/)], {
    error: 'must be a sequence number, or a time of ISO-8601 in UTC such as 2026-11-24T15:00:00Z',
  })
  .openapi({ description: 'A sequence number or an ISO-8601 time in UTC: the case as it stood then', example: '3' });

/** The case as it stands, or as it stood. */
export const readCase = endpoint(
  {
    name: 'readCase',
    method: 'get',
    path: '/v1/cases/{caseId}',
    access: 'readCases',
    tag: 'Cases',
    summary: 'Read a case',
    description:
      'Where it stands, who is waited for and until when, and in `allowedActions` what you may do now; in `refusedActions` why not the rest. With `at`, the case ' +
      'as it stood after an event, or at a time. How it stood after an event of a kind that only a newer release knows, ' +
      'only that release can say: until it runs, the answer is `unavailable`.',
    params: casePath,
    query: z.strictObject({ at: moment.optional() }),
    answers: { 200: { description: 'The case', schema: caseInFull } },
    problems: ['not_found'],
  },
  async (call) => {
    const { params, query, dependencies } = call;
    const found = await visibleCase(call, params.caseId, 'readCase');
    if (query.at === undefined) return { status: 200, body: await viewInFull(found, call) };

    if (isAhead(query.at, found.subject.sequence, dependencies.now()))
      throw new Problem(
        'not_found',
        `the case has not come to ${query.at}: its last event is ${found.subject.sequence}`,
      );
    const isBefore = untilThen(query.at);
    const events = (await readEvents(dependencies.database, params.caseId)).filter(isBefore);
    if (events.length === 0) throw new Problem('not_found', `the case was not open at ${query.at}`);
    return { status: 200, body: await viewPast({ ...found, subject: fold(events) }, call) };
  },
);

const isNumber = (at: string): boolean => /^\d+$/.test(at);

/** How a case will stand, nobody knows. */
const isAhead = (at: string, last: number, now: string): boolean =>
  isNumber(at) ? Number(at) > last : new Date(at).toISOString() > now;

function untilThen(at: string): (event: { sequence: number; at: string }) => boolean {
  if (isNumber(at)) return ({ sequence }) => sequence <= Number(at);
  const then = new Date(at).toISOString();
  return (event) => event.at <= then;
}
