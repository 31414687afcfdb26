import { z } from '@hono/zod-openapi';
import { refuseOtherSites } from '../access/session.ts';
import { countLink } from '../access/limits.ts';
import { endpoint } from '../http/endpoint.ts';
import { linkMinutes } from './sign-in.ts';
import { returnTo } from './return-to.ts';

/** Somebody asks for a link to sign in by. */
export const requestSignInLink = endpoint(
  {
    name: 'requestSignInLink',
    method: 'post',
    path: '/v1/sign-in-links',
    access: 'everyone',
    tag: 'Signing in',
    summary: 'Ask for a link to sign in by',
    description:
      'A mail with a link goes to the address when somebody of a brand or of the marketplace is known by it. The answer is ' +
      'the same in any case, and so is the time that it takes. Of many requests for one address a few are followed.',
    body: z.strictObject({
      email: z.email().max(254).describe('Where the link goes'),
      returnTo: returnTo.optional().describe('A path here, opened after signing in'),
    }),
    example: { email: 'vera@aurelia.example' },
    answers: {
      202: {
        description: 'Whoever is known by this address gets a mail',
        schema: z.object({ usableForMinutes: z.int() }).openapi('SignInLinkRequested'),
      },
    },
    problems: ['cross_site', 'too_many_requests'],
  },
  async ({ body: { email, returnTo: path }, request, address, dependencies: { limits, signInLinks, portalUrl } }) => {
    refuseOtherSites(request, portalUrl);
    if (await countLink(limits, address, { to: email, purpose: 'sign_in' })) signInLinks.send(email, path);
    return { status: 202, body: { usableForMinutes: linkMinutes } };
  },
);
