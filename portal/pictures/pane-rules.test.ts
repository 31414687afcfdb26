import { describe, expect, test } from 'vitest';
import { keyed, moved, turned, whole, zoomed } from './pane-rules.ts';

describe('a pane', () => {
  test('never grows smaller than the picture, nor larger than eight times', () => {
    expect(zoomed(whole, 0.1)).toEqual(whole);
    expect(zoomed(whole, 100).scale).toBe(8);
  });

  test('keeps the point where it is that is zoomed at', () => {
    const { scale, x, y } = zoomed(whole, 2, { x: 0.25, y: -0.25 });
    expect([scale, 0.25 * scale + x, -0.25 * scale + y]).toEqual([2, 0.25, -0.25]);
  });

  test('shows nothing beyond the edges of the picture', () => {
    expect(moved(whole, 0.3, 0.3)).toEqual(whole);
    expect(moved({ scale: 3, x: 0, y: 0 }, 5, -5)).toEqual({ scale: 3, x: 1, y: -1 });
    expect(zoomed({ scale: 3, x: 1, y: -1 }, 1 / 3)).toEqual(whole);
  });

  test('is moved by its keys, and by no others', () => {
    const close = keyed(whole, '+')!;
    expect(close.scale).toBe(1.5);
    expect(keyed(close, 'ArrowRight')).toMatchObject({ x: -0.1 });
    expect(keyed(close, '0')).toEqual(whole);
    expect(keyed(close, 'j')).toBeUndefined();
  });
});

test('after the last picture comes the first', () => {
  expect([turned(2, 1, 3), turned(0, -1, 3), turned(0, 1, 0)]).toEqual([0, 2, 0]);
});
