import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeZip } from '../../../audit/bundle/write-zip.ts';
import { unzip } from '../../../audit/verify/unzip.ts';
import { newestHead, type Head } from '../../../database/ledger/log/heads.ts';
import { seal } from '../../../database/ledger/log/seal.ts';
import { releasedVerifier } from '../../../workers/release/released-verifier.ts';
import { startFullRig, type FullRig } from '../../support/rigs/full-rig.ts';

let rig: FullRig;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  rig = await startFullRig();
});
afterAll(async () => {
  await rig.stop();
  await rm(folder, { recursive: true });
});

const patience = { timeout: 60_000 };
const brand = 'jf_sample_nordlicht';
const tellTale = { words: 'The seam beneath the left cup tells.', mark: 'camera of the laboratory' };

/** A case that a machine has held, the brand removed, and the seller won: played to its close. */
async function playedToItsClose(): Promise<{ caseId: string; sellerPath: string; early: Head }> {
  const [listingId, sellerId] = ['earbuds-7', 'sound-stall'];
  await rig.sandbox.putOffer({ listingId, sellerId });
  const suspicion = { marketplaceId: 'harbour', brand: 'Nordlicht Audio', title: 'Nordlicht earbuds', score: '0.9517' };
  const body = { ...suspicion, listingId, sellerId };
  const { caseId } = await rig.ask('POST', '/v1/suspicions', { key: 'jf_sample_detector', body });
  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(1);
  const [sellerPath] = await rig.linksIn(sellerId);
  const early = await seal(rig.database, rig.signer, new Date().toISOString());
  await rig.ask('POST', `${sellerPath}/appeals`, { body: { reasonCode: 'genuine', note: 'They are from the maker.' } });

  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: tellTale.mark } })
    .toBuffer();
  const headers = { 'Content-Type': 'image/jpeg' };
  const { sha256 } = await rig.ask('PUT', '/v1/files', { key: brand, body: picture, headers });
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: tellTale.words, files: [sha256] };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: brand, body: verdict });
  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(2);
  const appeal = { reasonCode: 'genuine', note: 'The invoice is with the maker.' };
  await rig.ask('POST', `${sellerPath}/appeals`, { body: appeal });
  const answer = { answer: 'maintain', reasonCode: 'evidence_stands', note: 'We stand by it.' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/answer`, { key: brand, body: answer });
  const decision = { decision: 'reinstated', reasonCode: 'invoice_genuine' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/decision`, { key: 'jf_sample_staff', body: decision });
  await rig.handle(caseId).result();
  // Each letter is in the record once it is taken: what comes between two downloads makes them differ.
  const underWay = rig.database.selectFrom('deliveries').select('delivery_id').where('state', '=', 'pending');
  await expect.poll(() => underWay.execute(), patience).toEqual([]);
  return { caseId, sellerPath: sellerPath!, early };
}

async function download(path: string, key?: string): Promise<Buffer> {
  const answer = await fetch(`${rig.url}${path}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
  if (!answer.ok) throw new Error(await answer.text());
  return Buffer.from(await answer.arrayBuffer());
}

/** What the verifier that stands in the bundles says, run by Node alone, and its status. */
async function verify(name: string, bytes: Uint8Array, ...kept: string[]): Promise<{ status: number; said: string }> {
  const program = join(folder, 'verify.mjs');
  await writeFile(program, await releasedVerifier());
  await writeFile(join(folder, name), bytes);
  return promisify(execFile)(process.execPath, [program, name, ...kept], { cwd: folder }).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ status: code as number, said: `${stdout}${stderr}` }),
  );
}

/** The words of a paper. */
async function wordsOf(pdf: Uint8Array): Promise<string> {
  const paper = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: paper.numPages }, (_, at) => paper.getPage(at + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  await paper.destroy();
  return contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

/** All that a reader of a bundle can read in it. */
async function everythingIn(zip: Buffer): Promise<string> {
  const files = unzip('bundle.zip', zip);
  const raw = [...files].filter(([path]) => path !== 'verify.mjs').map(([, bytes]) => bytes);
  return Buffer.concat(raw).toString('latin1') + (await wordsOf(files.get('case.pdf')!));
}

test('a case that was played to its close is checked by strangers, from what the API gives to each', async () => {
  const { caseId, sellerPath, early } = await playedToItsClose();
  const path = `/v1/cases/${caseId}/bundle`;
  const bundles = {
    auditor: await download(path, 'jf_sample_auditor'),
    brand: await download(path, brand),
    seller: await download(`${sellerPath}/bundle`),
  };
  for (const [reader, zip] of Object.entries(bundles)) {
    const { status, said } = await verify(`${reader}.zip`, zip);
    expect([status, said]).toEqual([0, expect.stringContaining(`valid: case ${caseId}, as a bundle for: ${reader}`)]);
    expect(said).toContain('no event is missing: the last one is case_closed');
  }
  expect(await download(path, 'jf_sample_auditor'), 'once more, byte for byte').toEqual(bundles.auditor);
  expect([...unzip('', bundles.auditor).keys()].filter((file) => file.startsWith('histories/'))).toHaveLength(1);

  // A byte that is changed behind the back of the zip's own checksum, too, is told with its file and record.
  const files = unzip('', bundles.auditor);
  const events = Buffer.from(files.get('events.jsonl')!);
  const changed = Buffer.from(events.toString().replace('"reasonCode":"fake_logo"', '"reasonCode":"fake_logp"'));
  const { status, said } = await verify('changed.zip', await writeZip(files.set('events.jsonl', changed)));
  expect(status).toBe(1);
  expect(said).toMatch(/^events\.jsonl: event \d+: hash is [0-9a-f]{64}/m);
  const flipped = Buffer.from(bundles.auditor);
  flipped[flipped.indexOf('fake_logo')]! ^= 1;
  const raw = await verify('flipped.zip', flipped);
  expect(raw.status).toBe(1);
  expect(raw.said).toMatch(/^events\.jsonl: /m);

  // A head that was kept early in the case is extended; one of a log that was forked is not.
  const newest = (await newestHead(rig.database))!;
  const proof = await rig.ask('GET', `/v1/ledger/consistency?from=${early.size}&to=${newest.size}`);
  await writeFile(join(folder, 'proof.json'), JSON.stringify(proof));
  await writeFile(join(folder, 'kept.jws'), early.jws);
  const kept = ['--head', 'kept.jws', '--consistency', 'proof.json'];
  expect(await verify('auditor.zip', bundles.auditor, ...kept)).toMatchObject({
    status: 0,
    said: expect.stringContaining('are of one log: what the log held has not changed'),
  });
  const { log, size, at } = early;
  const forked = await rig.signer.sign({ log, size, rootHash: '0'.repeat(64), at });
  await writeFile(join(folder, 'kept.jws'), forked);
  expect(await verify('auditor.zip', bundles.auditor, ...kept)).toMatchObject({
    status: 1,
    said: expect.stringContaining('the later head does not extend the earlier one'),
  });

  // What is not a reader's stands nowhere in the bundle: no salt either, by which its words could be guessed.
  const texts = [...unzip('', bundles.auditor)].filter(([file]) => file.startsWith('texts/'));
  expect(texts.length).toBeGreaterThan(3);
  for (const reader of ['brand', 'seller'] as const) {
    const own = unzip('', bundles[reader]);
    const everything = await everythingIn(bundles[reader]);
    for (const [file, bytes] of texts.filter(([text]) => !own.has(text))) {
      const { salt } = JSON.parse(Buffer.from(bytes).toString()) as { salt: string };
      expect([reader, file, everything.includes(salt)]).toEqual([reader, file, false]);
    }
    expect(everything).not.toContain(tellTale.mark);
  }
  const sellers = await everythingIn(bundles.seller);
  for (const secret of ['score', '0.9517', '95.17', tellTale.words, 'nordlicht-jonas', 'image-match', 'otto'])
    expect([secret, sellers.includes(secret)]).toEqual([secret, false]);
  expect(sellers).toContain('The invoice is with the maker.');
  expect(await everythingIn(bundles.auditor)).toContain('0.9517');
});
