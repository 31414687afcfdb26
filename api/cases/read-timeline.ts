import { z } from '@hono/zod-openapi';
import { readLedger, type LedgerEvent } from '../../database/ledger/read-events.ts';
import { readTexts } from '../../database/evidence/texts.ts';
import { describeEvent } from '../../domain/case/questions/describe-event.ts';
import type { EventKind } from '../../domain/case/events.ts';
import { actorSchema, identifier, sha256, timestamp } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { visibleCase } from './visible-case.ts';

const chained = { sequence: z.int(), previousHash: sha256, hash: sha256 };
const shown = z.object({
  ...chained,
  at: timestamp,
  kind: z.string(),
  actor: actorSchema,
  data: z.looseObject({}),
  sentence: z.string().openapi({ description: 'The event in English' }),
  note: z.string().optional().openapi({ description: 'The words that came with it; absent when they were erased' }),
});
const withheld = z.object({ ...chained, withheld: z.literal(true) });
const timeline = z.object({ caseId: identifier, events: z.array(z.union([shown, withheld])) }).openapi('Timeline');

/** How staff come to a decision is theirs until it is taken. */
const internalToStaff: readonly EventKind[] = ['review_proposed', 'review_referred', 'review_escalated'];

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
      'Every event with its hash, which is the SHA-256 of the RFC 8785 form of `{caseId, sequence, at, kind, actor, data, previousHash}`. Events that are not for the caller are withheld; the chain still shows that they are there.',
    params: z.strictObject({ caseId: identifier }),
    answers: { 200: { description: 'The events, in order', schema: timeline } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    await visibleCase(call, params.caseId, 'readTimeline');
    const ledger = await readLedger(dependencies.database, params.caseId);
    const notes = await readTexts(
      dependencies.database,
      ledger.flatMap((event) => textOf(event) ?? []),
    );
    const events = ledger.map((event) => viewEvent(event, caller, notes));
    return { status: 200, body: { caseId: params.caseId, events } };
  },
);

function viewEvent(event: LedgerEvent, { role }: Caller, notes: ReadonlyMap<string, string>) {
  const { caseId: _same, ...rest } = event;
  const { sequence, previousHash, hash } = event;
  if (role === 'brand' && internalToStaff.includes(event.kind))
    return { sequence, previousHash, hash, withheld: true as const };
  const note = notes.get(textOf(event) ?? '');
  return { ...rest, data: { ...event.data }, sentence: describeEvent(event), ...(note !== undefined && { note }) };
}

const textOf = ({ data }: LedgerEvent): string | undefined => ('textSha256' in data ? data.textSha256 : undefined);
