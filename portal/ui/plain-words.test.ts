import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test('what turns the order of reading is seen, and other words stay as they are', () => {
  expect(plainWords('invoice\u202Egpj.exe')).toBe('invoice\uFFFDgpj.exe');
  expect(plainWords('ساعة \u{1F469}\u200D\u{1F4BB} 手表')).toBe('ساعة \u{1F469}\u200D\u{1F4BB} 手表');
});
