import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../database/ledger/hash.ts';
import { ask } from '../../test/support/ask.ts';
import { recordUnknownEvent } from '../../test/support/given-ledger.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const request = async () => ({ method: 'GET', path: `/v1/cases/${await rig.openCase()}/timeline` });

describe('whoever reads a timeline', () => {
  securedEndpoint(() => rig, 'readTimeline', 'auditor', request);
  hiddenFromOtherBrands(() => rig, request);
});

interface TimelineEvent {
  sequence: number;
  kind: string;
  sentence?: string;
  note?: string;
  previousHash: string;
  hash: string;
}

const timeline = async (caseId: string, key: string): Promise<TimelineEvent[]> =>
  (await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key })).body.items;

test('a timeline tells what happened, in words and with hashes that a reader can compute', async () => {
  const caseId = await rig.openCase();
  const verdict = { verdict: 'authentic', reasonCode: 'serial_number_known', note: 'Sold in Lyon.' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: verdict });

  const events = await timeline(caseId, rig.keys.auditor);
  expect(events.map(({ sentence }) => sentence)).toEqual([
    'The marketplace’s detector suspected a counterfeit with a score of 0.5.',
    'The brand was asked whether the offer is a counterfeit; it has until 2026-01-15T08:00:00.000Z.',
    'The brand said: it is authentic (serial number known).',
    'The case was closed: dismissed (authentic).',
  ]);
  expect(events[2]!.note).toBe('Sold in Lyon.');
  let previous = '0'.repeat(64);
  for (const { sentence: _s, note: _n, hash, ...event } of events) {
    expect(event.previousHash).toBe(previous);
    expect(hashOf({ caseId, ...event })).toBe(hash);
    previous = hash;
  }
});

test('how staff come to a decision is withheld from the brand, and the chain shows that it is there', async () => {
  const caseId = await rig.openCase();
  const post = (path: string, key: string, body: object) =>
    rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key, body });
  await post('verdict', rig.keys.brand, { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' });
  await post('review-decision', rig.keys.staff, {
    decision: 'remove',
    reasonCode: 'counterfeit_features',
    note: 'The clasp.',
  });

  const forStaff = await timeline(caseId, rig.keys.staff);
  const forBrand = await timeline(caseId, rig.keys.brand);
  expect(forStaff.at(-1)).toMatchObject({ kind: 'review_proposed', note: 'The clasp.' });
  const { sequence, previousHash, hash } = forStaff.at(-1)!;
  expect(forBrand.at(-1)).toEqual({ sequence, previousHash, hash, kind: 'withheld' });
});

test('an event of a kind that only a newer release knows is shown as it is kept, and withheld from the brand', async () => {
  const caseId = await rig.openCase();
  await recordUnknownEvent(rig.database, caseId);
  // Past the rig, which wants every answer described: the description knows the kinds of this release.
  const read = async (key: string): Promise<TimelineEvent[]> =>
    (await ask('GET', `${rig.apiUrl}/v1/cases/${caseId}/timeline`, { key })).body.items;
  const { sentence, ...shown } = (await read(rig.keys.staff))[2]!;
  expect(sentence).toBe('Something happened that only a newer release can tell.');
  expect(shown).toMatchObject({ sequence: 3, kind: 'offer_weighed', data: {} });
  const { hash, ...event } = shown;
  expect(hashOf({ caseId, ...event })).toBe(hash);
  expect((await read(rig.keys.brand))[2]).toMatchObject({ sequence: 3, kind: 'withheld', hash });
});

test('a timeline comes in pages', async () => {
  const caseId = await rig.openCase();
  const read = async (query: string) =>
    (await rig.ask('GET', `/v1/cases/${caseId}/timeline${query}`, { key: rig.keys.staff })).body;
  const whole = await read('');
  expect(whole).not.toHaveProperty('nextCursor');
  const first = await read('?limit=1');
  const rest = await read(`?limit=1&cursor=${first.nextCursor}`);
  expect([...first.items, ...rest.items]).toEqual(whole.items);
  expect(rest).not.toHaveProperty('nextCursor');
});
