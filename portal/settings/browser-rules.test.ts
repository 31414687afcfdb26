import { expect, test } from 'vitest';
import { browserIn } from './browser-rules.ts';

test('a browser is called as people call it', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  expect(browserIn(chrome)).toBe('Chrome · Linux');
  expect(browserIn(`${chrome} Edg/140.0`)).toBe('Edge · Linux');
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1';
  expect(browserIn(phone)).toBe('Safari · iPhone');
  expect(browserIn('curl/8')).toBe('curl/8');
  expect(browserIn('x'.repeat(500))).toHaveLength(80);
});
