import { canonical, hashOf, sha256Of } from '../../../database/ledger/hash.ts';
import type { CaseContent, HashedAnnexRecord } from '../../../audit/bundle/case-content.ts';
import type { Json } from '../../../audit/checks/canonical.ts';
import { namedIn } from '../../../audit/checks/named-hashes.ts';
import type { BundledEvent } from '../../../audit/story/bundle-content.ts';
import type { CaseEvent } from '../../../domain/case/events.ts';
import { given } from '../cases/stages.ts';
import { headOf, newLogKey, proofsOf, type LogKey } from './naive-log.ts';

/** The key of every given log. */
export const logKey: LogKey = newLogKey();
export const sealedAt = '2027-01-01T00:00:00.000Z';

/** A run of a case with its history. */
interface GivenRun {
  runId: string;
  bytes: Uint8Array;
}

type Held = Pick<CaseContent, 'texts' | 'files' | 'terms'>;
/** The same while it is gathered. */
interface Gathering {
  texts: Map<string, Uint8Array>;
  files: Map<string, Uint8Array>;
  terms: Map<string, unknown>;
}

/** The same events with names of texts, files and terms that are there, chained as the ledger chains them. */
function chained(caseId: string, events: readonly CaseEvent[]): { events: BundledEvent[]; held: Gathering } {
  const held: Gathering = { texts: new Map(), files: new Map(), terms: new Map() };
  let previousHash = '0'.repeat(64);
  const linked = events.map((event) => {
    const content = { ...event, caseId, previousHash, data: renamed(event.data as unknown as Json, held) };
    const hash = hashOf(content);
    previousHash = hash;
    return { ...content, hash } as unknown as BundledEvent;
  });
  return { events: linked, held };
}

/** Puts something that is there in the place of each name. */
function renamed(value: Json, held: { [Kind in keyof Held]: Map<string, unknown> }): Json {
  if (Array.isArray(value)) return value.map((one) => renamed(one, held));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, inner]): [string, Json] => {
      const [first] = namedIn({ [member]: inner });
      if (!first || !member.endsWith('Sha256')) return [member, renamed(inner, held)];
      const folder = first.folders[0] as keyof Held;
      const names = [inner].flat().map((name) => keep(name as string, folder, held));
      return [member, Array.isArray(inner) ? names : names[0]!];
    }),
  );
}

/** Keeps something that is another for each name. */
function keep(seed: string, folder: keyof Held, held: { [Kind in keyof Held]: Map<string, unknown> }): string {
  const term = { name: `for ${seed}`, version: 1 };
  const text = canonical({ salt: sha256Of(seed).slice(0, 32), text: `Die Naht ist falsch. 假冒 ${seed}` });
  const bytes = { terms: canonical(term), texts: text, files: `bytes of ${seed}` }[folder];
  held[folder].set(sha256Of(bytes), folder === 'terms' ? term : Buffer.from(bytes));
  return sha256Of(bytes);
}

function annexRecord(
  caseId: string,
  id: string,
  kind: string,
  data: HashedAnnexRecord['data'],
  at = sealedAt,
): HashedAnnexRecord {
  const record = { id, caseId, at, kind, actor: { kind: 'system' as const, id: 'archive-sweep' }, data };
  return { ...record, hash: hashOf(record) };
}

/** What an auditor's bundle is made of: a case within a log of other records. */
export function contentOf(caseId: string, told: readonly CaseEvent[], runs: readonly GivenRun[]): CaseContent {
  const { events, held } = chained(caseId, told);
  const annex = [
    annexRecord(caseId, `${caseId}-refused`, 'command_refused', { operation: 'submitVerdict', code: 'not_due' }),
    annexRecord(caseId, `${caseId}-foreign`, 'access_refused', { operation: 'readCase' }),
    annexRecord(caseId, `${caseId}-letter`, 'letter_sent', {
      party: 'brand',
      letterSha256: keep('a letter', 'texts', held),
    }),
    // Of what no record names, such as words of its conversation.
    annexRecord(caseId, `${caseId}-erased`, 'erased', { reason: 'person_asked', texts: 2, files: 1, erasedSha256: [] }),
    ...runs.map(({ runId, bytes }) =>
      annexRecord(caseId, `${runId}.history`, 'history_archived', { runId, historySha256: sha256Of(bytes) }),
    ),
  ];
  return sealedIn({
    ...{ caseId, view: 'auditor', events, annex, keys: [logKey.published], ...held },
    ...{ copies: new Map(), rights: new Map(), erased: [], withheld: [] },
    histories: new Map(runs.map(({ runId, bytes }) => [runId, bytes])),
  });
}

/** The same for a case at some stage. */
export function givenContent(stage: keyof typeof given): CaseContent {
  const { events } = given[stage]();
  const bytes = Buffer.from('{"events":[{"eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED"}]}');
  return contentOf(`case-${stage}`, events, events.at(-1)?.kind === 'case_closed' ? [{ runId: 'run-1', bytes }] : []);
}

/** Seals content in a log of its own, among leaves of others. */
function sealedIn(content: Omit<CaseContent, 'head' | 'inclusion'>, key: LogKey = logKey): CaseContent {
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
