import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellWhatIsUntold } from '../../activities/sweeps/tell-what-is-untold.ts';
import { readRestrictions } from '../../database/cases/restrictions.ts';
import { casesWithoutRun, markCaseRun } from '../../database/runs/runs.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let listing = 0;
const offer = () => ({
  marketplaceId: 'harbour',
  listingId: `standing-${++listing}`,
  sellerId: 'seller-1',
  title: 'Watch, as new',
});
type Offer = ReturnType<typeof offer>;
const notice = (about: Offer) => {
  const body = { ...about, reasonCode: 'fake_logo', note: 'We bought one.', goodFaith: true };
  return rig.ask('POST', '/v1/notices', { key: rig.keys.brand, body });
};
const suspect = (about: Offer, score: number = 0.5) => {
  const body = { ...about, brand: 'Auberge Watches', score, suspicionId: `s-${crypto.randomUUID()}` };
  return rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body });
};
const read = async (caseId: string) => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body;
const kinds = async (caseId: string) =>
  (await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff })).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

/** A case by whose decision the offer is removed; also long ago, or when it had vanished before. */
async function removed(about: Offer, { isClosed = false, isGone = false } = {}): Promise<string> {
  const { caseId } = (await notice(about)).body;
  if (isGone) await rig.runs.vanish(caseId);
  else await rig.runs.obey(caseId);
  if (isClosed) {
    rig.wait('P14D');
    await rig.runs.endAppealWindow(caseId);
  }
  return caseId;
}

describe('while a removal of the brand stands', () => {
  test.each([false, true])('a further suspicion or notice leads to its case', async (isClosed) => {
    const about = offer();
    const caseId = await removed(about, { isClosed });
    expect(await suspect(about)).toMatchObject({ status: 200, body: { result: 'known', caseId } });
    expect(await notice(about)).toMatchObject({ status: 200, body: { caseId } });
    expect((await kinds(caseId)).filter((kind: string) => kind === 'strike_given')).toHaveLength(1);
  });

  test('another brand’s suspicion is its own', async () => {
    const about = offer();
    await removed(about);
    const body = { ...about, brand: 'Other Brand', score: 0.5 };
    const reply = await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body });
    expect(reply).toMatchObject({ status: 201, body: { result: 'opened' } });
  });

  test('once it is undone, the offer is suspected anew', async () => {
    const about = offer();
    const caseId = await removed(about, { isClosed: true });
    const body = { caseId, reasonCode: 'court_order' };
    const undoing = await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body });
    await rig.runs.obey(undoing.body.caseId);
    expect(await suspect(about)).toMatchObject({ status: 201, body: { result: 'opened' } });
  });
});

describe('an offer that had vanished and is reported again', () => {
  test('is removed by the open case: that learns that it is back', async () => {
    const about = offer();
    const caseId = await removed(about, { isGone: true });
    expect(await read(caseId)).toMatchObject({ listing: { status: 'gone' }, measure: { inForce: 'none' } });
    expect(await suspect(about)).toMatchObject({ status: 200, body: { result: 'known', caseId } });
    for (const one of await casesWithoutRun(rig.database, 100)) await markCaseRun(rig.database, one);
    await tellWhatIsUntold({ database: rig.database, runs: rig.runs, heartbeat() {} });
    expect(await kinds(caseId)).toContain('listing_returned');
    await rig.runs.obey(caseId);
    expect(await read(caseId)).toMatchObject({ listing: { status: 'removed' }, measure: { inForce: 'removed' } });
  });

  test('is removed by a new case, when that is closed', async () => {
    const about = offer();
    const cited = await removed(about, { isGone: true, isClosed: true });
    const { body } = await suspect(about);
    expect(body.result).toBe('opened');
    expect(await kinds(body.caseId)).toEqual(['case_opened', 'standing_removal_applied', 'measure_decided']);
    expect((await read(body.caseId)).links.cites).toBe(`/v1/cases/${cited}`);
  });

  test('is another offer, when it is another seller’s: its brand is asked', async () => {
    const about = offer();
    await removed(about, { isGone: true });
    const { body } = await suspect({ ...about, sellerId: 'seller-2' });
    expect(body.result).toBe('opened');
    expect(await kinds(body.caseId)).toEqual(['case_opened', 'brand_asked']);
  });
});

describe('a case that was undone later', () => {
  test('says so: what is in force, the strike, and the case that undid it', async () => {
    const about = offer();
    const caseId = await removed(about, { isClosed: true });
    expect(await readRestrictions(rig.database, about)).toEqual([{ caseId, measure: 'removed', strike: true }]);
    const body = { caseId, reasonCode: 'court_order' };
    const undoing = await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body });
    expect(await readRestrictions(rig.database, about)).toEqual([{ caseId, measure: 'removed' }]);
    await rig.runs.obey(undoing.body.caseId);
    expect(await readRestrictions(rig.database, about)).toEqual([]);
    expect(await read(caseId)).toMatchObject({
      stage: 'closed',
      measure: { inForce: 'none' },
      strike: 'undone',
      links: { undoneBy: `/v1/cases/${undoing.body.caseId}` },
    });
  });
});

describe('a suspicion that joins', () => {
  test('can be read in the case at once, before its run is told', async () => {
    const about = offer();
    const { caseId } = (await suspect(about, 0.6)).body;
    expect(await suspect(about, 0.95)).toMatchObject({ status: 200, body: { result: 'joined', caseId } });
    expect(await read(caseId)).toMatchObject({ score: '0.95', suspicions: 2, sequence: 2 });
  });
});
