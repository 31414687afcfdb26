import { z } from '@hono/zod-openapi';
import { listKeys as readKeys } from '../../database/access/api-keys.ts';
import { endpoint } from '../http/endpoint.ts';
import { keyView, viewKey } from './key.ts';

/** Every key that the caller's side has. */
export const listKeys = endpoint(
  {
    name: 'listKeys',
    method: 'get',
    path: '/v1/keys',
    access: 'manageKeys',
    tag: 'Keys',
    summary: 'The keys of your brand, or of all',
    description:
      'The oldest first, those that are over or revoked among them; of a brand its own, else everybody’s. No secret.',
    answers: { 200: { description: 'The keys', schema: z.object({ keys: z.array(keyView) }).openapi('Keys') } },
  },
  async ({ caller, dependencies: { database } }) => ({
    status: 200,
    body: { keys: (await readKeys(database, caller.brandId)).map(viewKey) },
  }),
);
