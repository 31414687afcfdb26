import { canonical, hashOf } from '../../../database/ledger/hash.ts';
import {
  asJson,
  asLines,
  flipped,
  forged,
  jsonIn,
  linesOf,
  withManifest,
  type Draw,
  type Files,
  type Tampered,
  type Tampering,
} from './tampering.ts';

type File = 'events.jsonl' | 'annex.jsonl';
interface Stored {
  sequence?: number;
  id?: string;
  hash: string;
  data: Record<string, unknown>;
  previousHash?: string;
}
interface Proof {
  record: string;
  hash: string;
}

const recordsIn = (files: Files, file: File): Stored[] =>
  linesOf(files, file).map((line) => JSON.parse(line) as Stored);
const nameOf = ({ sequence, id }: Stored): string =>
  sequence === undefined ? `annex record ${id}` : `event ${sequence}`;
const written = (records: readonly object[]): Uint8Array => asLines(records.map((record) => canonical(record)));

/** Draws one of the two files, and a place in it. */
function anywhere(files: Files, draw: Draw): { file: File; records: Stored[]; at: number } {
  const file: File = draw(3) === 0 ? 'annex.jsonl' : 'events.jsonl';
  const records = recordsIn(files, file);
  return { file, records, at: draw(records.length) };
}

/** A record with other data, and with the hash that belongs to it. */
function rehashed(record: Stored, draw: Draw): Stored {
  const { hash: _hash, ...content } = record;
  const changed = { ...content, data: { ...content.data, invented: draw(1_000_000) } };
  return { ...changed, hash: hashOf(changed) };
}

/** The proofs with one hash in the place of another. */
const proofsWith = (files: Files, before: string, after: string): Uint8Array =>
  asJson(
    (jsonIn(files, 'inclusion.json') as Proof[]).map((one) => (one.hash === before ? { ...one, hash: after } : one)),
  );

function forge(files: Files, file: File, records: readonly object[], said: Omit<Tampered, 'files'>): Tampered {
  return { ...said, files: forged(files, file, written(records)) };
}

/** Changes of events and annex records by who writes the manifest anew. */
export const forgedRecords: readonly Tampering[] = [
  function oneByte(files, draw) {
    const { file, records, at } = anywhere(files, draw);
    const lines = linesOf(files, file);
    const bytes = flipped(Buffer.from(lines[at]!), draw);
    const all = lines
      .map((line, index) => (index === at ? bytes : Buffer.from(line)))
      .flatMap((line) => [line, Buffer.from('\n')]);
    const changed = forged(files, file, Buffer.concat(all));
    const name = nameOf(records[at]!);
    // Bytes that are no text any more are told of the file, as they make no line.
    return { files: changed, what: `one byte of ${name}`, file: [file, 'inclusion.json'] };
  },
  function newHash(files, draw) {
    const { file, records, at } = anywhere(files, draw);
    const changed = rehashed(records[at]!, draw);
    const said = {
      what: `${nameOf(changed)} with its hash made anew`,
      file: ['inclusion.json'],
      record: nameOf(changed),
    };
    return forge(files, file, records.with(at, changed), said);
  },
  function newHashAndProof(files, draw) {
    const { file, records, at } = anywhere(files, draw);
    const changed = rehashed(records[at]!, draw);
    const proofs = new Map(files).set('inclusion.json', proofsWith(files, records[at]!.hash, changed.hash));
    const said = { what: `${nameOf(changed)} with hash and proof`, file: ['inclusion.json'], record: nameOf(changed) };
    return forge(proofs, file, records.with(at, changed), said);
  },
  function newChain(files, draw) {
    const records = recordsIn(files, 'events.jsonl');
    const at = draw(records.length);
    let changed: Map<string, Uint8Array> = new Map(files);
    let previousHash = records[at]!.previousHash!;
    const chain = records.map((record, index) => {
      if (index < at) return record;
      const { hash: before, ...content } = { ...(index === at ? rehashed(record, draw) : record), previousHash };
      const hash = hashOf(content);
      changed = changed.set('inclusion.json', proofsWith(changed, records[index]!.hash, hash));
      previousHash = hash;
      return { ...content, hash: hash === before ? before : hash };
    });
    const said = { what: `the chain from event ${at + 1} on`, file: ['inclusion.json'], record: `event ${at + 1}` };
    return forge(changed, 'events.jsonl', chain, said);
  },
  function dropped(files, draw) {
    const { file, records, at } = anywhere(files, draw);
    const gone = records[at]!;
    const said = { what: `${nameOf(gone)} left out`, file: ['inclusion.json'], record: gone.hash };
    return forge(files, file, records.toSpliced(at, 1), said);
  },
  function droppedWithItsProof(files, draw) {
    const records = recordsIn(files, 'events.jsonl');
    const isClosed = linesOf(files, 'events.jsonl').at(-1)!.includes('"kind":"case_closed"');
    // The end of an open case is as far as it had come: that there was more, its head alone can tell.
    const at = draw(records.length - (isClosed ? 0 : 1));
    const proofs = (jsonIn(files, 'inclusion.json') as Proof[]).filter(({ hash }) => hash !== records[at]!.hash);
    const changed = new Map(files).set('inclusion.json', asJson(proofs));
    const isLast = at === records.length - 1;
    const said = { what: `event ${at + 1} and its proof left out`, file: ['events.jsonl'] };
    return forge(changed, 'events.jsonl', records.toSpliced(at, 1), {
      ...said,
      record: isLast ? 'case_closed' : `event ${at + 1}`,
    });
  },
  function repeated(files, draw) {
    const { file, records, at } = anywhere(files, draw);
    const twice = records.toSpliced(at, 0, records[at]!);
    const name = file === 'events.jsonl' ? `event ${at + 2}` : nameOf(records[at]!);
    return forge(files, file, twice, { what: `${nameOf(records[at]!)} twice`, file: [file], record: name });
  },
  function exchanged(files, draw) {
    const { file, records } = anywhere(files, draw);
    if (records.length < 2) return undefined;
    const at = draw(records.length - 1);
    const changed = records.with(at, records[at + 1]!).with(at + 1, records[at]!);
    // Annex records whose proofs stand otherwise are told there: the records themselves have no order but their leaves'.
    const said = { what: `${nameOf(records[at]!)} after the next`, file: [file, 'inclusion.json'] };
    return forge(files, file, changed, {
      ...said,
      record: file === 'events.jsonl' ? `event ${at + 1}` : 'annex record',
    });
  },
  function exchangedWithProofs(files, draw) {
    const records = recordsIn(files, 'annex.jsonl');
    const at = draw(records.length - 1);
    const changed = records.with(at, records[at + 1]!).with(at + 1, records[at]!);
    const proofs = jsonIn(files, 'inclusion.json') as Proof[];
    const first = proofs.findIndex(({ hash }) => hash === records[at]!.hash);
    const exchanged = proofs.with(first, proofs[first + 1]!).with(first + 1, proofs[first]!);
    const inOrder = new Map(files).set('inclusion.json', asJson(exchanged));
    const said = { what: 'annex records by another order', file: ['annex.jsonl'], record: nameOf(records[at]!) };
    return forge(inOrder, 'annex.jsonl', changed, said);
  },
  function invented(files, draw) {
    const { file, records } = anywhere(files, draw);
    const last = records.at(-1)!;
    const next =
      file === 'events.jsonl' ? { sequence: records.length + 1, previousHash: last.hash } : { id: `new-${draw(1000)}` };
    const record = rehashed({ ...last, ...next }, draw);
    const said = { what: `${nameOf(record)} invented`, file: ['inclusion.json'], record: nameOf(record) };
    return forge(files, file, [...records, record], said);
  },
  function inventedWithProof(files, draw) {
    const { file, records } = anywhere(files, draw);
    const last = records.at(-1)!;
    const next =
      file === 'events.jsonl' ? { sequence: records.length + 1, previousHash: last.hash } : { id: `new-${draw(1000)}` };
    const record = rehashed({ ...last, ...next }, draw);
    const proofs = jsonIn(files, 'inclusion.json') as Proof[];
    const at = proofs.findIndex(({ hash }) => hash === last.hash);
    const proof = { ...proofs[at]!, hash: record.hash };
    const withProof = new Map(files).set('inclusion.json', asJson(proofs.toSpliced(at + 1, 0, proof)));
    const said = { what: `${nameOf(record)} invented, with a proof`, file: ['inclusion.json'], record: nameOf(record) };
    return forge(withProof, file, [...records, record], said);
  },
  function ofAnotherCase(files, draw) {
    const records = recordsIn(files, 'events.jsonl');
    const at = draw(records.length);
    const { hash: _hash, ...content } = { ...records[at]!, caseId: 'another-case' };
    const stranger = { ...content, hash: hashOf(content) };
    const said = { what: `event ${at + 1} of another case`, file: ['events.jsonl'], record: `event ${at + 1}` };
    return forge(files, 'events.jsonl', records.with(at, stranger), said);
  },
  function withheld(files, draw) {
    const records = recordsIn(files, 'events.jsonl');
    const at = draw(records.length);
    const { caseId, sequence, previousHash, hash } = records[at]! as Stored & { caseId: string };
    const changed = { caseId, sequence, previousHash, hash, withheld: true };
    const said = {
      what: `event ${at + 1} withheld from an auditor`,
      file: ['events.jsonl'],
      record: `event ${at + 1}`,
    };
    return {
      ...said,
      files: withManifest(new Map(files).set('events.jsonl', written(records.with(at, changed as never)))),
    };
  },
];
