import { expect, test } from 'vitest';
import { nameOf } from './keys.ts';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('a key is named by what it says, and by what is held with it', () => {
  expect(pressed('j')).toBe('j');
  expect(pressed('X', { shiftKey: true })).toBe('shift+x');
  expect(pressed('k', { metaKey: true })).toBe('mod+k');
  expect(pressed('k', { ctrlKey: true })).toBe('mod+k');
  expect(pressed('?', { shiftKey: true })).toBe('?');
  expect(pressed('ArrowDown')).toBe('ArrowDown');
});
