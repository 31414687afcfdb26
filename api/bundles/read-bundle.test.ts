import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBundle } from '../../audit/checks/check-bundle.ts';
import { lineOf } from '../../audit/checks/faults.ts';
import { nodeTools } from '../../audit/verify/node-tools.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { unzipped } from '../../test/support/audit/bundles-on.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
let caseId: string;
let picture: string;
let sellerPath: string;
beforeAll(async () => {
  rig = await startApiRig();
  const { keys } = rig;
  caseId = await rig.openCase();
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#246' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'tell-tale' } })
    .toBuffer();
  const headers = { 'Content-Type': 'image/jpeg' };
  picture = (await rig.ask('PUT', '/v1/files', { key: keys.brand, body: bytes, headers })).body.sha256;
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_hologram', note: 'The seam tells', files: [picture] };
  expect(await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: keys.brand, body: verdict })).toMatchObject({
    status: 200,
  });
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: keys.brand, body: verdict });
  await rig.ask('GET', `/v1/cases/${caseId}`, { key: keys.otherBrand });
  await rig.runs.obey(caseId);
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  sellerPath = `/v1/seller-cases/${token}`;
});
afterAll(() => rig.stop());

const request = async () => ({ method: 'GET', path: `/v1/cases/${caseId}/bundle` });

/** A bundle as it is downloaded. */
async function download(path: string, key?: string): Promise<Buffer> {
  const response = await fetch(`${rig.apiUrl}${path}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/zip']);
  return Buffer.from(await response.arrayBuffer());
}
const bundleFor = async (reader: 'auditor' | 'staff' | 'brand' | 'seller'): Promise<Map<string, Uint8Array>> =>
  unzipped(
    reader === 'seller'
      ? await download(`${sellerPath}/bundle`)
      : await download(`/v1/cases/${caseId}/bundle`, rig.keys[reader]),
  );
const allOf = (files: Map<string, Uint8Array>): string =>
  Buffer.concat([...files].filter(([path]) => path !== 'case.pdf').map(([, bytes]) => bytes)).toString('latin1');

describe('a bundle', () => {
  securedEndpoint(() => rig, 'readBundles', 'auditor', request);
  hiddenFromOtherBrands(() => rig, request);

  test.each(['auditor', 'staff', 'brand', 'seller'] as const)(
    'for %s is whole, and the same when made again',
    async (reader) => {
      const files = await bundleFor(reader);
      const { faults, view } = await checkBundle(files, nodeTools);
      expect(faults.map(lineOf)).toEqual([]);
      expect(view).toBe(reader === 'staff' ? 'auditor' : reader);
      expect(await bundleFor(reader)).toEqual(files);
    },
  );

  test('gives the picture as it was sent to auditors alone', async () => {
    const places = async (reader: Parameters<typeof bundleFor>[0]) =>
      [...(await bundleFor(reader)).keys()].filter((path) => path.endsWith(picture));
    expect(await places('auditor')).toEqual([`files/${picture}`]);
    expect(await places('staff')).toEqual([`copies/${picture}`]);
    expect(await places('brand')).toEqual([`copies/${picture}`]);
    expect(await places('seller')).toEqual([]);
    for (const reader of ['staff', 'brand', 'seller'] as const)
      expect(allOf(await bundleFor(reader))).not.toContain('tell-tale');
  });

  test('tells a seller nothing of the brand’s words, nor of who has decided', async () => {
    const seller = allOf(await bundleFor('seller'));
    for (const secret of ['The seam tells', 'brand-person', picture, '"findings"'])
      expect(seller).not.toContain(secret);
    expect(allOf(await bundleFor('auditor'))).toContain('The seam tells');
  });

  test('tells of another brand’s attempt to auditors and staff alone', async () => {
    for (const reader of ['auditor', 'staff'] as const)
      expect(allOf(await bundleFor(reader))).toContain('other-person');
    for (const reader of ['brand', 'seller'] as const)
      expect(allOf(await bundleFor(reader))).not.toMatch(/other-person|access_refused|"record":"annex"/);
  });
});
