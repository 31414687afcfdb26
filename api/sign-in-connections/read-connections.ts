import { z } from '@hono/zod-openapi';
import { findConnection, listConnections } from '../../database/access/sign-in-connections.ts';
import { connectionStanding, identifier } from '../../domain/schemas.ts';
import { brandPath } from '../brands/brand-path.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { connectionView, noConnection, requireOwnBrand, viewConnection } from './connection.ts';

/** By what a company's people sign in. */
export const readSignInConnection = endpoint(
  {
    name: 'readSignInConnection',
    method: 'get',
    path: '/v1/brands/{brandId}/sign-in-connection',
    access: 'manageSignIn',
    tag: 'Signing in',
    summary: 'Read what your identity provider is, and whether it is confirmed',
    description: 'Without its secret.',
    params: brandPath,
    answers: { 200: { description: 'The connection', schema: connectionView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, dependencies: { database, portalUrl } }) => {
    requireOwnBrand(caller, brandId);
    const found = await findConnection(database, brandId);
    if (!found) throw noConnection();
    return { status: 200, body: viewConnection(found, portalUrl) };
  },
);

/** Those of all companies, for whoever confirms them. */
export const listSignInConnections = endpoint(
  {
    name: 'listSignInConnections',
    method: 'get',
    path: '/v1/sign-in-connections',
    access: 'decideEnrolments',
    tag: 'Signing in',
    summary: 'The identity providers of companies',
    description: 'By the ids of the brands. With `standing=waiting`, those that are to be confirmed.',
    query: z.strictObject({
      standing: connectionStanding.optional(),
      ...pageQuery({ usual: 100, atMost: 500 }),
      cursor: identifier.optional().describe('`nextCursor` of the page before; left out, the list begins'),
    }),
    answers: {
      200: { description: 'A page of connections', schema: pageOf(connectionView).openapi('SignInConnectionPage') },
    },
  },
  async ({ query: { standing, limit, cursor }, dependencies: { database, portalUrl } }) => {
    const found = await listConnections(database, standing, { after: cursor, limit: limit + 1 });
    const views = found.map((one) => viewConnection(one, portalUrl));
    return { status: 200, body: pageFrom(views, limit, ({ brandId }) => brandId) };
  },
);
