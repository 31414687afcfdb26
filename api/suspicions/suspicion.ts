import { z } from '@hono/zod-openapi';
import { price } from '../../domain/money.ts';
import { country } from '../../domain/places.ts';
import { isPlainAddress } from '../../domain/plain-address.ts';
import { identifier, reasonCode, decimalScore, score, sha256 } from '../../domain/schemas.ts';
import { saysSomething, words } from '../../domain/words.ts';
import type { LineProblem } from '../http/input/table/read-table.ts';
import { wrongFields } from '../http/input/valid-input.ts';
import { decimalText } from './batches/decimal.ts';

/** A number or decimal text, kept to 6 decimals. */
const likelihood = z
  .union(
    [
      z.number().openapi({ minimum: 0, maximum: 1 }),
      z.string().openapi({ pattern: decimalScore.source, example: '0.93' }),
    ],
    { error: ({ input }) => (input === undefined ? undefined : 'must be a number, or decimal text, from 0 to 1') },
  )
  .transform((value) => decimalText(String(value), 6) ?? String(value))
  .pipe(score);

/** A suspicion as a detector reports it. Nothing in it says that the offer is a counterfeit. */
export const suspicionSchema = z.strictObject({
  suspicionId: identifier
    .optional()
    .describe(
      'The detector’s own id: the same one again is the same suspicion. Without it, the content says which it is',
    ),
  marketplaceId: identifier.describe('Where the offer stands'),
  listingId: identifier.describe('The offer, by its id at the marketplace'),
  sellerId: identifier.describe('The seller, by the id at the marketplace; never a name'),
  brand: words(200).describe('The brand’s id, or its name as the offer carries it'),
  title: words(1000).describe('As the offer has it'),
  price: price.optional().describe('As decimal text, with the currency of ISO 4217'),
  category: words(500).optional().describe('As the marketplace calls it'),
  country: country.optional().describe('Where the offer stands: ISO 3166-1'),
  url: z
    .url({ protocol: /^https?$/, abort: true })
    .max(2000)
    .refine(
      isPlainAddress,
      'must be an address that leads where one reads: without an @ before its path, a \\, blanks, or characters that one cannot see',
    )
    .optional()
    .describe('The offer’s page'),
  pictures: z
    .array(sha256)
    .max(12)
    .optional()
    .describe('Pictures of the offer: files that you have uploaded before, by their SHA-256'),
  referenceId: identifier
    .optional()
    .describe('The model of the brand that the offer is to be compared with, as `GET /v1/references` gives it'),
  score: likelihood.describe('How likely a counterfeit is: 0 to 1, kept to 6 decimals'),
  findings: z
    .array(z.strictObject({ detector: identifier, reasonCode, score: likelihood }))
    .min(1)
    .max(20)
    .optional()
    .describe('What the score is made of; one finding of the detector itself when left out'),
});
export type Suspicion = z.output<typeof suspicionSchema>;

/** A suspicion, or the first thing that is wrong with it. */
export type ReadSuspicion = { suspicion: Suspicion; problem?: never } | { suspicion?: never; problem: LineProblem };

/** Reads what a detector sent. An offer without a brand is refused for that before all else. */
export function readSuspicion(value: unknown): ReadSuspicion {
  if (isWithoutBrand(value)) return { problem: brandMissing };
  const parsed = suspicionSchema.safeParse(value);
  const [wrong] = wrongFields(parsed);
  if (parsed.success && !wrong) return { suspicion: parsed.data };
  return { problem: { code: 'invalid', detail: wrong?.detail ?? '', pointer: storable(wrong?.pointer ?? '') } };
}

/** A pointer names unknown keys, and those can be anything. */
const storable = (pointer: string): string => pointer.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd').slice(0, 300);

export const brandMissing: LineProblem = {
  code: 'brand_missing',
  detail: 'the offer names no brand that could be asked',
  pointer: '/brand',
};

function isWithoutBrand(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { brand } = value as { brand?: unknown };
  return brand === undefined || brand === null || (typeof brand === 'string' && !saysSomething(brand));
}
