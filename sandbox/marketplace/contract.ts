import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { ProblemSchema } from '../problems.ts';
import { Code, Id, Instant, Language, Listing, Measure } from './vocabulary.ts';

const ListingId = Id.openapi({ param: { name: 'listingId', in: 'path' } });
const SellerId = Id.openapi({ param: { name: 'sellerId', in: 'path' } });
const CaseId = Id.openapi({ param: { name: 'caseId', in: 'path' } });

const decision = z.int().min(1).openapi({
  description: 'Rises with each decision of the case. A lower one than the standing one is ignored.',
});

const Restriction = z
  .strictObject({ measure: Measure.exclude(['none']), decision, reason: Code })
  .openapi('Restriction');

export const RestrictionAnswer = z
  .object({
    listingId: Id,
    caseId: Id,
    measure: Measure.openapi({ description: 'What this case has standing now' }),
    decision: decision.openapi({ description: 'The decision it stands by' }),
    applied: z.boolean().openapi({ description: 'Whether this call changed what stands' }),
    measureInForce: Measure.openapi({ description: 'The strongest over all cases' }),
  })
  .openapi('RestrictionAnswer');

export const Message = z
  .strictObject({
    messageId: Id,
    caseId: Id,
    kind: Code,
    language: Language,
    subject: z.string().trim().min(1).max(300),
    text: z.string().min(1).max(100_000),
    html: z.string().min(1).max(400_000).optional(),
  })
  .openapi('Message');
export type Message = z.infer<typeof Message>;

export const Suspension = z
  .strictObject({ suspensionId: Id, reason: Code, until: Instant.optional() })
  .openapi('Suspension', { description: 'Without `until` it has no end' });
export type Suspension = z.infer<typeof Suspension>;

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: json(schema),
});
const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: json(schema) });

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
});
const refusals = {
  400: refused('Malformed: the JSON, the path or the query'),
  401: refused('The signature is missing, wrong or older than five minutes'),
  404: refused('Unknown; for a restriction also a listing that is gone'),
  429: {
    ...refused('Too many requests'),
    headers: z.object({
      'retry-after': z.string().optional().openapi({ description: 'Seconds to wait, or the HTTP date to wait for' }),
    }),
  },
  500: refused('A fault of the marketplace; safe to repeat'),
  503: refused('The marketplace is stopping; safe to repeat'),
};
const conflict = { 409: refused('The same decision was sent before with another measure') };
const contentRefusals = {
  413: refused('The body is larger than 1 MB'),
  415: refused('The body is not JSON'),
  422: refused('The content does not fit the contract, or the marketplace refuses it; repeating does not help'),
};

const security = [{ webhookId: [], webhookTimestamp: [], webhookSignature: [] }];

export const lookAtListing = createRoute({
  operationId: 'lookAtListing',
  summary: 'Look at a listing',
  method: 'get',
  path: '/listings/{listingId}',
  security,
  request: { params: z.object({ listingId: ListingId }) },
  responses: { 200: answer('The listing, live or gone', Listing), ...refusals, 422: contentRefusals[422] },
});

export const restrictListing = createRoute({
  operationId: 'restrictListing',
  summary: 'Bring the restriction of a case to a measure',
  description:
    'The strongest standing restriction over all cases is in force. Safe to repeat: the same decision changes nothing.',
  method: 'put',
  path: '/listings/{listingId}/restrictions/{caseId}',
  security,
  request: { params: z.object({ listingId: ListingId, caseId: CaseId }), body: body(Restriction) },
  responses: { 200: answer('What stands now', RestrictionAnswer), ...refusals, ...conflict, ...contentRefusals },
});

export const liftRestriction = createRoute({
  operationId: 'liftRestriction',
  summary: 'Lift the restriction of a case',
  description: 'Also on a listing that is gone. The decision stays known, so that a late lower one is ignored.',
  method: 'delete',
  path: '/listings/{listingId}/restrictions/{caseId}',
  security,
  request: {
    params: z.object({ listingId: ListingId, caseId: CaseId }),
    query: z.strictObject({
      decision: z
        .string()
        .regex(/^[1-9]\d{0,14}$/)
        .transform(Number)
        .openapi({ type: 'integer', minimum: 1 }),
      reason: Code,
    }),
  },
  responses: { 200: answer('What stands now', RestrictionAnswer), ...refusals, ...conflict, 422: contentRefusals[422] },
});

export const sendMessage = createRoute({
  operationId: 'sendMessage',
  summary: "Put a letter into a seller's message box",
  method: 'post',
  path: '/sellers/{sellerId}/messages',
  security,
  request: { params: z.object({ sellerId: SellerId }), body: body(Message) },
  responses: {
    200: answer('This messageId is there already; nothing was stored', z.object({ messageId: Id })),
    201: answer('Stored', z.object({ messageId: Id })),
    ...refusals,
    ...contentRefusals,
  },
});

export const suspendSeller = createRoute({
  operationId: 'suspendSeller',
  summary: 'Suspend a seller',
  method: 'post',
  path: '/sellers/{sellerId}/suspension',
  security,
  request: { params: z.object({ sellerId: SellerId }), body: body(Suspension) },
  responses: {
    200: answer('This suspensionId is there already; nothing was stored', z.object({ suspensionId: Id })),
    201: answer('Stored', z.object({ suspensionId: Id })),
    ...refusals,
    ...contentRefusals,
  },
});

/** The published contract (OpenAPI 3.1): the connector's routes and nothing of the sandbox. */
export function describeConnector() {
  const app = new OpenAPIHono();
  for (const route of [lookAtListing, restrictListing, liftRestriction, sendMessage, suspendSeller]) {
    app.openAPIRegistry.registerPath(route);
  }
  for (const [name, header] of [
    ['webhookId', 'webhook-id'],
    ['webhookTimestamp', 'webhook-timestamp'],
    ['webhookSignature', 'webhook-signature'],
  ] as const) {
    app.openAPIRegistry.registerComponent('securitySchemes', name, { type: 'apiKey', in: 'header', name: header });
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Marketplace connector',
      version: '1.0.0',
      description:
        'What a marketplace offers so that cases can be carried out on it. Every request is signed by the Standard ' +
        'Webhooks scheme (https://www.standardwebhooks.com) over its raw body; GET and DELETE sign an empty one. ' +
        'Refusals are problem documents (RFC 9457) with a stable `code`.',
    },
  });
}
