import { z } from '@hono/zod-openapi';
import type { LedgerEvent } from '../../database/ledger/read-events.ts';
import { describeEvent } from '../../domain/case/questions/describe-event.ts';
import type { EventKind } from '../../domain/case/events.ts';
import { actorSchema, sha256, timestamp } from '../../domain/schemas.ts';
import { isShownTo } from '../../domain/case/questions/shown-to.ts';
import { eventReaderOf } from '../access/parties.ts';
import type { Caller } from '../access/authenticate.ts';
import type { Erased } from '../../database/evidence/erased.ts';
import { erasedView } from '../erasures/erased-view.ts';
import { eventData } from './event-data.ts';

const chained = { sequence: z.int(), previousHash: sha256, hash: sha256 };
const shown = {
  ...chained,
  at: timestamp,
  actor: actorSchema,
  sentence: z.string().describe('The event in English'),
  note: z.string().optional().describe('The words that came with it; absent when they were erased'),
  erased: erasedView.optional().describe('That the words which came with it were erased: since when, and why'),
};
const withheld = z.object({ ...chained, kind: z.literal('withheld') }).openapi('WithheldEvent');

type Schemas = typeof eventData;
type ShownEvent = {
  [K in EventKind]: z.ZodObject<typeof shown & { kind: z.ZodLiteral<K>; data: Schemas[K] }>;
}[EventKind];

/** `case_opened` is shown as `CaseOpenedEvent`. */
const schemaName = (kind: string): string =>
  `${kind.replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase())}Event`;

const schemas = Object.entries(eventData).map(([kind, data]) =>
  z.object({ ...shown, kind: z.literal(kind), data }).openapi(schemaName(kind)),
) as ShownEvent[];

/** An event of the ledger as a reader of the case sees it, or that there is one which is not for the reader. */
export const timelineEvent = z.discriminatedUnion('kind', [withheld, ...schemas]).openapi('TimelineEvent');
type TimelineEvent = z.output<typeof timelineEvent>;

const isKnown = ({ kind }: LedgerEvent): boolean => Object.hasOwn(eventData, kind);

/**
 * An event of a kind that only a newer release knows is shown as it is kept, to whoever may see all.
 * @param notes the words of the case's events, by their hashes
 * @param erased those of them that were erased
 */
export function viewEvent(
  event: LedgerEvent,
  caller: Caller,
  notes: ReadonlyMap<string, string>,
  erased: ReadonlyMap<string, Erased>,
): TimelineEvent {
  const { caseId: _same, ...rest } = event;
  const { sequence, previousHash, hash } = event;
  if (!isShownTo(event, eventReaderOf(caller))) return { sequence, previousHash, hash, kind: 'withheld' };
  const note = notes.get(textOf(event) ?? '');
  const erasure = erased.get(textOf(event) ?? '');
  const sentence = isKnown(event) ? describeEvent(event) : 'Something happened that only a newer release can tell.';
  return { ...rest, sentence, ...(note !== undefined && { note }), ...(erasure && { erased: erasure }) };
}

/** The hash of the words that came with an event. */
export const textOf = ({ data }: LedgerEvent): string | undefined =>
  'textSha256' in data ? data.textSha256 : undefined;
