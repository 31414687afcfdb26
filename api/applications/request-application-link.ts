import { z } from '@hono/zod-openapi';
import { language } from '../../domain/schemas.ts';
import { refuseOtherSites } from '../access/session.ts';
import { countLink } from '../access/limits.ts';
import { endpoint } from '../http/endpoint.ts';
import { linkDays } from './follow-application-link.ts';

/** A company wants to apply: its address is confirmed first. */
export const requestApplicationLink = endpoint(
  {
    name: 'requestApplicationLink',
    method: 'post',
    path: '/v1/application-links',
    access: 'everyone',
    tag: 'Enrolment',
    summary: 'Ask for a link to apply by',
    description:
      'A mail with a link goes to the address, which is confirmed when the link is followed. Where an application or an ' +
      'invitation of the address is open, the link leads there. Of many requests for one address a few are followed; the ' +
      'answer is the same in any case.',
    body: z.strictObject({
      email: z.email().max(254).describe('Where the link goes, and all letters about the application'),
      language: language.default('en'),
    }),
    example: { email: 'ines@northlight.example', language: 'en' },
    answers: {
      202: {
        description: 'A mail with a link is on its way',
        schema: z.object({ usableForDays: z.int() }).openapi('ApplicationLinkRequested'),
      },
    },
    problems: ['cross_site', 'too_many_requests'],
  },
  async ({ body, request, address, dependencies: { limits, applicationLinks, portalUrl } }) => {
    refuseOtherSites(request, portalUrl);
    if (await countLink(limits, address, { to: body.email, purpose: 'apply' }))
      applicationLinks.send(body.email, body.language);
    return { status: 202, body: { usableForDays: linkDays } };
  },
);
