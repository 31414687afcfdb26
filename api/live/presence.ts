import { z } from '@hono/zod-openapi';
import { announce } from '../../database/live/announce.ts';
import { forgetPresence, notePresence, whoIsPresent, type Present } from '../../database/live/presences.ts';
import type { Case } from '../../domain/case/case.ts';
import { identifier } from '../../domain/schemas.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { presentView, viewPresent } from './present.ts';

/** Whoever says nothing for so long does not look any more. */
const presentMilliseconds = 40_000;

const looking = {
  access: 'readCases',
  tag: 'Live',
  params: casePath,
  answers: {
    200: {
      description: 'Who looks at it now',
      schema: z.object({ caseId: identifier, present: presentView }).openapi('Presence'),
    },
  },
  problems: ['not_found'],
} as const satisfies Partial<Definition>;

/** Somebody looks at a case. */
export const sayPresence = endpoint(
  {
    ...looking,
    name: 'sayPresence',
    method: 'put',
    path: '/v1/cases/{caseId}/presence',
    summary: 'Say that you look at a case',
    description:
      'For 40 seconds from now. The marketplace’s people see everybody, a brand’s people their own colleagues alone.',
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { subject } = await visibleCase(call, params.caseId, 'sayPresence');
    const now = dependencies.now();
    const reader = { caseId: params.caseId, membershipId: caller.actor.id, brandId: caller.brandId };
    const until = addMilliseconds(now, presentMilliseconds);
    if (await notePresence(dependencies.database, reader, { now, until })) await announceTo(call, subject);
    return { status: 200, body: await present(call, now) };
  },
);

/** Somebody looks at a case no more. */
export const endPresence = endpoint(
  {
    ...looking,
    name: 'endPresence',
    method: 'delete',
    path: '/v1/cases/{caseId}/presence',
    summary: 'Say that you look at a case no more',
    description: 'Whoever says nothing is forgotten after 40 seconds.',
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { subject } = await visibleCase(call, params.caseId, 'endPresence');
    const now = dependencies.now();
    const reader = { caseId: params.caseId, membershipId: caller.actor.id, now };
    if (await forgetPresence(dependencies.database, reader)) await announceTo(call, subject);
    return { status: 200, body: await present(call, now) };
  },
);

type Looking = Pick<Call, 'caller' | 'dependencies'> & { params: { caseId: string } };

/** Tells those who may see it that somebody has come or gone. */
const announceTo = (
  { caller, dependencies: { database } }: Looking,
  { caseId, offer: { brandId } }: Case,
): Promise<void> => announce(database, [{ of: 'presence', caseId, brandId, ...(caller.brandId && { by: brandId }) }]);

async function present({ caller, params: { caseId }, dependencies: { database } }: Looking, now: string) {
  const those: Present[] = await whoIsPresent(database, caseId, caller.brandId, now);
  return { caseId, present: viewPresent(those) };
}
