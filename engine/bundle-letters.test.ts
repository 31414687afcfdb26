import { expect, test } from 'vitest';
import type { DueDelivery } from '../domain/notifications/delivery.ts';
import { bundleLetters } from './bundle-letters.ts';

const letter = (deliveryId: string): DueDelivery => ({
  deliveryId,
  caseId: deliveryId.slice(0, 1),
  channel: 'mail',
  kind: 'verification_request',
  party: 'brand',
});

/** Bundles as they are sent, each by the letters in it. */
function bundles({ failing = 0 } = {}) {
  const sent: string[][] = [];
  const deliver = bundleLetters(async (deliveries) => {
    sent.push(deliveries.map(({ deliveryId }) => deliveryId));
    if (sent.length <= failing) throw new Error('no engine');
  });
  return { sent, deliver };
}

test('the first letters leave at once, and those that fall due soon after leave together', async () => {
  const { sent, deliver } = bundles();
  await deliver([letter('a1'), letter('a2')]);
  expect(sent).toEqual([['a1', 'a2']]);
  await deliver([letter('b1')]);
  await deliver([letter('c1')]);
  expect(sent).toHaveLength(1);
  await expect
    .poll(() => sent)
    .toEqual([
      ['a1', 'a2'],
      ['b1', 'c1'],
    ]);
});

test('no bundle is larger than a run carries', async () => {
  const { sent, deliver } = bundles();
  const many = Array.from({ length: 120 }, (_, index) => letter(`a${index}`));
  await deliver(many);
  await expect.poll(() => sent.map(({ length }) => length)).toEqual([50, 50, 20]);
});

test('a bundle that could not be sent holds up no other', async () => {
  const { sent, deliver } = bundles({ failing: 1 });
  await deliver([letter('a1')]);
  await deliver([letter('b1')]);
  await expect.poll(() => sent).toEqual([['a1'], ['b1']]);
});
