import { expect, test } from 'vitest';
import type { Delivery, InboxEntry } from './deliveries.ts';
import type { CaseEvent } from './read-case.ts';
import { toldMeasure } from './told-measure.ts';
import { toldRows } from './told-rows.ts';

const [first, second] = ['2026-01-12T08:00:00.000Z', '2026-01-13T08:00:00.000Z'];

const entry = (sequence: number, party: InboxEntry['party'], at: string, kind = 'offer_removed') =>
  ({ sequence, at, party, partyId: `${party}-1`, kind }) as InboxEntry;
const delivery = (of: InboxEntry, recipientId: string, channel: Delivery['channel'] = 'mail') =>
  ({ ...of, deliveryId: recipientId, recipientId, channel, state: 'delivered' }) as unknown as Delivery;

test('a notification is one row, with all ways on which it went', () => {
  const [brand, staff] = [entry(7, 'brand', second), entry(7, 'staff', second, 'appeal_decision_due')];
  const rows = toldRows([delivery(brand, 'vera'), delivery(brand, 'arne')], [brand, staff], {}, false);
  expect(rows.map(({ party, place, deliveries }) => [party, place, deliveries.length])).toEqual([
    ['brand', 'inbox', 2],
    ['staff', 'queue', 0],
  ]);
});

test('a seller has no inbox here: the letter to their box at the marketplace is the way', () => {
  const seller = entry(7, 'seller', second);
  const [row] = toldRows([delivery(seller, 'seller-1', 'marketplace_message')], [seller], {}, false);
  expect(row).toMatchObject({ deliveries: [{ channel: 'marketplace_message' }] });
  expect(row).not.toHaveProperty('place');
});

test('of two statements of reasons, each says of which measure', () => {
  const events = [
    { kind: 'statement_issued', sequence: 4, data: { measure: 'demoted' } },
    { kind: 'statement_issued', sequence: 9, data: { measure: 'removed' } },
  ] as unknown as CaseEvent[];
  const rows = toldRows(
    [],
    [4, 9].map((at) => entry(at, 'seller', first, 'statement_of_reasons')),
    {},
    false,
  );
  expect(rows.map((row) => toldMeasure(row, events))).toEqual(['demoted', 'removed']);
  expect(toldMeasure({ kind: 'offer_removed', sequence: 9 }, events)).toBeUndefined();
});

test('an inbox of a person names them', () => {
  const [row] = toldRows([], [entry(7, 'account_manager', second)], { 'account_manager-1': 'Mira Kowal' }, false);
  expect(row?.owner).toEqual({ id: 'account_manager-1', name: 'Mira Kowal' });
});

test('what was told before the oldest letter that is read waits for its letters', () => {
  const [old, recent] = [entry(3, 'brand', first), entry(7, 'brand', second)];
  const told = (isMore: boolean) => toldRows([delivery(recent, 'vera')], [recent, old], {}, isMore);
  expect(told(true).map(({ at }) => at)).toEqual([second]);
  expect(told(false).map(({ at }) => at)).toEqual([second, first]);
});
