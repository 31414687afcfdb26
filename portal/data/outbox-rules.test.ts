import { describe, expect, test } from 'vitest';
import { fitsKeepalive, isDue, isInterrupted, postponed, whenChanged, type Held } from './outbox-rules.ts';

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

  test('that is being sent, or waits for the person, is not sent again', () => {
    expect(isDue({ ...held, state: 'sending' }, 20_000)).toBe(false);
    expect(isDue({ ...held, state: 'asking' }, 20_000)).toBe(false);
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
    expect([isInterrupted(held, 60_000), isInterrupted(held, 80_001)]).toEqual([false, true]);
  });

  test('is sent after the page is left only as far as a browser takes it', () => {
    expect([fitsKeepalive('x'.repeat(59_000)), fitsKeepalive('ü'.repeat(31_000))]).toEqual([true, false]);
  });
});
