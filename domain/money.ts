import { z } from 'zod';

/** The currencies of ISO 4217, as the platform knows them. */
export const currency = z
  .enum(Intl.supportedValuesOf('currency'), {
    error: ({ input }) => (input === undefined ? undefined : 'must be a currency of ISO 4217, such as EUR'),
  })
  .describe('ISO 4217');

/** Decimal text, kept digit by digit. */
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,4})?$/, 'must be decimal text of 15 digits and 4 decimals at most, such as 12.50');

/** What an offer costs. */
export const price = z.strictObject({ amount, currency });
