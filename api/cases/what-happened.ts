import type { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import { readLedger } from '../../database/ledger/read-events.ts';
import type { Call } from '../http/definition.ts';
import type { happened } from '../http/problem.ts';
import { viewEvent } from './timeline-event.ts';

/** So that whoever comes back after a year is not sent a year. */
const eventsAtMost = 20;

/** What has happened in a case since somebody looked, as far as they are told. @param after the last event they have seen */
export async function whatHappened(
  { caller, dependencies: { database } }: Pick<Call, 'caller' | 'dependencies'>,
  caseId: string,
  after: number,
): Promise<z.infer<typeof happened>> {
  const ledger = await readLedger(database, caseId, { after, limit: eventsAtMost });
  const events = ledger.map((event) => viewEvent(event, caller, new Map(), new Map()));
  const actors = events.flatMap((event) => ('actor' in event ? [event.actor.id] : []));
  const names = await namePeople(database, actors, caller.brandId);
  return events.map((event) => {
    const { sequence, kind } = event;
    if (!('actor' in event)) return { sequence, kind };
    const { at, sentence, actor } = event;
    const name = names[actor.id];
    return { sequence, kind, at, sentence, by: { kind: actor.kind, ...(name !== undefined && { name }) } };
  });
}
