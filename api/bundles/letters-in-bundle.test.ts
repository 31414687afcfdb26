import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkBundle } from '../../audit/checks/check-bundle.ts';
import { lineOf } from '../../audit/checks/faults.ts';
import { nodeTools } from '../../audit/verify/node-tools.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { unzipped } from '../../test/support/audit/bundles-on.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
let caseId: string;
let link: string;
beforeAll(async () => {
  rig = await startApiRig();
  const anna = { membershipId: 'anna', name: 'Anna Holm', email: 'anna@brand.example' };
  await enterMember(rig.database, { ...anna, brandId: 'brand-1' });
  caseId = await rig.openCase();
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: 'Look at the seam.' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: verdict });
  await rig.runs.obey(caseId);
  const retracted = { key: rig.keys.brand, body: { reasonCode: 'mistaken' } };
  expect((await rig.ask('POST', `/v1/cases/${caseId}/retraction`, retracted)).status).toBe(200);
  await rig.runs.obey(caseId);
  const { snapshot_sha256: snapshot } = await rig.database
    .selectFrom('cases')
    .select('snapshot_sha256')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  await sendLetters(rig.database, caseId, {
    quotes: [snapshot!],
    text: (deliveryId) => `Dear ${deliveryId.includes('.seller.') ? 'seller' : 'Anna Holm'}`,
  });
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  link = `/v1/seller-cases/${token}/bundle`;
});
afterAll(() => rig.stop());

type BundleOf = 'auditor' | 'staff' | 'brand' | 'seller';
async function bundleFor(reader: BundleOf) {
  const response = await fetch(rig.apiUrl + (reader === 'seller' ? link : `/v1/cases/${caseId}/bundle`), {
    headers: reader === 'seller' ? {} : { Authorization: `Bearer ${rig.keys[reader]}` },
  });
  const files = unzipped(Buffer.from(await response.arrayBuffer()));
  const { faults } = await checkBundle(files, nodeTools);
  // Runs, whose histories an auditor's bundle of a closed case holds, there are none in this rig.
  expect(faults.map(lineOf).filter((line) => !line.startsWith('histories/: '))).toEqual([]);
  return files;
}
const textIn = (files: Map<string, Uint8Array>): string =>
  Buffer.concat([...files].filter(([path]) => path !== 'case.pdf').map(([, bytes]) => bytes)).toString();
const partiesIn = (files: Map<string, Uint8Array>): string[] =>
  Buffer.from(files.get('annex.jsonl')!)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; data: { party: string } })
    .flatMap(({ kind, data }) => (kind === 'letter_sent' ? [data.party] : [`other: ${kind}`]))
    .toSorted();

test('a bundle holds the letters that are its reader’s, each proved, and of others not even the record', async () => {
  for (const reader of ['auditor', 'staff'] as const) {
    const files = await bundleFor(reader);
    expect(partiesIn(files)).toEqual(['brand', 'brand', 'brand', 'seller', 'seller']);
    expect(textIn(files)).toContain('Dear Anna Holm');
  }
  const [brand, seller] = [await bundleFor('brand'), await bundleFor('seller')];
  expect([partiesIn(brand), partiesIn(seller)]).toEqual([
    ['brand', 'brand', 'brand'],
    ['seller', 'seller'],
  ]);
  expect(textIn(brand)).not.toContain('Dear seller');
  expect(textIn(seller)).not.toMatch(/Anna Holm|anna|Look at the seam/);
});

test('an erased offer takes the letters along that name it, and every bundle says so', async () => {
  rig.wait('P7M');
  const proposal = { subject: { kind: 'cases', cases: [{ caseId }] }, reason: 'person_asked' };
  const { body } = await rig.ask('POST', '/v1/erasures', { key: rig.keys.lead, body: proposal });
  const decision = { key: rig.keys.administrator, body: { decision: 'approve' } };
  expect(await rig.ask('POST', `/v1/erasures/${body.erasureId}/decision`, decision)).toMatchObject({ status: 200 });
  for (const reader of ['auditor', 'brand'] as const) {
    const files = await bundleFor(reader);
    expect(textIn(files)).not.toMatch(/Dear|About case/);
    const erased = JSON.parse(Buffer.from(files.get('erased.json')!).toString()) as unknown[];
    expect(erased.length).toBeGreaterThanOrEqual({ auditor: 6, brand: 4 }[reader]);
  }
});
