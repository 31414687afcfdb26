import { expect, test } from 'vitest';
import { casesIn, listWith, nameOfList, neighboursIn } from './neighbours.ts';

const rows = (...ids: string[]) => ({ items: ids.map((caseId) => ({ caseId })) });

test('a list is read in one answer or in pages', () => {
  expect(casesIn(rows('a', 'b'))).toEqual(['a', 'b']);
  expect(casesIn({ pages: [rows('a'), rows('b', 'c')] })).toEqual(['a', 'b', 'c']);
  expect(casesIn(undefined)).toEqual([]);
});

test('somebody goes on in the list that was read last, of those that hold the case', () => {
  const lists = [
    { name: { of: 'inbox', view: 'to_answer' }, data: rows('a', 'b'), readAt: 1 },
    { name: { of: 'queue', queue: 'appeals' }, data: rows('b', 'c'), readAt: 2 },
    { name: { of: 'queue', queue: 'review' }, data: rows('x'), readAt: 3 },
  ] as const;
  expect(listWith('b', lists)).toEqual({ name: { of: 'queue', queue: 'appeals' }, ids: ['b', 'c'] });
  expect(listWith('a', lists)).toEqual({ name: { of: 'inbox', view: 'to_answer' }, ids: ['a', 'b'] });
  expect(listWith('z', lists)).toBeUndefined();
});

test('a list is known by the key under which it is kept', () => {
  expect(nameOfList(['inbox', 'view', 'appeals'])).toEqual({ of: 'inbox', view: 'appeals' });
  expect(nameOfList(['queue', 'work', 'second'])).toEqual({ of: 'queue', queue: 'second' });
  expect(nameOfList(['inbox', 'counts'])).toBeUndefined();
});

test('nobody is led to what is decided already', () => {
  const list = ['a', 'b', 'c', 'd'];
  expect(neighboursIn(list, 'b')).toEqual({ at: 2, count: 4, previous: 'a', next: 'c' });
  expect(neighboursIn(list, 'b', new Set(['a', 'b', 'c']))).toEqual({ at: 2, count: 4, next: 'd' });
  expect(neighboursIn(list, 'd')).toEqual({ at: 4, count: 4, previous: 'c' });
  expect(neighboursIn(list, 'z')).toBeUndefined();
});
