import { expect, test } from 'vitest';
import { formatsIn } from './formats.ts';

test('what is read for proof ends with its zone, in every language', () => {
  for (const language of ['en', 'de', 'zh', 'es'] as const)
    expect(formatsIn(language).exactly('2026-11-29T19:40:41Z'), language).toMatch(/:40:41 \S+$/);
});

test('days are written in full where the short form would be but a letter', () => {
  const fortnight = 14 * 24 * 3_600_000;
  expect(formatsIn('de').left(fortnight)).toBe('14 Tage');
  expect(formatsIn('es').left(fortnight)).toBe('14 días');
});
