import { z } from '@hono/zod-openapi';
import { findConnection, removeConnection, writeConnection } from '../../database/access/sign-in-connections.ts';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { isPublicMailDomain } from '../../domain/access/mail-domains.ts';
import { flawOf } from '../../domain/public-url.ts';
import { brandPath } from '../brands/brand-path.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import {
  clientId,
  clientSecret,
  connectionFields,
  connectionView,
  noConnection,
  requireOwnBrand,
  viewConnection,
} from './connection.ts';

/** A company names the identity provider by which its people sign in. */
export const setSignInConnection = endpoint(
  {
    name: 'setSignInConnection',
    method: 'put',
    path: '/v1/brands/{brandId}/sign-in-connection',
    access: 'manageSignIn',
    tag: 'Signing in',
    summary: 'Have your people sign in by your own identity provider',
    description:
      'OpenID Connect. In the place of the connection before, if there was one. The marketplace confirms issuer and domains ' +
      'before it is used, and again when either has changed: whoever was signed in by the one before is then signed out. ' +
      'Another client or secret needs no confirmation. Links by mail go on.',
    params: brandPath,
    body: z.strictObject({ ...connectionFields, clientId, clientSecret }),
    example: {
      issuer: 'https://login.aurelia.example',
      clientId: 'joint-force',
      clientSecret: 'as-the-provider-has-given-it',
      domains: ['aurelia.example'],
    },
    answers: { 200: { description: 'The connection as it stands now', schema: connectionView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, body, dependencies }) => {
    const { database, now, portalUrl } = dependencies;
    requireOwnBrand(caller, brandId);
    requireIssuer(dependencies, body.issuer);
    const foreign = body.domains.findIndex(isPublicMailDomain);
    if (foreign >= 0) throw wrong(`/domains/${foreign}`, 'is where everybody gets an address');
    const said = { ...body, domains: [...new Set(body.domains)], setBy: caller.actor.id };
    const written = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      await writeConnection(transaction, brandId, said, now());
      return (await findConnection(transaction, brandId))!;
    });
    return { status: 200, body: viewConnection(written, portalUrl) };
  },
);

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** @throws Problem invalid */
function requireIssuer({ privateNetworks }: Dependencies, issuer: string): void {
  const flaw = new URL(issuer).search ? 'must hold no query (?…)' : flawOf(issuer, privateNetworks);
  if (flaw) throw wrong('/issuer', flaw);
}

/** A company takes its connection away. */
export const removeSignInConnection = endpoint(
  {
    name: 'removeSignInConnection',
    method: 'delete',
    path: '/v1/brands/{brandId}/sign-in-connection',
    access: 'manageSignIn',
    tag: 'Signing in',
    summary: 'Take your identity provider away',
    description: 'Whoever was signed in by it is signed out. Your people sign in by links in mails.',
    params: brandPath,
    answers: { 200: { description: 'As it stood until now', schema: connectionView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, dependencies: { database, portalUrl } }) => {
    requireOwnBrand(caller, brandId);
    const removed = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const before = await findConnection(transaction, brandId);
      await removeConnection(transaction, brandId);
      return before;
    });
    if (!removed) throw noConnection();
    return { status: 200, body: viewConnection(removed, portalUrl) };
  },
);
