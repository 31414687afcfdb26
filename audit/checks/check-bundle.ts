import { textOf } from './bytes.ts';
import type { BundleFiles, View } from './bundle-files.ts';
import { hasMembers, hashOf, isObject, readCanonical } from './canonical.ts';
import { checkChain } from './chain.ts';
import { checkContents, type Contents, type Naming } from './check-contents.ts';
import { checkHistories } from './check-histories.ts';
import { checkManifest, type Manifest } from './check-manifest.ts';
import { checkProofs } from './check-proofs.ts';
import { Faults, type Fault } from './faults.ts';
import { checkSignature, readHead, type Head } from './head.ts';
import { readKey, type PublishedKey } from './keys.ts';
import { readAnnex, readEvents, type BundleAnnexRecord, type BundleEvent } from './records.ts';
import type { Tools } from './tools.ts';

/** What a check of a bundle has found. */
export interface BundleAnswer {
  /** None: the bundle is valid. */
  faults: Fault[];
  caseId?: string;
  view?: View;
  head?: Head;
  keys: readonly PublishedKey[];
  events: number;
  withheldEvents: number;
  annexRecords: number;
  histories: number;
  contents: Contents;
  /** The last event is `case_closed`: nothing can follow, so no event is missing. */
  isClosed: boolean;
}

/** Checks a whole bundle: files, chain, annex, proofs, head and what the records name. */
export async function checkBundle(files: BundleFiles, tools: Tools): Promise<BundleAnswer> {
  const faults = new Faults();
  const manifest = await checkManifest(files, faults, tools);
  const caseId = manifest?.caseId;
  const view = manifest?.view;
  const nothing = new Uint8Array();
  const events = readEvents(files.get('events.jsonl') ?? nothing, caseId, faults);
  const annex = readAnnex(files.get('annex.jsonl') ?? nothing, caseId, faults);
  await checkEvents(events, view, faults, tools);
  await checkAnnex(annex, view, faults, tools);

  const keys = await readKeys(files.get('jwks.json'), faults, tools);
  const head = await checkHead(files.get('head.jws'), keys, manifest, faults, tools);
  const provable = [
    ...events.map(({ sequence, hash }) => ({ record: 'events' as const, name: `event ${sequence}`, hash })),
    ...annex.map(({ id, hash }) => ({ record: 'annex' as const, name: `annex record ${id}`, hash })),
  ];
  if (head) await checkProofs(files.get('inclusion.json') ?? nothing, provable, head, faults, tools);

  const inEvents = events.map(({ sequence, ...event }) => naming('events.jsonl', `event ${sequence}`, event));
  const inAnnex = annex.map(({ id, ...record }) => naming('annex.jsonl', `annex record ${id}`, record));
  const isClosed = events.at(-1)?.kind === 'case_closed';
  const contents = await checkContents(files, [...inEvents, ...inAnnex], view, faults, tools);
  const histories = await checkHistories(files, inAnnex, { view, isClosed }, faults, tools);
  return {
    ...(caseId !== undefined && { caseId }),
    ...(view !== undefined && { view }),
    ...(head && { head }),
    ...{ faults: faults.all, keys, contents, histories, isClosed },
    events: events.length,
    withheldEvents: events.filter(({ content }) => !content).length,
    annexRecords: annex.length,
  };
}

const naming = (
  file: Naming['file'],
  name: string,
  { kind, at, data }: Pick<BundleEvent, 'kind' | 'at' | 'data'>,
): Naming => ({ file, name, kind, at, data });

async function checkEvents(
  events: readonly BundleEvent[],
  view: View | undefined,
  faults: Faults,
  tools: Tools,
): Promise<void> {
  const file = 'events.jsonl';
  if (events.length === 0) faults.add(file, undefined, 'has no event');
  for (const { sequence, what } of await checkChain(events, ({ content }) => content, tools))
    faults.add(file, `event ${sequence}`, what);
  for (const [index, { sequence, kind, content }] of events.entries()) {
    const name = `event ${sequence}`;
    if (!content && view === 'auditor') faults.add(file, name, "is withheld, in an auditor's bundle");
    if (content && (index === 0) !== (kind === 'case_opened'))
      faults.add(file, name, `is ${kind}, and case_opened is the first event and no other`);
    if (kind === 'case_closed' && index < events.length - 1)
      faults.add(file, `event ${events[index + 1]!.sequence}`, 'follows case_closed, which is the last event');
  }
}

async function checkAnnex(
  annex: readonly BundleAnnexRecord[],
  view: View | undefined,
  faults: Faults,
  tools: Tools,
): Promise<void> {
  const file = 'annex.jsonl';
  const seen = new Set<string>();
  for (const { id, hash, kind, data, content } of annex) {
    const name = `annex record ${id}`;
    if (seen.has(id)) faults.add(file, name, 'stands twice');
    seen.add(id);
    const computed = await hashOf(content, tools);
    if (computed !== hash) faults.add(file, name, `hash is ${hash}, where ${computed} belongs`);
    const isTheirs = view === 'auditor' || (kind === 'letter_sent' && data.party === view);
    if (view !== undefined && !isTheirs) faults.add(file, name, `is not for the view ${view}`);
  }
}

async function readKeys(bytes: Uint8Array | undefined, faults: Faults, tools: Tools): Promise<PublishedKey[]> {
  const file = 'jwks.json';
  if (!bytes) return [];
  const read = readCanonical(bytes);
  if (
    'wrong' in read ||
    !isObject(read.value) ||
    !hasMembers(read.value, ['keys']) ||
    !Array.isArray(read.value.keys)
  ) {
    faults.add(file, undefined, 'wrong' in read ? read.wrong : 'is not {keys}');
    return [];
  }
  const keys: PublishedKey[] = [];
  for (const [index, value] of read.value.keys.entries()) {
    const key = await readKey(value, tools);
    if ('wrong' in key) faults.add(file, `key ${key.kid ?? index}`, key.wrong);
    else if (keys.some(({ kid }) => kid === key.kid)) faults.add(file, `key ${key.kid}`, 'stands twice');
    else keys.push(key);
  }
  return keys;
}

async function checkHead(
  bytes: Uint8Array | undefined,
  keys: readonly PublishedKey[],
  manifest: Manifest | undefined,
  faults: Faults,
  tools: Tools,
): Promise<Head | undefined> {
  const file = 'head.jws';
  if (!bytes) return undefined;
  const head = readHead(textOf(bytes) ?? '');
  if ('wrong' in head) {
    faults.add(file, undefined, head.wrong);
    return undefined;
  }
  const wrong = await checkSignature(head, keys, tools);
  if (wrong !== undefined) faults.add(file, `head of ${head.size}`, wrong);
  if (manifest && (manifest.head.size !== head.size || manifest.head.rootHash !== head.rootHash))
    faults.add('manifest.json', 'head', `is not that of head.jws, which has ${head.size} records and ${head.rootHash}`);
  const { log, size, rootHash, root, at, kid } = head;
  return { log, size, rootHash, root, at, kid };
}
