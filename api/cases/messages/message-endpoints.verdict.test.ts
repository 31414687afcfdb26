import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  await rig.database
    .insertInto('ipr_records')
    .values({
      ipr_record_id: 'tm-1',
      brand_id: 'brand-1',
      kind: 'trademark',
      office: 'EUIPO',
      number: '1',
      territories: ['EU'],
    })
    .execute();
});
afterAll(() => rig.stop());

const body = { verdict: 'counterfeit', reasonCode: 'fake_hologram' };
const request = async () => ({ method: 'POST', path: `/v1/cases/${await rig.openCase()}/verdict`, body });
const submit = (caseId: string, content: object, headers = {}) =>
  rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: content, headers });

describe('whoever submits a verdict', () => {
  securedEndpoint(() => rig, 'submitVerdict', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
  validatedBody(() => rig, 'brand', request);
});

test('a verdict changes the case, and its answer already shows it', async () => {
  const caseId = await rig.openCase();
  const { status, body: view } = await submit(caseId, { ...body, iprRecordId: 'tm-1' });
  expect(status).toBe(200);
  expect(view).toMatchObject({
    caseId,
    stage: 'removing',
    verdict: { value: 'counterfeit', by: 'brand-person' },
    measure: { wanted: 'removed', inForce: 'none' },
    allowedActions: ['retractVerdict'],
  });
});

test('a wrong member is named by its place', async () => {
  const caseId = await rig.openCase();
  const wrong = async (content: object) => {
    const reply = await submit(caseId, content);
    return [reply.status, reply.body.errors?.map(({ pointer }: { pointer: string }) => pointer)];
  };
  expect(await wrong({ ...body, verdict: 'fake' })).toEqual([422, ['/verdict']]);
  expect(await wrong({ ...body, note: 'x'.repeat(4001) })).toEqual([422, ['/note']]);
  expect(await wrong({ ...body, note: 'a\0b' })).toEqual([422, ['/note']]);
  expect(await wrong({ ...body, note: 'a\ud800b' })).toEqual([422, ['/note']]);
  expect(await wrong({ ...body, files: ['a'.repeat(64)] })).toEqual([422, ['/files/0']]);
  expect(await wrong({ ...body, iprRecordId: 'tm-of-others' })).toEqual([422, ['/iprRecordId']]);
  expect(await wrong({ ...body, actor: { kind: 'staff', id: 'me' } })).toEqual([422, ['/actor']]);
});

test('who comes too late learns where the case stands and what is open', async () => {
  const caseId = await rig.openCase();
  await submit(caseId, { verdict: 'authentic', reasonCode: 'genuine' });
  const late = await submit(caseId, { ...body, note: 'Wait!' });
  expect(late).toMatchObject({
    status: 409,
    body: {
      code: 'stage_conflict',
      stage: 'closed',
      allowedActions: [],
      detail: expect.stringContaining('case closed'),
    },
  });

  const annex = await rig.database.selectFrom('annex_records').selectAll().where('case_id', '=', caseId).execute();
  expect(annex).toMatchObject([
    {
      kind: 'command_refused',
      data: { operation: 'submitVerdict', code: 'stage_conflict', stage: 'closed', sequence: 4 },
    },
  ]);
  const texts = await rig.database.selectFrom('texts').selectAll().execute();
  expect(texts.filter(({ bytes }) => bytes?.toString().includes('Wait!'))).toEqual([]);
});

test('of one caller’s refused attempts on a case, twenty an hour are kept, and the last one says so', async () => {
  const caseId = await rig.openCase();
  await submit(caseId, { verdict: 'authentic', reasonCode: 'genuine' });
  await Promise.all(Array.from({ length: 23 }, () => submit(caseId, body)));
  const kept = await rig.database.selectFrom('annex_records').select('data').where('case_id', '=', caseId).execute();
  expect(kept).toHaveLength(20);
  expect(kept.filter(({ data }) => 'furtherOnesNotKept' in data)).toHaveLength(1);
});

describe('the same request under one key', () => {
  const withKey = (key: string) => ({ 'Idempotency-Key': key });

  test('is answered again as it was the first time, also when the case has moved on', async () => {
    const caseId = await rig.openCase();
    const first = await submit(caseId, body, withKey('one'));
    await rig.runs.obey(caseId);
    const sent = rig.runs.sent;
    const again = await submit(caseId, body, withKey('one'));
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(rig.runs.sent).toBe(sent);
  });

  test('is refused again as it was the first time', async () => {
    const caseId = await rig.openCase();
    await submit(caseId, body);
    const first = await submit(caseId, body, withKey('two'));
    expect(first.status).toBe(409);
    const { requestId: _own, ...refusal } = first.body;
    expect(await submit(caseId, body, withKey('two'))).toMatchObject({ status: 409, body: refusal });
  });

  test('with other content is refused; by another caller or for another case it is another request', async () => {
    const caseId = await rig.openCase();
    await submit(caseId, body, withKey('three'));
    const other = { ...body, reasonCode: 'fake_logo' };
    expect(await submit(caseId, other, withKey('three'))).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect(await submit(await rig.openCase(), other, withKey('three'))).toMatchObject({ status: 200 });
  });

  test('sent many times at once has one effect', async () => {
    const caseId = await rig.openCase();
    const sent = rig.runs.sent;
    const replies = await Promise.all(Array.from({ length: 5 }, () => submit(caseId, body, withKey('four'))));
    expect(rig.runs.sent).toBe(sent + 1);
    for (const reply of replies) {
      if (reply.status === 200) continue;
      expect(reply).toMatchObject({ status: 409, body: { code: 'request_in_progress' } });
      expect(reply.headers.get('Retry-After')).toBe('1');
    }
  });

  test('after an outage takes effect once, with the words and the time of when it first came', async () => {
    const caseId = await rig.openCase();
    const content = { ...body, note: 'Said once.' };
    const receivedAt = rig.now();
    rig.runs.reachable = false;
    const none = await submit(caseId, content, withKey('five')).finally(() => (rig.runs.reachable = true));
    expect(none).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(none.headers.get('Retry-After')).toBe('5');
    expect(await submit(caseId, { ...content, note: 'Other.' }, withKey('five'))).toMatchObject({ status: 422 });
    rig.wait('PT1M');
    expect((await submit(caseId, content, withKey('five'))).status).toBe(200);
    const timeline = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.brand });
    expect(timeline.body.items).toContainEqual(
      expect.objectContaining({ kind: 'verdict_given', at: rig.now(), data: expect.objectContaining({ receivedAt }) }),
    );

    const texts = await rig.database.selectFrom('texts').selectAll().execute();
    expect(texts.filter(({ bytes }) => bytes?.toString().includes('Said once.'))).toHaveLength(1);
  });

  test('is answered from the ledger when its first answer was lost in a crash', async () => {
    const caseId = await rig.openCase();
    await submit(caseId, body, withKey('six'));
    await rig.database.deleteFrom('idempotency_keys').where('key', '=', 'six').execute();
    const sent = rig.runs.sent;
    expect(await submit(caseId, body, withKey('six'))).toMatchObject({ status: 200, body: { stage: 'removing' } });
    expect(rig.runs.sent).toBe(sent);
  });

  test('a key that cannot be one is refused', async () => {
    expect((await submit(await rig.openCase(), body, withKey('a b'))).status).toBe(400);
  });
});
