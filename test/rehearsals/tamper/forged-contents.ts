import { sha256Of } from '../../../database/ledger/hash.ts';
import {
  asJson,
  flipped,
  forged,
  jsonIn,
  linesOf,
  pick,
  withManifest,
  type Draw,
  type Files,
  type Tampering,
} from './tampering.ts';

const folders = /^(texts|files|terms|histories)\//;

const anyOf = (files: Files, draw: Draw, pattern = folders): string | undefined => {
  const paths = [...files.keys()].filter((path) => pattern.test(path));
  return paths.length === 0 ? undefined : pick(paths, draw);
};

/** An erasure that did happen, of something else. */
function erasureIn(files: Files): { at: string; reason: string } {
  const records = linesOf(files, 'annex.jsonl').map(
    (line) => JSON.parse(line) as { kind: string; at: string; data: { reason: string } },
  );
  const { at, data } = records.find(({ kind }) => kind === 'erased')!;
  return { at, reason: data.reason };
}

/** Changes of texts, files, terms and histories by who writes the manifest anew. */
export const forgedContents: readonly Tampering[] = [
  function oneByte(files, draw) {
    const path = anyOf(files, draw);
    if (path === undefined) return undefined;
    return { files: forged(files, path, flipped(files.get(path)!, draw)), what: `one byte of ${path}`, file: [path] };
  },
  function dropped(files, draw) {
    const path = anyOf(files, draw);
    if (path === undefined) return undefined;
    const changed = new Map(files);
    changed.delete(path);
    return { files: withManifest(changed), what: `${path} left out`, file: [path] };
  },
  function renamed(files, draw) {
    const path = anyOf(files, draw, /^(texts|files|terms)\//);
    if (path === undefined) return undefined;
    const bytes = Buffer.concat([files.get(path)!, Buffer.from('x')]);
    const to = path.replace(/[0-9a-f]{64}/, sha256Of(bytes));
    const changed = new Map(files).set(to, bytes);
    changed.delete(path);
    return { files: withManifest(changed), what: `${path} in another wording, under its new name`, file: [to] };
  },
  function invented(files, draw) {
    const bytes = Buffer.from(`invented ${draw(1_000_000)}`);
    const name = sha256Of(bytes);
    const path = pick(
      [`texts/${name}.json`, `files/${name}`, `terms/${name}.json`, 'histories/run-x.json', `copies/${name}`],
      draw,
    );
    return { files: forged(files, path, bytes), what: `${path} invented`, file: [path] };
  },
  function erased(files, draw) {
    const path = anyOf(files, draw, /^(texts|files)\//);
    if (path === undefined) return undefined;
    const sha256 = /[0-9a-f]{64}/.exec(path)![0];
    const changed = new Map(files);
    if (draw(2) === 0) changed.delete(path);
    const { at: erasedAt, reason } = pick(
      [erasureIn(files), { at: '2026-06-01T00:00:00.000Z', reason: 'retention_over' }],
      draw,
    );
    changed.set('erased.json', asJson([{ sha256, erasedAt, reason }]));
    return { files: withManifest(changed), what: `${path} said to be erased`, file: ['erased.json'], record: sha256 };
  },
  function disguised(files, draw) {
    const path = anyOf(files, draw, /^files\//);
    if (path === undefined) return undefined;
    const sha256 = /[0-9a-f]{64}/.exec(path)![0];
    const changed = new Map(files).set(`copies/${sha256}`, Buffer.from('forged invoice'));
    changed.delete(path);
    changed.set('withheld.json', asJson([{ sha256 }]));
    return { files: withManifest(changed), what: `${path} as a copy of a picture`, file: [`copies/${sha256}`] };
  },
  function withheld(files, draw) {
    const path = anyOf(files, draw, /^(texts|files|terms)\//);
    if (path === undefined) return undefined;
    const sha256 = /[0-9a-f]{64}/.exec(path)![0];
    const changed = new Map(files);
    if (draw(2) === 0) changed.delete(path);
    changed.set('withheld.json', asJson([{ sha256 }]));
    return {
      files: withManifest(changed),
      what: `${path} said to be withheld`,
      file: ['withheld.json'],
      record: sha256,
    };
  },
  function ofAnotherView(files, draw) {
    const view = pick(['brand', 'seller'], draw);
    const manifest = jsonIn(files, 'manifest.json') as object;
    const changed = new Map(files).set('manifest.json', asJson({ ...manifest, view }));
    return { files: changed, what: `said to be for a ${view}`, file: ['annex.jsonl'], record: 'annex record' };
  },
];
