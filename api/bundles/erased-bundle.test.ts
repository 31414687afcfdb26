import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBundle } from '../../audit/checks/check-bundle.ts';
import { lineOf } from '../../audit/checks/faults.ts';
import { nodeTools } from '../../audit/verify/node-tools.ts';
import { unzipped } from '../../test/support/audit/bundles-on.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const note = 'The seller told us of an illness.';
const passport = 'Passport of the seller';

/** A closed case whose verdict says something in words and by a file. */
async function closedCase(): Promise<{ caseId: string; file: string }> {
  const caseId = await rig.openCase();
  const key = rig.keys.brand;
  const { sha256: file } = (await rig.ask('PUT', '/v1/files', { key, body: passport })).body;
  const body = { verdict: 'authentic', reasonCode: 'genuine', note, files: [file] };
  const given = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key, body });
  expect(given).toMatchObject({ status: 200, body: { stage: 'closed' } });
  return { caseId, file };
}

async function bundleOf(caseId: string, reader: 'auditor' | 'staff' | 'brand'): Promise<Map<string, Uint8Array>> {
  const response = await fetch(`${rig.apiUrl}/v1/cases/${caseId}/bundle`, {
    headers: { Authorization: `Bearer ${rig.keys[reader]}` },
  });
  expect(response.status).toBe(200);
  return unzipped(Buffer.from(await response.arrayBuffer()));
}
/** Of what was erased; runs, whose histories an auditor's bundle of a closed case holds, there are none in this rig. */
const faultsIn = async (files: Map<string, Uint8Array>): Promise<string[]> =>
  (await checkBundle(files, nodeTools)).faults.map(lineOf).filter((line) => !line.startsWith('histories/: '));
const jsonIn = (files: Map<string, Uint8Array>, path: string) => JSON.parse(Buffer.from(files.get(path)!).toString());
const everythingIn = (files: Map<string, Uint8Array>): string => Buffer.concat([...files.values()]).toString('latin1');

test('after an erasure by two people a bundle is whole, says what was erased, and holds it no more; another case keeps the same file', async () => {
  const [erasedCase, other] = [await closedCase(), await closedCase()];
  const { caseId, file } = erasedCase;
  expect(file, 'one file in two cases').toBe(other.file);
  const before = await bundleOf(caseId, 'auditor');
  expect(everythingIn(before)).toContain(note);
  rig.wait('P7M');

  const subject = { kind: 'cases', cases: [{ caseId }] };
  const proposal = { subject, reason: 'person_asked', note: 'Letter 12.' };
  const { body } = await rig.ask('POST', '/v1/erasures', { key: rig.keys.lead, body: proposal });
  const decision = { key: rig.keys.administrator, body: { decision: 'approve' } };
  expect(await rig.ask('POST', `/v1/erasures/${body.erasureId}/decision`, decision)).toMatchObject({ status: 200 });
  const { rows } = await sql`SELECT FROM files WHERE sha256 = ${file} AND bytes IS NOT NULL`.execute(rig.database);
  expect(rows, 'the other case holds the bytes').toHaveLength(1);

  for (const reader of ['auditor', 'staff', 'brand'] as const) {
    const bundle = await bundleOf(caseId, reader);
    expect(await faultsIn(bundle)).toEqual([]);
    const erased = jsonIn(bundle, 'erased.json') as { sha256: string }[];
    const texts = [...before.keys()].flatMap((path) => /^texts\/(.+)\.json$/.exec(path)?.[1] ?? []);
    expect(erased.map(({ sha256 }) => sha256)).toEqual([...texts, file].toSorted());
    expect(erased).toEqual(erased.map(({ sha256 }) => ({ sha256, erasedAt: rig.now(), reason: 'person_asked' })));
    for (const secret of [note, passport, ...saltsIn(before)]) expect(everythingIn(bundle)).not.toContain(secret);
    const kinds = Buffer.from(bundle.get('annex.jsonl')!).toString();
    if (reader !== 'brand') expect(kinds).toMatch(/"kind":"erased"/);
  }
  const untouched = await bundleOf(other.caseId, 'auditor');
  expect(await faultsIn(untouched)).toEqual([]);
  expect(everythingIn(untouched)).toContain(passport);
  expect(jsonIn(untouched, 'erased.json')).toEqual([]);
});

const saltsIn = (files: Map<string, Uint8Array>): string[] =>
  [...files].flatMap(([path, bytes]) =>
    path.startsWith('texts/') ? [(JSON.parse(Buffer.from(bytes).toString()) as { salt: string }).salt] : [],
  );
