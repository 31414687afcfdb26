import { z } from '@hono/zod-openapi';
import { tryCredential } from '../access/limits.ts';
import { requireOwnSite } from '../access/session.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';

/** Somebody uses the link of a mail. */
export const startSession = endpoint(
  {
    name: 'startSession',
    method: 'post',
    path: '/v1/sessions',
    access: 'everyone',
    tag: 'Signing in',
    summary: 'Sign in by a link',
    description:
      'Uses up the token at the end of a link, and begins a session of seven days. Its cookie is `HttpOnly`, `SameSite=Lax` ' +
      'and, behind TLS, `Secure`. Sent from our own pages alone; opening the link only shows a page with a button, so that ' +
      'what looks into mails uses nothing up.',
    body: z.strictObject({ link: z.string().min(1).max(200).describe('The last part of the link’s path') }),
    example: { link: 'kRYZuIbNSYQpKlwTIGKkBzjGhmfFcIsB' },
    answers: {
      201: {
        description: 'Signed in',
        schema: z.object({ email: z.string() }).openapi('SessionStarted'),
        headers: ['Set-Cookie'],
      },
    },
    problems: ['cross_site', 'not_signed_in', 'too_many_requests'],
  },
  async ({ body: { link }, request, address, dependencies: { limits, signIn, portalUrl } }) => {
    requireOwnSite(request, portalUrl);
    const started = await tryCredential(limits, address, link, () => signIn.begin(link, request.raw.headers));
    if (!started) throw new Problem('not_signed_in', 'the link was used before, or its time is over: ask for another');
    return { status: 201, body: { email: started.email }, headers: { 'Set-Cookie': started.cookie } };
  },
);
