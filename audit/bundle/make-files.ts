import { canonical, sha256Of } from '../../database/ledger/hash.ts';
import { pathOf } from '../checks/bundle-files.ts';
import type { CaseContent } from './case-content.ts';

/** What stands in every bundle beside what it is made of. */
interface Enclosed {
  /** The case as a PDF. */
  paper: Uint8Array;
  /** The program that checks it. */
  verifier: Uint8Array;
}

/** The files of a bundle by their paths, sorted, the manifest first. The same content gives the same bytes. */
export function makeFiles(content: CaseContent, { paper, verifier }: Enclosed): Map<string, Uint8Array> {
  const { caseId, view, head, keys, events, annex, inclusion, erased, withheld } = content;
  const files = new Map<string, Uint8Array>([
    ['annex.jsonl', lines(annex)],
    ['case.pdf', paper],
    ['erased.json', json(erased)],
    ['events.jsonl', lines(events)],
    ['head.jws', Buffer.from(head.jws)],
    ['inclusion.json', json(inclusion)],
    ['jwks.json', json({ keys })],
    ['verify.mjs', verifier],
    ['withheld.json', json(withheld.map((sha256) => ({ sha256 })))],
  ]);
  for (const folder of ['histories', 'texts', 'files', 'copies'] as const)
    for (const [name, bytes] of content[folder]) files.set(pathOf(folder, name), bytes);
  for (const [name, term] of content.terms) files.set(pathOf('terms', name), json(term));

  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const manifest = {
    ...{ format: 'joint-force-case-bundle', version: 1, caseId, view },
    head: { size: head.size, rootHash: head.rootHash },
    files: sorted.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
  };
  return new Map([['manifest.json', json(manifest)], ...sorted]);
}

const json = (value: unknown): Uint8Array => Buffer.from(canonical(value));
const lines = (records: readonly object[]): Uint8Array =>
  Buffer.from(records.map((record) => `${canonical(record)}\n`).join(''));
