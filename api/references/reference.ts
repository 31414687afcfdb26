import { z } from '@hono/zod-openapi';
import { findReference, type Reference } from '../../database/brands/references.ts';
import type { Database, InTransaction } from '../../database/connect.ts';
import { unusableFiles } from '../../database/evidence/files.ts';
import { may } from '../../domain/access/may.ts';
import { price } from '../../domain/money.ts';
import { territory } from '../../domain/places.ts';
import { identifier, sha256, timestamp } from '../../domain/schemas.ts';
import { plainText, words } from '../../domain/words.ts';
import type { Caller } from '../access/authenticate.ts';
import { fileUserOf } from '../access/parties.ts';
import { Problem, type FieldError } from '../http/problem.ts';

/** What is said of a model. */
export const referenceFields = {
  name: words(200).describe('As the brand calls it'),
  pictures: z
    .array(sha256)
    .max(30)
    .describe(
      'Of a genuine one: files that you have uploaded before, `GET /v1/references/{referenceId}/pictures/{sha256}`',
    ),
  prices: z
    .array(z.strictObject({ market: territory, price }))
    .max(100)
    .describe('What it usually costs, each market once: a country of ISO 3166-1, or EU'),
  marks: z
    .array(plainText(500))
    .max(50)
    .describe('By what a genuine one is told from a fake; for the brand and for staff, never for sellers'),
};

/** A model of a brand, to compare offers with. */
export const referenceView = z
  .object({
    referenceId: identifier,
    brandId: identifier,
    ...referenceFields,
    namedBy: identifier,
    updatedAt: timestamp,
    endedAt: timestamp.optional().describe('Since when nothing new names it'),
  })
  .openapi('Reference');

/** As it is kept: its markets and currencies were checked when it was named. */
export const viewReference = ({ endedAt, ...reference }: Reference): z.input<typeof referenceView> => ({
  ...(reference as z.input<typeof referenceView>),
  ...(endedAt !== null && { endedAt }),
});

export const referencePath = z.strictObject({
  referenceId: identifier.describe('The model, as `GET /v1/references` gives it'),
});

/** The reference, for a caller who may see it. @throws Problem not_found */
export async function visibleReference(
  database: Database | InTransaction,
  caller: Caller,
  referenceId: string,
): Promise<Reference> {
  const reference = await findReference(database, referenceId);
  if (reference && may(caller, 'readReferences', { brandId: reference.brandId }) === 'permitted') return reference;
  throw new Problem('not_found', 'there is no such reference that you may see');
}

/** The same, as long as it is on the list. @throws Problem not_found */
export async function listedReference(transaction: InTransaction, caller: Caller, referenceId: string) {
  const reference = await visibleReference(transaction, caller, referenceId);
  if (reference.endedAt === null) return reference;
  throw new Problem('not_found', 'the reference is off the list');
}

type Said = Pick<Reference, 'name' | 'pictures' | 'prices' | 'marks'>;

/**
 * Refuses a picture that is not the caller's to use, and a market that is named twice.
 * @param known pictures that the reference has already
 * @throws Problem invalid
 */
export async function requireUsable(
  transaction: InTransaction,
  caller: Caller,
  { pictures, prices }: Said,
  known: readonly string[] = [],
): Promise<void> {
  const added = pictures.filter((picture) => !known.includes(picture));
  const [unusable] = await unusableFiles(transaction, added, fileUserOf(caller));
  const again = prices.findIndex(({ market }, index) => prices.findIndex((one) => one.market === market) < index);
  const errors: FieldError[] = [
    ...(unusable === undefined
      ? []
      : [{ pointer: `/pictures/${pictures.indexOf(unusable)}`, detail: 'no file that you have uploaded or can see' }]),
    ...(again < 0 ? [] : [{ pointer: `/prices/${again}/market`, detail: 'is named already' }]),
  ];
  if (errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });
}
