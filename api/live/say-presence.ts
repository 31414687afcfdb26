import { z } from '@hono/zod-openapi';
import { announce } from '../../database/live/announce.ts';
import { notePresence, whoIsPresent, type Present } from '../../database/live/presences.ts';
import { identifier } from '../../domain/schemas.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { presentView, viewPresent } from './present.ts';

/** Whoever says nothing for so long does not look any more. */
const presentMilliseconds = 40_000;

/** Somebody looks at a case. */
export const sayPresence = endpoint(
  {
    name: 'sayPresence',
    method: 'put',
    path: '/v1/cases/{caseId}/presence',
    access: 'readCases',
    tag: 'Live',
    summary: 'Say that you look at a case',
    description:
      'For 40 seconds from now. The marketplace’s people see everybody, a brand’s people their own colleagues alone.',
    params: casePath,
    answers: {
      200: {
        description: 'Who looks at it now',
        schema: z.object({ caseId: identifier, present: presentView }).openapi('Presence'),
      },
    },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { caseId } = params;
    const { database } = dependencies;
    const { subject } = await visibleCase(call, caseId, 'sayPresence');
    const now = dependencies.now();
    const reader = { caseId, membershipId: caller.actor.id, brandId: caller.brandId };
    const isNew = await notePresence(database, reader, { now, until: addMilliseconds(now, presentMilliseconds) });
    const { brandId } = subject.offer;
    if (isNew) await announce(database, [{ of: 'presence', caseId, brandId, ...(caller.brandId && { by: brandId }) }]);
    const present: Present[] = await whoIsPresent(database, caseId, caller.brandId, now);
    return { status: 200, body: { caseId, present: viewPresent(present) } };
  },
);
