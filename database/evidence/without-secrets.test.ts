import { expect, test } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

const secret = 'x7Tq'.repeat(10) + 'abc';

test.each([
  [`See https://market.example/s/${secret}.`, 'See https://market.example/s/….'],
  [`/v1/seller-cases/${secret}/letters, /sign-in/${secret}`, '/v1/seller-cases/…/letters, /sign-in/…'],
])('%s is kept as %s', (said, kept) => {
  expect(withoutSecrets(said)).toBe(kept);
});

test('what is no secret of ours stays as it was said', () => {
  const said = `https://shop.example/s/summer, /s/${secret}longer, ${secret}`;
  expect(withoutSecrets(said)).toBe(said);
});
