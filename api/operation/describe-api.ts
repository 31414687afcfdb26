import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { endpoint, type Endpoint } from '../http/endpoint.ts';

const about = {
  openapi: '3.1.0',
  info: {
    title: 'Joint Force',
    version: '1',
    description: [
      'Suspected counterfeits as durable cases: brand, marketplace and seller under one visible clock.',
      'Errors are problem documents (RFC 9457) with a stable `code` and a request id. After a 200, everybody reads what was written.',
      'Times are ISO-8601 in UTC. What is unknown is refused.',
    ].join('\n\n'),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Suspicions', description: 'What detectors and staff report: offer by offer, or a file at a time' },
    { name: 'Notices', description: 'What a brand complains about unasked' },
    { name: 'Reinstatements', description: 'What undoes a closed case' },
    { name: 'Marketplace', description: 'What the marketplace tells by itself, signed with the shared secret' },
    { name: 'Cases', description: 'Where cases stand, and what has happened in them' },
    { name: 'Queues', description: 'What the marketplace’s people work through, and who has what in hand' },
    { name: 'Samples', description: 'What an auditor draws to look at: at random, or by risk' },
    { name: 'Reports', description: 'What the marketplace has to publish every year, and how each number is made' },
    { name: 'Ledger', description: 'The log over all cases, for whoever checks it from outside' },
    { name: 'Erasure', description: 'What people wrote and brought, erased for good by two people; and what is held' },
    { name: 'Live', description: 'What happens while one looks' },
    { name: 'Messages to a case', description: 'What brand and staff say in a case; each is answered with the case' },
    {
      name: 'Sellers',
      description:
        'For whoever holds the link in a letter to a seller: its token in the path is the only credential. One that is ' +
        'unknown, revoked or over is `not_found`',
    },
    { name: 'Enrolment', description: 'How companies come to an account: they apply, or are invited' },
    { name: 'Signing in', description: 'For people, by a link from a mail; programs have keys' },
    { name: 'Files', description: 'Evidence, named by the SHA-256 of its bytes' },
    {
      name: 'Conversations',
      description: 'What the people of a brand and those of the marketplace write to each other',
    },
    { name: 'Brands', description: 'Whose offers are looked after, and by which rules' },
    { name: 'Partners', description: 'Who of the marketplace looks after a brand, and who stands in' },
    { name: 'Rights', description: 'What a brand relies on, and whether the marketplace has verified it' },
    { name: 'References', description: 'Models of a brand, to compare offers with: for the brand and for staff' },
    { name: 'People', description: 'Who acts for a brand, or for the marketplace, and as what' },
    { name: 'Keys', description: 'For programs: what they may ask, and until when' },
    {
      name: 'Webhooks',
      description:
        'Endpoints to which a brand has sent what it is told, signed by Standard Webhooks (https://www.standardwebhooks.com)',
    },
    { name: 'Deliveries', description: 'What was sent to whom, every attempt, and how to have it sent again' },
    { name: 'Operation', description: 'For those who run the service' },
  ],
};

/** The description of every endpoint that is mounted on the app, itself included. */
export function describeApi(app: OpenAPIHono): Endpoint {
  let description: { openapi: string } | undefined;
  return endpoint(
    {
      name: 'describeApi',
      method: 'get',
      path: '/openapi.json',
      access: 'everyone',
      tag: 'Operation',
      summary: 'This description',
      description: 'To make a client from; the page at `/docs` shows it.',
      answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({ openapi: z.string() }) } },
    },
    async () => ({ status: 200, body: (description ??= { ...app.getOpenAPI31Document(about) }) }),
  );
}
