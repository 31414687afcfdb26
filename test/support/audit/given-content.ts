import { canonical, hashOf, sha256Of } from '../../../database/ledger/hash.ts';
import type { CaseContent, HashedAnnexRecord } from '../../../audit/bundle/case-content.ts';
import { namedIn } from '../../../audit/checks/named-hashes.ts';
import type { BundledEvent } from '../../../audit/story/bundle-content.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { given } from '../cases/stages.ts';
import { headOf, newLogKey, proofsOf, type LogKey } from './naive-log.ts';

/** The key of every given log. */
export const logKey: LogKey = newLogKey();
export const sealedAt = '2027-01-01T00:00:00.000Z';

const bytesOf = (value: unknown): Uint8Array => Buffer.from(canonical(value));
const textOf = (text: string): Uint8Array => bytesOf({ salt: sha256Of(text).slice(0, 32), text });

const snapshot = textOf('{"title":"Tasche"}');
const note = textOf('Die Naht ist falsch. 假冒');
const picture = Buffer.from('not really a picture');
const terms = { policy: { name: 'given', version: 1 }, calendar: { place: 'DE' } };

/** The events of a case with real names in them, chained as the ledger does. */
export function chained(caseId: string, events: readonly CaseEvent[]): BundledEvent[] {
  let previousHash = '0'.repeat(64);
  return events.map((event) => {
    const content = { ...named(event), caseId, previousHash };
    const hash = hashOf(content);
    previousHash = hash;
    return { ...content, hash } as BundledEvent;
  });
}

function named(event: CaseEvent): object {
  if (event.kind === 'case_opened') {
    const { offer, terms: _given, ...data } = event.data;
    const names = { policySha256: hashOf(terms.policy), calendarSha256: hashOf(terms.calendar) };
    return { ...event, data: { ...data, offer: { ...offer, snapshotSha256: sha256Of(snapshot) }, terms: names } };
  }
  if (event.kind === 'appeal_filed')
    return { ...event, data: { ...event.data, textSha256: sha256Of(note), filesSha256: [sha256Of(picture)] } };
  return event;
}

export const annexRecord = (
  caseId: string,
  id: string,
  kind: string,
  data: HashedAnnexRecord['data'],
  at = sealedAt,
) => {
  const record = { id, caseId, at, kind, actor: { kind: 'system' as const, id: 'archive-sweep' }, data };
  return { ...record, hash: hashOf(record) };
};

/** What a bundle is made of, for an auditor: a case at some stage, within a log of other records. */
export function givenContent(stage: keyof typeof given, caseId: string = `case-${stage}`): CaseContent {
  const events = chained(caseId, given[stage]().events);
  const last = events.at(-1)!;
  const isClosed = 'kind' in last && last.kind === 'case_closed';
  const history = Buffer.from('{"events":[{"eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED"}]}');
  const annex = [
    annexRecord(caseId, `${caseId}-refused`, 'command_refused', { operation: 'submitVerdict', code: 'not_due' }),
    ...(isClosed
      ? [annexRecord(caseId, 'run-1.history', 'history_archived', { runId: 'run-1', historySha256: sha256Of(history) })]
      : []),
  ];
  return sealedIn({
    ...{ caseId, view: 'auditor', events, annex, keys: [logKey.published], copies: new Map() },
    histories: new Map(isClosed ? [['run-1', history]] : []),
    ...namedHeld(events),
  });
}

function namedHeld(
  events: readonly BundledEvent[],
): Pick<CaseContent, 'texts' | 'files' | 'terms' | 'erased' | 'withheld'> {
  const names = new Set(
    events.flatMap((event) => ('withheld' in event ? [] : namedIn(event.data as never).map(({ sha256 }) => sha256))),
  );
  const among = <Value>(values: readonly (readonly [string, Value])[]) =>
    new Map(values.filter(([sha256]) => names.has(sha256)));
  return {
    texts: among([snapshot, note].map((text) => [sha256Of(text), text])),
    files: among([[sha256Of(picture), picture]]),
    terms: among(Object.values(terms).map((term) => [hashOf(term), term])),
    erased: [],
    withheld: [],
  };
}

/** Seals content in a log of its own, among leaves of others. */
export function sealedIn(content: Omit<CaseContent, 'head' | 'inclusion'>, key: LogKey = logKey): CaseContent {
  const { leaves, records } = leavesOf(content);
  return { ...content, head: headOf(leaves, key, sealedAt), inclusion: proofsOf(records, leaves) };
}

/** The leaves of that log. */
export function leavesOf({ events, annex }: Pick<CaseContent, 'events' | 'annex'>) {
  const records = [
    ...events.map(({ hash }) => ({ record: 'events' as const, hash })),
    ...annex.map(({ hash }) => ({ record: 'annex' as const, hash })),
  ];
  const leaves = records.flatMap(({ hash }, index) => [sha256Of(`another record ${index}`), hash]);
  return { records, leaves };
}
