import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiRig } from '../../test/support/rigs/api-rig.ts';
import { validatedBody } from '../../test/support/rigs/secured-endpoint.ts';
import { appeal, sellersOn, startSellersRig } from '../../test/support/rigs/sellers.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startSellersRig()));
afterAll(() => rig.stop());

const { post, fileAppeal, linkTo, given } = sellersOn(() => rig);

describe('the seller of a removed offer', () => {
  test('sees the decision, the reason, the right behind it, and until when it can be contested', async () => {
    const { caseId, link } = await given.removed();
    const reply = await rig.ask('GET', link);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      caseId,
      stage: 'appeal_window',
      offer: { status: 'removed', title: 'Watch, almost new', price: { amount: '129.00', currency: 'EUR' } },
      brand: { name: 'Auberge Watches' },
      measure: { inForce: 'removed', since: rig.now() },
      right: { kind: 'trademark', office: 'EUIPO', number: '018000001', class: '14' },
      appeal: { granted: 3, used: 0, deadline: expect.any(String) },
      statements: [],
      allowedActions: ['fileAppeal'],
    });
    expect(reply.body.statementsOfReasons).toEqual([
      {
        measure: 'removed',
        since: rig.now(),
        order: 1,
        foundBy: 'automated',
        decidedBy: 'brand',
        noticed: ['pictures'],
        ground: {
          basis: 'brand',
          reasonCode: 'fake_logo',
          iprRecordId: 'mark-1',
          sentence: 'The brand said: it is a counterfeit (fake logo).',
        },
        appealUntil: '2026-01-26T23:00:00.000Z',
        strike: 'P365D',
      },
    ]);
    expect(reply.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
  });

  test('does not see what detectors found, what the brand wrote, nor who anybody is', async () => {
    const { caseId, link } = await given.appealed();
    await post(caseId, 'appeals/1/answer', 'brand', {
      answer: 'maintain',
      reasonCode: 'evidence_stands',
      note: 'Look at the hem.',
    });
    const { body } = await rig.ask('GET', link);
    const seen = JSON.stringify(body);
    expect(seen).toContain('maintain');
    expect(body.steps.map(({ kind, by }: Record<string, string>) => `${by}: ${kind}`)).toEqual([
      'system: checked',
      'system: brand_asked',
      'brand: brand_confirmed',
      'system: measure_taken',
      'system: reasons_sent',
      'system: appeal_open',
      'system: strike_given',
      'seller: you_appealed',
      'brand: brand_maintained',
      'system: appeal_to_decide',
    ]);
    expect(body.clock).toMatchObject({ name: 'appeal_decision', onSilence: 'reinstate' });
    for (const hidden of ['image-match', 'logo_differs', 'stitches', 'hem', 'brand-person', 'Mara', 'proposal'])
      expect(seen).not.toContain(hidden);
  });

  test('appeals; brand and staff see it, and the words of the decision come back', async () => {
    const { caseId, link } = await given.removed();
    const reply = await fileAppeal(link);
    expect(reply).toMatchObject({
      status: 201,
      body: { received: 'appeal', round: 1, answerDueAt: expect.any(String) },
    });
    expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).toMatchObject({
      body: { stage: 'appeal_review', appeals: { filed: 1 } },
    });
    await post(caseId, 'appeals/1/answer', 'brand', { answer: 'maintain', reasonCode: 'evidence_stands' });
    const decision = { decision: 'upheld', reasonCode: 'evidence_stands', note: 'The invoice is not from that shop.' };
    await post(caseId, 'appeals/1/decision', 'secondStaff', decision);

    const { body } = await rig.ask('GET', link);
    expect(body.appeal).toMatchObject({ granted: 3, used: 1, deadline: expect.any(String) });
    expect(body.statements).toMatchObject([
      {
        kind: 'appeal',
        round: 1,
        ...appeal,
        files: [],
        answer: { answer: 'maintain' },
        decision: { ...decision, by: 'staff' },
      },
    ]);
  });

  test('appeals once a round', async () => {
    const { link } = await given.appealed();
    expect(await fileAppeal(link)).toMatchObject({
      status: 409,
      body: { code: 'stage_conflict', stage: 'appeal_review', allowedActions: [] },
    });
  });

  test('who sends the same again under an idempotency key has appealed once', async () => {
    const { caseId, link } = await given.removed();
    const once = { 'Idempotency-Key': 'appeal-1' };
    const first = await fileAppeal(link, appeal, once);
    const again = await fileAppeal(link, appeal, once);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await fileAppeal(link, { ...appeal, note: 'Else.' }, once)).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    expect(await fileAppeal(await linkTo(caseId), appeal, once)).toMatchObject({ status: 409 });
  });

  test('what is kept of a request does not hold the token', async () => {
    const { link } = await given.removed();
    await fileAppeal(link, appeal, { 'Idempotency-Key': 'kept' });
    const kept = await rig.database.selectFrom('idempotency_keys').selectAll().where('key', '=', 'kept').execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(link.split('/').at(-1));
  });
});

describe('the seller of a held offer', () => {
  test('sees that the strength of the suspicion is the reason, and not the score', async () => {
    const { link } = await given.held();
    expect((await rig.ask('GET', link)).body).toMatchObject({
      stage: 'awaiting_verdict',
      measure: { inForce: 'held' },
      statementsOfReasons: [{ measure: 'held', order: 1, noticed: ['pictures'], ground: { basis: 'interim' } }],
      allowedActions: ['fileAppeal'],
    });
    expect((await rig.ask('GET', link)).text).not.toContain('0.95');
  });

  test('is heard once before the verdict', async () => {
    const { link } = await given.held();
    expect(await fileAppeal(link)).toMatchObject({ status: 201, body: { received: 'statement' } });
    expect((await rig.ask('GET', link)).body).toMatchObject({
      statements: [{ kind: 'statement', ...appeal }],
      allowedActions: [],
    });
    expect(await fileAppeal(link)).toMatchObject({ status: 409, body: { code: 'limit_reached' } });
  });
});

describe('what an appeal holds', () => {
  validatedBody(
    () => rig,
    'brand',
    async () => ({ method: 'POST', path: `${(await given.removed()).link}/appeals`, body: appeal }),
  );

  test.each([undefined, '  ', '\u200b'])('words are needed, and %j are none: no round is used up', async (note) => {
    const { link } = await given.removed();
    expect(await fileAppeal(link, { reasonCode: 'genuine', note })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/note' }] },
    });
    expect((await rig.ask('GET', link)).body).toMatchObject({ appeal: { used: 0 }, allowedActions: ['fileAppeal'] });
  });
});

test('an appeal that was not answered in time can be sent again', async () => {
  const { caseId, link } = await given.removed();
  rig.runs.reachable = false;
  const reply = await fileAppeal(link, appeal, { 'Idempotency-Key': 'later' });
  rig.runs.reachable = true;
  expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await fileAppeal(link, appeal, { 'Idempotency-Key': 'later' })).toMatchObject({ status: 201 });
  expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).toMatchObject({
    body: { appeals: { filed: 1 } },
  });
});

test('the link to a case that another one undid says so, and what is in force now', async () => {
  const { caseId, link } = await given.removed();
  rig.wait('P14D');
  await rig.runs.endAppealWindow(caseId);
  const ordered = { caseId, reasonCode: 'court_order' };
  const { body } = await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body: ordered });
  await rig.runs.obey(body.caseId);
  expect((await rig.ask('GET', link)).body).toMatchObject({
    offer: { status: 'live' },
    measure: { inForce: 'none' },
    undoneBy: body.caseId,
    strike: { standing: 'undone' },
  });
});

test('a strike is told as it stands now: nobody is told of one that has expired as if it counted', async () => {
  const { caseId, link } = await given.removed();
  await rig.runs.obey(caseId);
  const strike = async () => (await rig.ask('GET', link)).body.strike;
  const { expiresAt } = await strike();
  expect(await strike()).toEqual({ standing: 'stands', expiresAt });
  rig.wait('P365D');
  rig.wait('P1D');
  expect(await strike()).toEqual({ standing: 'expired', expiresAt });
});
