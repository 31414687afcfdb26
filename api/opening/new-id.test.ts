import { expect, test } from 'vitest';
import { identifier } from '../../domain/schemas.ts';
import { newId } from './new-id.ts';

test('ids are identifiers, differ, and stand in the order of time', () => {
  const moments = [
    '1970-01-01T00:00:00.000Z',
    '2026-11-24T15:00:00.000Z',
    '2026-11-24T15:00:00.001Z',
    '2999-12-31T00:00:00.000Z',
  ];
  const ids = moments.map((at) => newId('c', at));
  expect(ids.toSorted()).toEqual(ids);
  for (const id of ids) expect(identifier.parse(id)).toMatch(/^c_[0-9a-v]{26}$/);
  expect(newId('c', moments[1]!)).not.toBe(ids[1]);
});
