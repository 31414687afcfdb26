import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

/** A body that goes on for as long as somebody takes it. */
const endless = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(64_000));
    },
  });

test('nothing is taken from whoever holds no link', async () => {
  const type = { 'Content-Type': 'multipart/form-data; boundary=b', Origin: portalUrl };
  const request: RequestInit & { duplex: 'half' } = { method: 'POST', headers: type, body: endless(), duplex: 'half' };
  const response = await fetch(`${rig.apiUrl}/apply/${'x'.repeat(43)}`, request);
  expect(response.status).toBe(404);
});

test('countries are chosen by the names that the reader knows, several of them at once', async () => {
  await rig.ask('POST', '/v1/application-links', { body: { email: 'ole@lamps.example' } });
  await rig.linksSent();
  const url = `${rig.apiUrl}/apply/${rig.applications.at(-1)!.url.split('/').at(-1)}`;
  const headers = { 'Accept-Language': 'de', Origin: portalUrl };
  const empty = await (await fetch(url, { headers })).text();
  expect(empty).toMatch(/<option value="AT"\s*>Österreich<\/option>/);
  expect(empty.indexOf('>Österreich<')).toBeLessThan(empty.indexOf('>Pakistan<')); // as a German index has it
  expect(empty).toMatch(/<option value="EU"\s*>Europäische Union<\/option>\s*<option value="AF"/);
  const form = new FormData();
  for (const market of ['DE', 'FR']) form.append('markets', market);
  const again = await (await fetch(url, { method: 'POST', headers, body: form })).text();
  expect([...again.matchAll(/<option value="([A-Z]{2})" selected>/g)].map(([, code]) => code)).toEqual(['DE', 'FR']);
});

test('a form comes from a page of ours, and its text is bounded', async () => {
  await rig.ask('POST', '/v1/application-links', { body: { email: 'ines@lamps.example' } });
  await rig.linksSent();
  const url = `${rig.apiUrl}/apply/${rig.applications.at(-1)!.url.split('/').at(-1)}`;
  const form = new FormData();
  form.set('names', 'a\n'.repeat(100_000));
  const post = async (origin: string, body: FormData) =>
    fetch(url, { method: 'POST', headers: { Origin: origin }, body, redirect: 'manual' });
  expect((await post('https://evil.example', new FormData())).status).toBe(403);
  const refused = await post(portalUrl, form);
  expect([refused.status, (await refused.text()).includes('at most 64000 characters')]).toEqual([422, true]);
});
