import { expect, test } from 'vitest';
import { firstUnread, grouped } from './conversation-rules.ts';

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
