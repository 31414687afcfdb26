import { z } from '@hono/zod-openapi';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { listAccountManagers as readAll, writeAccountManager } from '../../database/brands/account-managers.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { absence, accountManagerView, markets, viewAccountManager } from './partner.ts';

/** Who may look after brands, and how many each does. */
export const listAccountManagers = endpoint(
  {
    name: 'listAccountManagers',
    method: 'get',
    path: '/v1/account-managers',
    access: 'enrolBrand',
    tag: 'Partners',
    summary: 'Who may look after brands',
    description:
      'Of a new brand of which nobody is said, the one is in charge who knows its market and has the fewest.',
    answers: {
      200: {
        description: 'Everybody',
        schema: z.object({ accountManagers: z.array(accountManagerView) }).openapi('AccountManagers'),
      },
    },
  },
  async ({ dependencies: { database } }) => {
    const found = await readAll(database);
    return { status: 200, body: { accountManagers: found.map(viewAccountManager) } };
  },
);

/** Somebody who looks after brands is away, or knows other markets. */
export const changeAccountManager = endpoint(
  {
    name: 'changeAccountManager',
    method: 'patch',
    path: '/v1/account-managers/{accountManagerId}',
    access: 'enrolBrand',
    tag: 'Partners',
    summary: 'Say which markets somebody knows, or when they are away',
    description:
      'A merge patch: what is left out stays, and `null` ends an absence. While somebody is away, the deputy of each brand ' +
      'gets what they would; a brand without a deputy goes on writing to them.',
    params: z.strictObject({
      accountManagerId: identifier.describe('A `memberId` of `GET /v1/account-managers`'),
    }),
    body: z.strictObject({
      markets: markets.optional().describe('Countries of ISO 3166-1, and `EU`; in the place of those before'),
      absence: absence.nullable().optional().describe('In the place of the one before'),
    }),
    example: { markets: ['DE', 'AT', 'CH'], absence: { from: '2026-12-21', until: '2027-01-03' } },
    answers: { 200: { description: 'As it is now', schema: accountManagerView } },
    problems: ['not_found'],
  },
  async ({ params: { accountManagerId }, body, dependencies: { database } }) => {
    if (body.absence && body.absence.from > body.absence.until) {
      const errors = [{ pointer: '/absence/until', detail: 'is before the first day' }];
      throw new Problem('invalid', 'the body does not fit', { errors });
    }
    const changed = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const [before] = await readAll(transaction, accountManagerId);
      if (!before) throw new Problem('not_found', 'there is nobody of this id who may look after brands');
      const { markets: known = before.markets, absence: away = before.absence } = body;
      await writeAccountManager(transaction, accountManagerId, { markets: known, absence: away });
      return (await readAll(transaction, accountManagerId))[0]!;
    });
    return { status: 200, body: viewAccountManager(changed) };
  },
);
