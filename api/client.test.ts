import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../test/support/rigs/api-rig.ts';
import { ApiProblem, apiClient, type ApiClient } from './client.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const clientOf = (who: keyof ApiRig['keys']) => apiClient({ url: rig.apiUrl, key: rig.keys[who] });
const body = { verdict: 'counterfeit', reasonCode: 'fake_hologram' } as const;

test('a call gives what its endpoint says it answers', async () => {
  const caseId = await rig.openCase();
  const call = { params: { caseId }, body, idempotencyKey: 'verdict-1' };
  const first = await clientOf('brand').post('/v1/cases/{caseId}/verdict', call);
  expect(first.status).toBe(200);
  expect(first.body.verdict?.value).toBe('counterfeit');
  const again = await clientOf('brand').post('/v1/cases/{caseId}/verdict', call);
  expect(again.headers.get('Idempotency-Replayed')).toBe('true');
});

test('a query is sent as it is given, and may be left out', async () => {
  await rig.openCase();
  await rig.openCase();
  const { body: page } = await clientOf('brand').get('/v1/cases', { query: { limit: 1, hasProblem: false } });
  expect(page).toHaveProperty('nextCursor');
  const { body: all } = await clientOf('brand').get('/v1/cases');
  expect(all).not.toHaveProperty('nextCursor');
});

test('what was made anew is told from what was there by its status', async () => {
  const suspicion = {
    marketplaceId: 'm',
    listingId: 'l',
    sellerId: 's',
    brand: 'brand-1',
    title: 'Watch',
    score: '0.7',
  };
  const report = () => clientOf('detector').post('/v1/suspicions', { body: suspicion });
  const opened = await report();
  expect(opened.status).toBe(201);
  expect(opened.headers.get('Location')).toBe(`/v1/cases/${opened.body.caseId}`);
  expect(await report()).toMatchObject({ status: 200, body: { result: 'known', caseId: opened.body.caseId } });
});

test('bytes are sent as they are, and come back as a stream', async () => {
  const caseId = await rig.openCase();
  const brand = clientOf('brand');
  const { body: file } = await brand.put('/v1/files', { body: 'a note', contentType: 'text/plain' });
  const params = { caseId };
  await brand.post('/v1/cases/{caseId}/information-requests', { params, body: { files: [file.sha256] } });
  const read = await brand.get('/v1/cases/{caseId}/files/{sha256}', { params: { caseId, sha256: file.sha256 } });
  expect(read.headers.get('Content-Type')).toBe('text/plain');
  expect(await new Response(read.body).text()).toBe('a note');
});

test('a stream is sent while it comes, and its answer is read while it comes', async () => {
  const line = { marketplaceId: 'm', listingId: 'l-2', sellerId: 's', brand: 'brand-1', title: 'Watch', score: '0.7' };
  const { status, body: lines } = await clientOf('detector').post('/v1/suspicion-batches', {
    body: new Response(JSON.stringify(line)).body!,
    contentType: 'application/x-ndjson',
  });
  expect(status).toBe(201);
  expect(await new Response(lines).text()).toContain('"summary"');
});

test('a refusal is thrown with its document', async () => {
  const caseId = await rig.openCase();
  const refused: ApiProblem = await clientOf('otherBrand')
    .get('/v1/cases/{caseId}', { params: { caseId } })
    .catch((error) => error);
  expect(refused).toBeInstanceOf(ApiProblem);
  expect(refused).toMatchObject({ status: 404, code: 'not_found', message: refused.document?.detail });
  expect(refused.headers.get('RateLimit')).not.toBeNull();
});

test('what stands in the place of the API is told from it', async () => {
  const fetch = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
  const refused: ApiProblem = await apiClient({ url: rig.apiUrl, fetch })
    .get('/readyz')
    .catch((error) => error);
  expect(refused).toMatchObject({ status: 502, code: undefined, message: '<h1>Bad gateway</h1>' });
});

test('a browser takes the client and the lists of words without a schema, nor anything else that is not ours', async () => {
  const { metafile } = await build({
    entryPoints: ['api/client.ts', 'domain/errors.ts', 'domain/access/permissions.ts', 'domain/vocabulary.ts'],
    bundle: true,
    write: false,
    outdir: 'browser',
    platform: 'browser',
    format: 'esm',
    metafile: true,
  });
  expect(Object.keys(metafile.inputs).toSorted()).toEqual([
    'api/client.ts',
    'domain/access/permissions.ts',
    'domain/errors.ts',
    'domain/vocabulary.ts',
  ]);
});

/** Compiled, and never run: each line would be a mistake that the compiler finds. */
export function mistakes(client: ApiClient): void {
  const params = { caseId: 'c-1' };
  // @ts-expect-error -- no such path
  void client.get('/v1/case');
  // @ts-expect-error -- not by this method
  void client.post('/v1/cases');
  // @ts-expect-error -- no case is named
  void client.get('/v1/cases/{caseId}');
  // @ts-expect-error -- no such parameter
  void client.get('/v1/cases/{caseId}', { params: { batchId: 'b-1' } });
  // @ts-expect-error -- no such stage
  void client.get('/v1/cases', { query: { stage: 'open' } });
  // @ts-expect-error -- no body
  void client.post('/v1/cases/{caseId}/verdict', { params });
  // @ts-expect-error -- no such verdict
  void client.post('/v1/cases/{caseId}/verdict', { params, body: { verdict: 'fake', reasonCode: 'genuine' } });
  // @ts-expect-error -- no such reason
  void client.post('/v1/cases/{caseId}/verdict', { params, body: { verdict: 'authentic', reasonCode: 'because' } });
  // @ts-expect-error -- reading is safe to repeat by itself
  void client.get('/v1/cases', { idempotencyKey: 'k-1' });
}
