import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

let rig: FullRig;
beforeAll(async () => void (rig = await startFullRig()));
afterAll(() => rig.stop());

const patience = { timeout: 60_000 };
const brand = 'jf_sample_nordlicht';
const suspicion = {
  marketplaceId: 'harbour',
  brand: 'Nordlicht Audio',
  title: 'Nordlicht earbuds, sealed',
  score: '0.95',
};

test('a seller follows the links in the letters: comments on the hold, appeals against the removal, and wins', async () => {
  const [listingId, sellerId] = ['earbuds-1', 'sound-stall'];
  await rig.sandbox.putOffer({ listingId, sellerId });
  // The marketplace takes the first letter and its answer is lost: it is sent again.
  await rig.sandbox.faults([{ operation: 'message', kind: 'answer_lost', times: 1 }]);
  const { caseId } = await rig.ask('POST', '/v1/suspicions', {
    key: 'jf_sample_detector',
    body: { ...suspicion, listingId, sellerId },
  });
  const sentLinks = () =>
    rig.database.selectFrom('seller_links').select('token_hash').where('case_id', '=', caseId).execute();

  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(1);
  const [link] = await rig.linksIn(sellerId);
  expect(await rig.ask('GET', link!)).toMatchObject({
    caseId,
    measure: { inForce: 'held' },
    statementsOfReasons: [{ measure: 'held', ground: { basis: 'interim' } }],
    allowedActions: ['fileAppeal'],
  });
  const early = { reasonCode: 'genuine', note: 'They are from the maker.' };
  expect(await rig.ask('POST', `${link}/appeals`, { body: early })).toEqual({ received: 'statement' });
  await expect
    .poll(() => rig.database.selectFrom('deliveries').select('state').where('party', '=', 'seller').execute(), patience)
    .toEqual([{ state: 'delivered' }]);
  expect(await sentLinks()).toHaveLength(1);

  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, {
    key: brand,
    body: { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'nordlicht-mark' },
  });
  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(2);
  const [newest] = await rig.linksIn(sellerId);
  expect(await rig.sandbox.offerPage(listingId)).toBe(410);
  expect(await rig.ask('GET', newest!)).toMatchObject({
    measure: { inForce: 'removed' },
    statementsOfReasons: [
      { measure: 'held' },
      { measure: 'removed', ground: { basis: 'brand', reasonCode: 'fake_logo' } },
    ],
    right: { kind: 'trademark', number: '018000002' },
    appeal: { granted: 3, used: 0 },
    statements: [{ kind: 'statement', ...early }],
  });

  const invoice = await rig.ask('PUT', `${newest}/files`, { body: 'Invoice 4711' });
  const appeal = { reasonCode: 'genuine', note: 'The invoice is attached.', files: [invoice.sha256] };
  expect(await rig.ask('POST', `${newest}/appeals`, { body: appeal })).toMatchObject({ received: 'appeal', round: 1 });
  const answer = { answer: 'maintain', reasonCode: 'evidence_stands' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/answer`, { key: brand, body: answer });
  const decision = { decision: 'reinstated', reasonCode: 'invoice_genuine', note: 'The invoice is genuine.' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/decision`, { key: 'jf_sample_staff', body: decision });
  expect(await rig.handle(caseId).result()).toEqual({ outcome: 'reinstated', reason: 'invoice_genuine' });

  expect(await rig.sandbox.offerPage(listingId)).toBe(200);
  expect(await rig.ask('GET', link!)).toMatchObject({
    stage: 'closed',
    ending: { outcome: 'reinstated' },
    measure: { inForce: 'none' },
    statements: [{ kind: 'statement' }, { kind: 'appeal', round: 1, decision: { ...decision, by: 'staff' } }],
    files: [{ sha256: invoice.sha256 }],
    allowedActions: [],
  });
  await expect.poll(() => rig.linksIn(sellerId), patience).toHaveLength(4); // reasons, reasons, appeal received, reinstated
});
