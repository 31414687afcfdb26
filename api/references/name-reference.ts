import { z } from '@hono/zod-openapi';
import { countReferences, writeReference } from '../../database/brands/references.ts';
import { brandOf } from '../access/brand-of.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { referenceFields, referenceView, requireUsable, viewReference } from './reference.ts';

const referencesAtMost = 5000;

/** What is said of a model, as an example. */
export const exampleReference = {
  name: 'Aurelia Meridian, steel, 40 mm',
  pictures: [],
  prices: [{ market: 'DE' as const, price: { amount: '1290.00', currency: 'EUR' as const } }],
  marks: ['The crown on the dial has five points; copies have four.'],
};

/** A brand names a model to compare offers with. */
export const nameReference = endpoint(
  {
    name: 'nameReference',
    method: 'post',
    path: '/v1/references',
    access: 'manageReferences',
    tag: 'References',
    summary: 'Name a model',
    description: 'A suspicion can name it from now on; the case then shows it to you and to staff, for comparison.',
    body: z.strictObject(referenceFields),
    example: exampleReference,
    answers: { 201: { description: 'The model', schema: referenceView } },
    problems: ['limit_reached'],
  },
  async ({ caller, body, dependencies: { database, now } }) => {
    const brandId = brandOf({ caller });
    const at = now();
    const reference = {
      ...body,
      referenceId: newId('ref', at),
      brandId,
      namedBy: caller.actor.id,
      updatedAt: at,
      endedAt: null,
    };
    await database.transaction().execute(async (transaction) => {
      await requireUsable(transaction, caller, body);
      if ((await countReferences(transaction, brandId)) >= referencesAtMost)
        throw new Problem('limit_reached', `a brand has ${referencesAtMost} models at most`);
      await writeReference(transaction, reference);
    });
    return { status: 201, body: viewReference(reference) };
  },
);
