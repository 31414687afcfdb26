import { z } from '@hono/zod-openapi';
import { readLedger } from '../../database/ledger/read-events.ts';
import { erasedAmong } from '../../database/evidence/erased.ts';
import { readTexts } from '../../database/evidence/texts.ts';
import { identifier } from '../../domain/schemas.ts';
import { namePeople } from '../../database/access/memberships.ts';
import { namesView } from './case-in-full.ts';
import { casePath } from './case-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { numberedPageQuery, pageFrom, pageOf } from '../http/page.ts';
import { textOf, timelineEvent, viewEvent } from './timeline-event.ts';
import { visibleCase } from './visible-case.ts';

const timelinePage = pageOf(timelineEvent).extend({ caseId: identifier, names: namesView }).openapi('TimelinePage');

/** What has happened in a case. */
export const readTimeline = endpoint(
  {
    name: 'readTimeline',
    method: 'get',
    path: '/v1/cases/{caseId}/timeline',
    access: 'readTimeline',
    tag: 'Cases',
    summary: 'Read what has happened in a case',
    description:
      'Every event with its hash, which is the SHA-256 of the RFC 8785 form of `{caseId, sequence, at, kind, actor, data, previousHash}`. Events that are not for the caller are withheld; the chain still shows that they are there. An event of a kind that only a newer release knows is shown as it is kept.',
    params: casePath,
    query: z.strictObject(numberedPageQuery({ usual: 200, atMost: 1000 })),
    answers: { 200: { description: 'The events, in order', schema: timelinePage } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, query, dependencies } = call;
    const { caseId } = params;
    await visibleCase(call, caseId, 'readTimeline');
    const { limit, cursor = '0' } = query;
    const found = await readLedger(dependencies.database, caseId, { after: Number(cursor), limit: limit + 1 });
    const hashes = found.flatMap((event) => textOf(event) ?? []);
    const notes = await readTexts(dependencies.database, hashes);
    const erased = await erasedAmong(
      dependencies.database,
      hashes.filter((hash) => !notes.has(hash)),
    );
    const events = found.map((event) => viewEvent(event, caller, notes, erased));
    const people = events.flatMap((event) => ('actor' in event ? [event.actor.id, ...namedIn(event)] : []));
    const names = await namePeople(dependencies.database, people, caller.brandId);
    return { status: 200, body: { caseId, names, ...pageFrom(events, limit, ({ sequence }) => String(sequence)) } };
  },
);

/** Whom an event names besides its actor, and people are told by name. */
const namedIn = ({ kind, data }: Exclude<z.output<typeof timelineEvent>, { kind: 'withheld' }>): string[] =>
  kind === 'authorisation_applied' && data.namedBy !== undefined ? [data.namedBy] : [];
