import { z } from '@hono/zod-openapi';
import { sideOfId } from '../../database/access/memberships.ts';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { handOverBrands } from '../../database/brands/hand-over.ts';
import { brandsManagedBy, canManageBrands } from '../../database/brands/staff.ts';
import type { InTransaction } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

const handOverFields = z.strictObject({
  fromId: identifier.describe('The account manager who hands over, by the `memberId`'),
  toId: identifier.describe('Who takes over'),
  brandIds: z
    .array(identifier)
    .min(1)
    .max(500)
    .optional()
    .describe('These brands alone; left out, all of them, and the brands whose deputy they are'),
});

/** An account manager's brands become another one's, with everything open. */
export const handOver = endpoint(
  {
    name: 'handOver',
    method: 'post',
    path: '/v1/hand-overs',
    access: 'enrolBrand',
    tag: 'Partners',
    summary: 'Hand brands over to another account manager',
    description:
      'All at once, with everything open: letters under way, what stands in the inbox about open cases, and messages that ' +
      'were not read, of which whoever takes over is told. The same again changes nothing.',
    body: handOverFields,
    example: { fromId: 'mara', toId: 'tilda', brandIds: ['aurelia'] },
    answers: {
      200: {
        description: 'Handed over',
        schema: z
          .object({ brandIds: z.array(identifier).describe('The brands that have moved; none, when all had before') })
          .openapi('HandedOver'),
      },
    },
  },
  async ({ body, dependencies: { database, now } }) => {
    const brandIds = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      await requireFit(transaction, body);
      return handOverBrands(transaction, body, now());
    });
    return { status: 200, body: { brandIds } };
  },
);

/** @throws Problem invalid */
async function requireFit(
  transaction: InTransaction,
  { fromId, toId, brandIds = [] }: z.output<typeof handOverFields>,
): Promise<void> {
  const side = await sideOfId(transaction, fromId);
  if (!side || side.brandId !== null) throw wrong('/fromId', 'is nobody of the marketplace');
  if (toId === fromId) throw wrong('/toId', 'is who hands over');
  if (!(await canManageBrands(transaction, toId))) throw wrong('/toId', 'is nobody who may look after brands');
  const known = [...(await brandsManagedBy(transaction, fromId)), ...(await brandsManagedBy(transaction, toId))];
  const index = brandIds.findIndex((brandId) => !known.includes(brandId));
  if (index >= 0) throw wrong(`/brandIds/${index}`, 'is a brand of neither of them');
}

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });
