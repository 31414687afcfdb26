import { z } from '@hono/zod-openapi';

const decimalDigits = /^(0|[1-9]\d{0,8})$/;

/** A whole number in a path or a query: decimal digits, in the one way that the number is written. */
export function wholeNumber({ from, to }: { from: number; to: number }) {
  const error = `must be a whole number from ${from} to ${to}, in decimal digits`;
  return z.preprocess(
    (given: string | number) => (decimalDigits.test(String(given)) ? Number(given) : given),
    z.int(error).min(from, error).max(to, error),
  );
}
