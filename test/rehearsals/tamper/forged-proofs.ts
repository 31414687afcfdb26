import { canonical } from '../../../database/ledger/hash.ts';
import { logKey } from '../../support/audit/given-content.ts';
import { newLogKey, signJws } from '../../support/audit/naive-log.ts';
import { asJson, flipped, forged, jsonIn, pick, withManifest, type Files, type Tampering } from './tampering.ts';

interface Proof {
  record: string;
  hash: string;
  leafIndex: number;
  path: string[];
}
const file = ['inclusion.json'];
const proofsIn = (files: Files): Proof[] => jsonIn(files, 'inclusion.json') as Proof[];
const stranger = newLogKey();

const headIn = (files: Files): Record<string, unknown> =>
  JSON.parse(Buffer.from(Buffer.from(files.get('head.jws')!).toString().split('.')[1]!, 'base64url').toString());
const keysIn = (files: Files): Record<string, unknown>[] => (jsonIn(files, 'jwks.json') as { keys: [] }).keys;

/** Changes of proofs, head and keys by who writes the manifest anew. */
export const forgedProofs: readonly Tampering[] = [
  function oneByteOfProofs(files, draw) {
    return {
      files: forged(files, file[0]!, flipped(files.get(file[0]!)!, draw)),
      what: 'one byte of the proofs',
      file,
    };
  },
  function otherLeaf(files, draw) {
    const proofs = proofsIn(files);
    const at = draw(proofs.length);
    const leafIndex = proofs[at]!.leafIndex + 1 + draw(1000);
    const changed = asJson(proofs.with(at, { ...proofs[at]!, leafIndex }));
    return { files: forged(files, file[0]!, changed), what: `proof ${at} from another leaf`, file };
  },
  function otherPath(files, draw) {
    const proofs = proofsIn(files);
    const at = draw(proofs.length);
    const { path, ...proof } = proofs[at]!;
    const node = draw(path.length);
    const changes = [path.toSpliced(node, 1), path.toSpliced(node, 0, path[node]!), path.with(node, '0'.repeat(64))];
    const changed = asJson(proofs.with(at, { ...proof, path: pick(changes, draw) }));
    return { files: forged(files, file[0]!, changed), what: `proof ${at} by another path`, file };
  },
  function dropped(files, draw) {
    const proofs = proofsIn(files);
    const at = draw(proofs.length);
    const said = { what: `proof ${at} left out`, file, record: proofs[at]!.hash };
    return { ...said, files: forged(files, file[0]!, asJson(proofs.toSpliced(at, 1))) };
  },
  function repeated(files, draw) {
    const proofs = proofsIn(files);
    const at = draw(proofs.length);
    return {
      files: forged(files, file[0]!, asJson(proofs.toSpliced(at, 0, proofs[at]!))),
      what: `proof ${at} twice`,
      file,
    };
  },
  function exchanged(files, draw) {
    const proofs = proofsIn(files);
    const at = draw(proofs.length - 1);
    const changed = proofs.with(at, proofs[at + 1]!).with(at + 1, proofs[at]!);
    return { files: forged(files, file[0]!, asJson(changed)), what: `proof ${at} after the next`, file };
  },
  function invented(files, draw) {
    const proofs = proofsIn(files);
    const hash = draw(2 ** 32)
      .toString(16)
      .padStart(64, '0');
    const changed = asJson([...proofs, { ...proofs[0]!, hash }]);
    return { files: forged(files, file[0]!, changed), what: 'a proof of no record', file, record: hash };
  },
  function oneByteOfHead(files, draw) {
    return {
      files: forged(files, 'head.jws', flipped(files.get('head.jws')!, draw)),
      what: 'one byte of the head',
      file: ['head.jws'],
    };
  },
  function headByAStranger(files, draw) {
    const jws = signJws(canonical(headIn(files)), draw(2) === 0 ? stranger : { ...stranger, kid: logKey.kid });
    return {
      files: forged(files, 'head.jws', Buffer.from(jws)),
      what: 'the head signed by another',
      file: ['head.jws'],
    };
  },
  function headByNobody(files, draw) {
    const [, payload] = Buffer.from(files.get('head.jws')!).toString().split('.');
    const header = Buffer.from(canonical({ alg: pick(['none', 'HS256', 'EdDSA'], draw), kid: logKey.kid }));
    const jws = `${header.toString('base64url')}.${payload}.`;
    return {
      files: forged(files, 'head.jws', Buffer.from(jws)),
      what: 'the head signed by nobody',
      file: ['head.jws'],
    };
  },
  function anotherHead(files, draw) {
    const head = headIn(files);
    const size = (head.size as number) + 1 + draw(100);
    const rootHash = draw(2 ** 32)
      .toString(16)
      .padStart(64, '0');
    const jws = signJws(canonical({ ...head, size, rootHash }), logKey); // as by a stolen key, for a log that is not this one
    const manifest = { ...(jsonIn(files, 'manifest.json') as object), head: { size, rootHash } };
    const changed = new Map(files).set('head.jws', Buffer.from(jws)).set('manifest.json', asJson(manifest));
    return { files: withManifest(changed), what: 'another head, by the key itself', file, record: 'event 1' };
  },
  function headOutOfTime(files) {
    const jws = signJws(canonical({ ...headIn(files), at: '2020-01-01T00:00:00.000Z' }), logKey);
    return { files: forged(files, 'head.jws', Buffer.from(jws)), what: 'a head before its key', file: ['head.jws'] };
  },
  function otherHeadInManifest(files, draw) {
    const manifest = jsonIn(files, 'manifest.json') as { head: object };
    const head = pick(
      [
        { ...manifest.head, size: 1 },
        { ...manifest.head, rootHash: '0'.repeat(64) },
      ],
      draw,
    );
    const changed = new Map(files).set('manifest.json', asJson({ ...manifest, head }));
    return { files: changed, what: 'another head in the manifest', file: ['manifest.json'], record: 'head' };
  },
  function noKey(files) {
    return {
      files: forged(files, 'jwks.json', asJson({ keys: [] })),
      what: 'no key',
      file: ['head.jws'],
      record: logKey.kid,
    };
  },
  function keyTwice(files) {
    const keys = keysIn(files);
    const changed = asJson({ keys: [...keys, keys[0]!] });
    return { files: forged(files, 'jwks.json', changed), what: 'a key twice', file: ['jwks.json'], record: logKey.kid };
  },
  function otherKeyByItsName(files) {
    const changed = asJson({ keys: [{ ...stranger.published, kid: logKey.kid }] });
    return {
      files: forged(files, 'jwks.json', changed),
      what: 'another key by the name',
      file: ['jwks.json'],
      record: logKey.kid,
    };
  },
  function keyWithMore(files, draw) {
    const more = pick(
      [{ d: 'AAAA' }, { n: 'AQAB' }, { alg: 'none' }, { kty: 'RSA' }, { crv: 'X25519' }, { nbf: 'soon' }],
      draw,
    );
    const changed = asJson({ keys: [{ ...keysIn(files)[0]!, ...more }] });
    return {
      files: forged(files, 'jwks.json', changed),
      what: 'a key of another form',
      file: ['jwks.json'],
      record: logKey.kid,
    };
  },
  function oneByteOfKeys(files, draw) {
    const bytes = flipped(files.get('jwks.json')!, draw);
    const isOnlyTime = /"nbf":\d+/.test(Buffer.from(bytes).toString()) && sameButTimes(bytes, files.get('jwks.json')!);
    // When a key was in use, no bundle proves: the keys that are published say so.
    if (isOnlyTime) return undefined;
    return { files: forged(files, 'jwks.json', bytes), what: 'one byte of the keys', file: ['jwks.json', 'head.jws'] };
  },
];

const sameButTimes = (one: Uint8Array, other: Uint8Array): boolean => {
  const [first, second] = [one, other].map((bytes) =>
    Buffer.from(bytes)
      .toString()
      .replaceAll(/"nbf":\d+/g, ''),
  );
  return first === second;
};
