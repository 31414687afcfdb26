import { isSha256, textOf } from './bytes.ts';
import { hasMembers, isCount, isMoment, isObject, readCanonical, type Json, type JsonObject } from './canonical.ts';
import type { ChainedEvent } from './chain.ts';
import type { Faults } from './faults.ts';

/** An event as a bundle holds it. */
export interface BundleEvent extends ChainedEvent {
  /** All of the record but its hash: what was hashed; nothing for one that is withheld. */
  content?: JsonObject;
  at?: string;
  kind?: string;
  data: JsonObject;
}

/** A record of the annex as a bundle holds it. */
export interface BundleAnnexRecord {
  id: string;
  hash: string;
  content: JsonObject;
  at: string;
  kind: string;
  data: JsonObject;
}

const eventMembers = ['actor', 'at', 'caseId', 'data', 'hash', 'kind', 'previousHash', 'sequence'];
const withheldMembers = ['caseId', 'hash', 'previousHash', 'sequence', 'withheld'];
const annexMembers = ['actor', 'at', 'caseId', 'data', 'hash', 'id', 'kind'];

/** Reads the events, each of which must have the form of one; whether they belong together, the chain says. */
export function readEvents(bytes: Uint8Array, caseId: string | undefined, faults: Faults): BundleEvent[] {
  const file = 'events.jsonl';
  const events: BundleEvent[] = [];
  let last = '';
  for (const { record, line } of readLines(file, bytes, faults)) {
    const { hash, sequence, previousHash, at, kind, actor, data } = record;
    const name = `event ${typeof sequence === 'number' ? sequence : `on line ${line}`}`;
    const isWithheld = record.withheld === true && hasMembers(record, withheldMembers);
    const isPlaced = isCount(sequence) && sequence > 0 && isSha256(previousHash) && isSha256(hash);
    if (!isPlaced || !(isWithheld || isFact(record, eventMembers))) {
      faults.add(file, name, 'has not the form of an event');
      continue;
    }
    if (caseId !== undefined && record.caseId !== caseId)
      faults.add(file, name, `is of another case than the manifest's ${caseId}`);
    if (isWithheld) {
      events.push({ sequence, previousHash, hash, data: {} });
      continue;
    }
    if (!isActor(actor)) faults.add(file, name, 'has an actor without kind and id, or with other members');
    if (isMoment(at) && at < last) faults.add(file, name, `at is ${at}, before that of the event before it, ${last}`);
    if (isMoment(at)) last = at;
    const { hash: _hash, ...content } = record;
    const known = { at: at as string, kind: kind as string, data: data as JsonObject };
    events.push({ sequence, previousHash, hash, content, ...known });
  }
  return events;
}

/** Reads the records of the annex. */
export function readAnnex(bytes: Uint8Array, caseId: string | undefined, faults: Faults): BundleAnnexRecord[] {
  const file = 'annex.jsonl';
  const records: BundleAnnexRecord[] = [];
  for (const { record, line } of readLines(file, bytes, faults)) {
    const { id, hash, at, kind, actor, data } = record;
    const name = typeof id === 'string' ? `annex record ${id}` : `annex record on line ${line}`;
    if (typeof id !== 'string' || !isSha256(hash) || !isFact(record, annexMembers) || !isActor(actor)) {
      faults.add(file, name, 'has not the form of an annex record');
      continue;
    }
    if (caseId !== undefined && record.caseId !== caseId)
      faults.add(file, name, `is of another case than the manifest's ${caseId}`);
    const { hash: _hash, ...content } = record;
    records.push({ id, hash, content, at: at as string, kind: kind as string, data: data as JsonObject });
  }
  return records;
}

const isFact = (record: JsonObject, members: readonly string[]): boolean =>
  hasMembers(record, members) && isMoment(record.at) && typeof record.kind === 'string' && isObject(record.data);

function isActor(actor: Json | undefined): boolean {
  if (!isObject(actor) || !hasMembers(actor, ['id', 'kind'], ['brandId', 'onBehalfOf'])) return false;
  return Object.values(actor).every((value) => typeof value === 'string');
}

function readLines(file: string, bytes: Uint8Array, faults: Faults): { record: JsonObject; line: number }[] {
  const text = textOf(bytes);
  if (text === undefined) faults.add(file, undefined, 'is no UTF-8');
  if (!text) return [];
  const lines = text.split('\n');
  if (lines.pop() !== '') faults.add(file, `line ${lines.length + 1}`, 'does not end');
  return lines.flatMap((source, index) => {
    const line = index + 1;
    const read = readCanonical(source);
    if ('value' in read && isObject(read.value)) return [{ record: read.value, line }];
    faults.add(file, `line ${line}`, 'wrong' in read ? read.wrong : 'is no record');
    return [];
  });
}
