import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

test('everybody reads the reasons of each decision, in words of their language', async () => {
  const { status, body } = await rig.ask('GET', '/v1/reasons?language=de');
  expect([status, body.language]).toEqual([200, 'de']);
  expect(body.lists).toContainEqual({
    decision: 'decideAppeal',
    answer: 'upheld',
    reasons: expect.arrayContaining([{ code: 'no_proof', words: 'es fehlt ein Nachweis' }]),
  });
  expect(body.lists).toContainEqual({ decision: 'fileAppeal', reasons: expect.any(Array) });
  expect((await rig.ask('GET', '/v1/reasons')).body.language).toBe('en');
  expect(await rig.ask('GET', '/v1/reasons?language=tlh')).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('a reason of another decision, or of another answer, is refused with those that there are', async () => {
  const say = async (body: object) =>
    rig.ask('POST', `/v1/cases/${await rig.openCase()}/verdict`, { key: rig.keys.brand, body });
  const pointer = '/reasonCode';
  for (const reasonCode of ['because', 'FAKE_LOGO', 'detector_fault', '__proto__'])
    expect(await say({ verdict: 'counterfeit', reasonCode })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer, detail: expect.stringContaining('fake_logo') }] },
    });
  const detail = 'with grey_market must be one of parallel_import, other_market_packaging, serial_number_known';
  expect(await say({ verdict: 'grey_market', reasonCode: 'fake_logo' })).toMatchObject({
    status: 422,
    body: { code: 'invalid', errors: [{ pointer, detail }] },
  });
  expect(await say({ verdict: 'grey_market', reasonCode: 'parallel_import' })).toMatchObject({ status: 200 });
});

test('the description shows the lists, and which of them goes with which answer', async () => {
  const { schemas } = (await rig.ask('GET', '/openapi.json')).body.components;
  const { reasonCode } = schemas.SubmitVerdict.properties;
  expect(reasonCode.enum).toEqual(expect.arrayContaining(['fake_logo', 'genuine', 'parallel_import']));
  expect(reasonCode.description).toContain('With `grey_market`: `parallel_import`');
  expect(schemas.FileAppeal.properties.reasonCode.enum).toHaveLength(9);
});
