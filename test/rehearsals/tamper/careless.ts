import { flipped, pick, type Tampering } from './tampering.ts';

/** Changes by who does not know the manifest: each stands there. */
export const careless: readonly Tampering[] = [
  (files, draw) => {
    const path = pick(
      [...files.keys()].filter((one) => files.get(one)!.length > 0),
      draw,
    );
    const changed = new Map(files).set(path, flipped(files.get(path)!, draw));
    // A changed line of the manifest is told by the file that it is of, or that it names.
    return {
      files: changed,
      what: `one byte of ${path}`,
      file: path === 'manifest.json' ? [path, 'the manifest'] : [path],
    };
  },
  (files, draw) => {
    const path = pick([...files.keys()], draw);
    const changed = new Map(files);
    changed.delete(path);
    return { files: changed, what: `${path} left out`, file: [path] };
  },
  (files, draw) => {
    const path = pick([...files.keys()], draw);
    const bytes = Buffer.concat([files.get(path)!, Buffer.from(pick(['\n', '\0', ' ', 'x'], draw))]);
    return { files: new Map(files).set(path, bytes), what: `a byte behind ${path}`, file: [path] };
  },
  (files, draw) => {
    const path = pick(
      [`texts/${'0'.repeat(64)}.json`, `files/${'0'.repeat(64)}`, 'histories/run-0.json', 'notes.txt', '../outside'],
      draw,
    );
    return { files: new Map(files).set(path, Buffer.from('{}')), what: `${path} put in`, file: [path] };
  },
];
