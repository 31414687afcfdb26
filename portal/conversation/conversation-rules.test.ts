import { describe, expect, test } from 'vitest';
import { firstUnread, grouped, scrolledTo } from './conversation-rules.ts';

const written = (number: number, authorId: string, minute: number) => ({
  number,
  authorId,
  at: `2026-11-28T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

test('what one author writes within minutes stands together', () => {
  const messages = [written(1, 'vera', 0), written(2, 'vera', 4), written(3, 'mara', 5), written(4, 'mara', 20)];
  expect(grouped(messages).map((group) => group.map(({ number }) => number))).toEqual([[1, 2], [3], [4]]);
});

test('what is new begins with the first message of somebody else that was not read', () => {
  const messages = [written(1, 'vera', 0), written(2, 'vera', 4), written(3, 'mara', 5)];
  expect(firstUnread(messages, 0, 'vera')).toBe(3);
  expect(firstUnread(messages, 0, 'mara')).toBe(1);
  expect(firstUnread(messages, 3, 'vera')).toBeUndefined();
});

describe('a long conversation', () => {
  const now = { first: 71, last: 100, height: 3000, newAt: undefined, isOwn: false };
  const was = { first: 71, last: 100, height: 3000, top: 500, isAtEnd: false };

  test('opens where what is new begins, else at its end', () => {
    expect(scrolledTo(undefined, { ...now, newAt: 1200 })).toBe(1200);
    expect(scrolledTo(undefined, now)).toBe(3000);
  });

  test('shows what comes to whoever was at its end, and one’s own words in any case', () => {
    const more = { ...now, last: 101, height: 3100 };
    expect(scrolledTo({ ...was, isAtEnd: true }, more)).toBe(3100);
    expect(scrolledTo(was, { ...more, isOwn: true })).toBe(3100);
    expect(scrolledTo(was, more)).toBeUndefined();
    expect(scrolledTo({ ...was, isAtEnd: true }, now)).toBeUndefined();
  });

  test('does not move under whoever has earlier messages fetched', () => {
    expect(scrolledTo({ ...was, top: 0 }, { ...now, first: 41, height: 5000 })).toBe(2000);
  });
});
