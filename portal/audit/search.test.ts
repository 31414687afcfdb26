import { expect, test } from 'vitest';
import { drawingOf, readSamplesSearch } from './search.ts';

test('what the API would not take is left out of the address', () => {
  const whole = { kind: 'silence', seed: 'q4', from: '2026-10-01', until: '2027-01-01', size: 50 } as const;
  expect(readSamplesSearch(whole)).toEqual(whole);
  expect(readSamplesSearch({ seed: 4711 })).toEqual({ seed: '4711' });
  const wrong = { kind: 'lucky', seed: 'a b', from: '2026-13-01', until: 'today', size: 1000 };
  expect(readSamplesSearch(wrong)).toEqual({});
});

test('a drawing without a choice is at random, of the last 30 days, today included', () => {
  expect(drawingOf({}, Date.parse('2026-11-29T10:00:00Z'))).toEqual({
    ...{ kind: 'random', from: '2026-10-30', until: '2026-11-30', size: 25 },
  });
});
