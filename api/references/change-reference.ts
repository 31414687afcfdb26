import { z } from '@hono/zod-openapi';
import { endReference as writeEnd, writeReference } from '../../database/brands/references.ts';
import { endpoint } from '../http/endpoint.ts';
import { exampleReference } from './name-reference.ts';
import {
  listedReference,
  referenceFields,
  referencePath,
  referenceView,
  requireUsable,
  viewReference,
} from './reference.ts';

/** A brand says anew what a model is. */
export const changeReference = endpoint(
  {
    name: 'changeReference',
    method: 'put',
    path: '/v1/references/{referenceId}',
    access: 'manageReferences',
    tag: 'References',
    summary: 'Say anew what a model is',
    description: 'All of it takes the place of what was there, in open cases, too.',
    params: referencePath,
    body: z.strictObject(referenceFields),
    example: exampleReference,
    answers: { 200: { description: 'The model as it is now', schema: referenceView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { referenceId }, body, dependencies: { database, now } }) => {
    const changed = await database.transaction().execute(async (transaction) => {
      const before = await listedReference(transaction, caller, referenceId);
      await requireUsable(transaction, caller, body, before.pictures);
      const reference = { ...before, ...body, namedBy: caller.actor.id, updatedAt: now() };
      await writeReference(transaction, reference);
      return reference;
    });
    return { status: 200, body: viewReference(changed) };
  },
);

/** A brand takes a model back. */
export const endReference = endpoint(
  {
    name: 'endReference',
    method: 'delete',
    path: '/v1/references/{referenceId}',
    access: 'manageReferences',
    tag: 'References',
    summary: 'Take a model off the list',
    description: 'No suspicion names it any more. Cases that are about it show it as before.',
    params: referencePath,
    answers: { 200: { description: 'The model, off the list', schema: referenceView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { referenceId }, dependencies: { database, now } }) => {
    const ended = await database.transaction().execute(async (transaction) => {
      const reference = await listedReference(transaction, caller, referenceId);
      const endedAt = now();
      await writeEnd(transaction, referenceId, endedAt);
      return { ...reference, endedAt };
    });
    return { status: 200, body: viewReference(ended) };
  },
);
