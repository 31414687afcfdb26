import { describe, expect, test } from 'vitest';
import { isRepeatInfringer, strikeStanding, thresholdOf } from './strikes.ts';

describe('a strike', () => {
  const expiresAt = '2027-01-12T08:00:00.000Z';

  test('stands until it expires', () => {
    expect(strikeStanding({ expiresAt, undoneAt: null }, '2027-01-12T07:59:59.999Z')).toBe('stands');
    expect(strikeStanding({ expiresAt, undoneAt: null }, expiresAt)).toBe('expired');
  });

  test('that was undone does not stand, before it expires and after', () => {
    const undoneAt = '2026-02-01T08:00:00.000Z';
    for (const now of ['2026-02-01T08:00:00.000Z', '2028-01-01T00:00:00.000Z'])
      expect(strikeStanding({ expiresAt, undoneAt }, now)).toBe('undone');
  });
});

describe('a repeat infringer', () => {
  test('is a seller with as many standing strikes as a policy by which one was given says', () => {
    const threshold = thresholdOf([{ repeatInfringerAt: 5 }, { repeatInfringerAt: 3 }, {}])!;
    expect(threshold).toBe(3);
    expect([2, 3, 4].map((standing) => isRepeatInfringer({ standing, threshold }))).toEqual([false, true, true]);
  });

  test('is nobody by policies that say nothing of it', () => {
    expect(thresholdOf([{}, {}])).toBeUndefined();
    expect(thresholdOf([])).toBeUndefined();
    expect(isRepeatInfringer({ standing: 100 })).toBe(false);
  });
});
