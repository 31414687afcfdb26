import { z } from '@hono/zod-openapi';

const safeText = /^[A-Za-z0-9._:-]+$/;

/** An opaque id: 1 to 128 characters that need no escaping in a path. */
export const Id = z.string().max(128).regex(safeText);
/** A stable code for programs, such as a reason or a kind of message. */
export const Code = z.string().max(64).regex(safeText);
export const Language = z
  .enum(['en', 'de', 'zh', 'es'])
  .openapi({ description: 'In which letters are written; `zh` is simplified Chinese' });
export const Instant = z.iso.datetime().openapi({ description: 'ISO-8601, UTC' });

/** From the weakest to the strongest. */
export const measures = ['none', 'demoted', 'held', 'removed'] as const;
export const Measure = z.enum(measures);
export type Measure = z.infer<typeof Measure>;

const Price = z.strictObject({
  amount: z
    .string()
    .regex(/^\d{1,10}(\.\d{1,4})?$/)
    .openapi({ description: 'Decimal text', example: '10.00' }),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .openapi({ description: 'ISO 4217', example: 'EUR' }),
});

const Seller = z.strictObject({ sellerId: Id, language: Language });

const offer = {
  listingId: Id,
  status: z.enum(['live', 'gone']),
  title: z.string().trim().min(1).max(300),
  brand: z.string().trim().min(1).max(120),
  category: z.string().trim().min(1).max(120),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .openapi({ description: 'ISO 3166-1 alpha-2', example: 'DE' }),
  price: Price,
  pictures: z.array(z.url({ protocol: /^https?$/ })).max(12),
  seller: Seller,
};

/** A listing as the connector shows it. */
export const Listing = z
  .object({ ...offer, url: z.url(), measureInForce: Measure })
  .openapi('Listing', { description: 'A listing, and the strongest restriction that stands on it' });
export type Listing = z.infer<typeof Listing>;

/** A listing as the operator of the sandbox puts it on the storefront. Without pictures the shop draws its own. */
export const Offer = z.strictObject({
  ...offer,
  status: offer.status.default('live'),
  pictures: offer.pictures.min(1).optional(),
});
export type Offer = z.infer<typeof Offer>;
