import { describe, expect, test } from 'vitest';
import { awaited, fitsKeepalive, isDue, postponed, sending, takenUp, whenChanged, type Held } from './outbox-rules.ts';

const held: Held = {
  key: 'k',
  membershipId: 'vera',
  request: { path: '/v1/cases/c/verdict', body: {}, seenSequence: 3 },
  caseIds: ['c'],
  title: 'Counterfeit',
  sendAt: 10_000,
  state: 'held',
};

describe('a decision on its way', () => {
  test('is sent when its time has come, and not before', () => {
    expect([isDue(held, 9_999), isDue(held, 10_000)]).toEqual([false, true]);
  });

  test('that waits for the person is not sent', () => {
    expect(isDue({ ...held, state: 'asking' }, 20_000)).toBe(false);
  });

  test('that was under way when the page was left is sent again at once, days later too, under the same key', () => {
    const left = sending(held, 4_000);
    expect(left).toMatchObject({ key: 'k', state: 'sending' });
    for (const now of [4_001, 4_000 + 24 * 60 * 60_000]) {
      expect(takenUp(left, now)).toEqual(left);
      expect(isDue(left, now)).toBe(true);
    }
  });

  test('that has arrived and is not answered yet is asked for a moment later, and still called under way', () => {
    const later = awaited(sending(held, 4_000), 5_000);
    expect(later).toMatchObject({ key: 'k', state: 'sending' });
    expect([isDue(later, 5_999), isDue(later, 6_000)]).toEqual([false, true]);
  });

  test('that nobody answered is sent again under the same key', () => {
    const later = postponed(held, 20_000);
    expect(later).toMatchObject({ key: 'k', state: 'unsent', sendAt: 25_000 });
    expect(isDue(later, 25_000)).toBe(true);
  });

  test('stops when somebody else has changed the case meanwhile', () => {
    expect(whenChanged([held], 'c', 4)).toMatchObject([{ state: 'asking', because: 'changed' }]);
  });

  test('goes on when the change was seen, or is another case’s', () => {
    expect(whenChanged([held], 'c', 3)).toEqual([held]);
    expect(whenChanged([held], 'other', 9)).toEqual([held]);
  });

  test('is not sent behind the person’s back when a crash lies between', () => {
    expect(takenUp(held, 60_000)).toEqual(held);
    expect(takenUp(held, 80_001)).toMatchObject({ state: 'asking', because: 'interrupted' });
  });

  test('of which nobody knows whether it arrived is not called unsent', () => {
    const asking = { state: 'asking', because: 'unanswered' };
    expect(takenUp(postponed(held, 10_000), 80_001)).toMatchObject(asking);
    expect(takenUp(sending(held, 4_000), 31 * 24 * 60 * 60_000)).toMatchObject(asking);
  });

  test('is sent after the page is left only as far as a browser takes it', () => {
    expect([fitsKeepalive('x'.repeat(59_000)), fitsKeepalive('ü'.repeat(31_000))]).toEqual([true, false]);
  });
});
