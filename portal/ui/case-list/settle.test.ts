import { expect, test } from 'vitest';
import { settle } from './settle.ts';

const row = (caseId: string, sequence = 1) => ({ caseId, sequence });
const idsOf = (rows: readonly { caseId: string }[]) => rows.map(({ caseId }) => caseId).join('');

test('an empty list shows what comes', () => {
  expect(settle([], [row('a'), row('b')])).toMatchObject({ rows: [row('a'), row('b')], arrived: 0 });
});

test('what arrives between rows waits; what follows at the end is shown', () => {
  const settled = settle([row('b'), row('d')], [row('a'), row('b'), row('c'), row('d'), row('e')]);
  expect([idsOf(settled.rows), settled.arrived]).toEqual(['bde', 2]);
});

test('what changes changes in place, whatever its new place would be', () => {
  const settled = settle([row('a'), row('b')], [row('b', 7), row('a')]);
  expect(settled.rows).toEqual([row('a'), row('b', 7)]);
});

test('once all are gone, the list is empty, or begins with what has come', () => {
  expect(settle([row('a'), row('b')], [])).toEqual({ rows: [], gone: new Set(), arrived: 0 });
  expect(settle([row('a')], [row('c')])).toEqual({ rows: [row('c')], gone: new Set(), arrived: 0 });
});

test('what is gone stays until the list is read anew', () => {
  const settled = settle([row('a'), row('b')], [row('b'), row('c')]);
  expect([idsOf(settled.rows), [...settled.gone], settled.arrived]).toEqual(['abc', ['a'], 0]);
});
