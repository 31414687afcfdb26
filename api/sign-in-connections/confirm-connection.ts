import { z } from '@hono/zod-openapi';
import { decideConnection, domainsOfOthers, findConnection } from '../../database/access/sign-in-connections.ts';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { brandPath } from '../brands/brand-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { connectionFields, connectionView, noConnection, viewConnection } from './connection.ts';

const { issuer, domains } = connectionFields;

/** Somebody of the marketplace has looked whose provider it is, and whose domains. */
export const confirmSignInConnection = endpoint(
  {
    name: 'confirmSignInConnection',
    method: 'post',
    path: '/v1/brands/{brandId}/sign-in-connection/confirmation',
    access: 'decideEnrolments',
    tag: 'Signing in',
    summary: 'Confirm a company’s identity provider, or refuse it',
    description:
      'Confirm it when the company has shown that the domains and the provider are its own: from then on whoever types an ' +
      'address of these domains is sent there. Refused, also later, it signs nobody in any more, and whoever was signed in ' +
      'by it is signed out. A domain that is confirmed for another company, or by which another one’s administrators or ' +
      'the marketplace’s own people are reached, is not confirmed.',
    params: brandPath,
    body: z.strictObject({
      standing: z.enum(['confirmed', 'refused']).describe('What the marketplace says of it'),
      issuer: issuer.describe('As you have looked at it'),
      domains: domains.describe('As you have looked at them'),
    }),
    example: { standing: 'confirmed', issuer: 'https://login.aurelia.example', domains: ['aurelia.example'] },
    answers: { 200: { description: 'The connection as it stands now', schema: connectionView } },
    problems: ['not_found', 'changed_meanwhile'],
  },
  async ({ caller, params: { brandId }, body, dependencies: { database, now, portalUrl } }) => {
    const decided = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const connection = await findConnection(transaction, brandId);
      if (!connection) throw noConnection();
      if (connection.issuer !== body.issuer || connection.domains.toSorted().join() !== body.domains.toSorted().join())
        throw new Problem('changed_meanwhile', 'the company says something else by now: look at it again');
      if (body.standing === 'confirmed') {
        const [foreign] = await domainsOfOthers(transaction, brandId, connection.domains);
        if (foreign !== undefined) throw notTheirs(body.domains.indexOf(foreign));
      }
      await decideConnection(transaction, brandId, { standing: body.standing, by: caller.actor.id, at: now() });
      return (await findConnection(transaction, brandId))!;
    });
    return { status: 200, body: viewConnection(decided, portalUrl) };
  },
);

function notTheirs(index: number): Problem {
  const detail =
    'is confirmed for another company, or its administrators or the marketplace’s own people are reached by it';
  return new Problem('invalid', 'the body does not fit', { errors: [{ pointer: `/domains/${index}`, detail }] });
}
