import { z, type RouteConfig } from '@hono/zod-openapi';
import type { ErrorCode } from '../../domain/errors.ts';
import { isByLink, isByRole, type Access } from '../access/access.ts';
import { byStatus, headersOf, inWords, problemResponse, responseName, type HeaderName } from './components.ts';
import { isRaw, type Definition, type Fields, type RawBody } from './definition.ts';
import { jsonTypes } from './input/limit-body.ts';
import { idempotencyKeyPattern } from './input/read-call.ts';
import { seenPattern } from './input/seen-sequence.ts';

type RequestBody = NonNullable<NonNullable<RouteConfig['request']>['body']>;
type Responses = RouteConfig['responses'];

const binary = { type: 'string', format: 'binary' } as const;

/** Bytes that are passed on as they are kept; of JSON, whoever reads it sees an object. */
const bytesOf = (mediaType: string) => (mediaType === 'application/json' ? ({ type: 'object' } as const) : binary);

const idempotencyHeader = z.object({
  'Idempotency-Key': z.string().optional().openapi({
    pattern: idempotencyKeyPattern.source,
    description: 'Makes it safe to send the same again: the first definite answer is given for 30 days.',
  }),
});

const seenHeader = z.object({
  'If-Match': z
    .string()
    .optional()
    .openapi({
      pattern: seenPattern.source,
      description:
        'The `sequence` of the case as you have seen it, in quotes: when something has happened since, nothing is done, and ' +
        'the answer is `changed_meanwhile` with what has happened.',
      example: '"12"',
    }),
});

/** The third header of the scheme is the signature itself. */
const signedHeaders = z.object({
  'webhook-id': z.string().describe('Names the message'),
  'webhook-timestamp': z
    .string()
    .openapi({ description: 'Seconds since 1970, no more than five minutes off', pattern: String.raw`^\d+$` }),
});

/** An endpoint as OpenAPI describes it; its request schemas are also what requests are validated by. */
export function describeRoute(definition: Definition): RouteConfig {
  const { name, method, path, access, tag, summary, description, params, query, body } = definition;
  const headers = headersTaken(definition);
  return {
    operationId: name,
    method,
    path,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: securityOf(access),
    request: {
      params: params ?? z.strictObject({}),
      query: query ?? z.strictObject({}),
      ...(headers && { headers }),
      ...(body && { body: { required: true, content: contentOf(definition, body) } }),
    },
    responses: responsesOf(definition),
  };
}

function headersTaken(definition: Definition): z.ZodObject | undefined {
  if (definition.access === 'marketplace') return signedHeaders;
  if (!isRepeatable(definition)) return undefined;
  return definition.seesSequence ? idempotencyHeader.extend(seenHeader.shape) : idempotencyHeader;
}

/** A link stands in the path, which no scheme of OpenAPI can say. */
function securityOf(access: Access): Record<string, string[]>[] {
  if (isByRole(access)) return [{ apiKey: [] }, { session: [] }];
  if (access === 'person') return [{ session: [] }];
  return access === 'marketplace' ? [{ marketplaceSignature: [] }] : [];
}

function contentOf({ name, method, example }: Definition, body: Fields | RawBody): RequestBody['content'] {
  if (isRaw(body)) return Object.fromEntries(body.mediaTypes.map((mediaType) => [mediaType, { schema: binary }]));
  const schema = body.openapi(name.charAt(0).toUpperCase() + name.slice(1));
  return Object.fromEntries(jsonTypes(method).map((type) => [type, { schema, ...(example && { example }) }]));
}

/** Whether it honours `Idempotency-Key`. */
export const isRepeatable = ({ method, body, access }: Pick<Definition, 'method' | 'body' | 'access'>): boolean =>
  method === 'post' && !isRaw(body) && (isByRole(access) || isByLink(access));

function responsesOf(definition: Definition): Responses {
  const problems = [...byStatus(problemsOf(definition))].map(([status, codes]) => {
    const reference = { $ref: `#/components/responses/${responseName(status)}`, description: inWords(codes) };
    return [status, reference] as const;
  });
  return { ...Object.fromEntries(problems), ...answersOf(definition) };
}

/** Whether answers tell how many requests are left. */
const isCounted = (access: Access): boolean => isByRole(access) || access === 'person' || isByLink(access);

function answersOf(definition: Definition): Responses {
  const { access, answers } = definition;
  const everywhere: HeaderName[] = [
    'X-Request-Id',
    ...(isCounted(access) ? (['RateLimit', 'RateLimit-Policy'] as const) : []),
    ...(isRepeatable(definition) ? (['Idempotency-Replayed'] as const) : []),
  ];
  const problems = byStatus(problemsOf(definition));
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, mediaTypes, headers = [] }]) => {
      const codes = problems.get(Number(status));
      const problem = codes && problemResponse(Number(status), codes);
      return [
        status,
        {
          description: problem ? `${description}; ${problem.description}` : description,
          headers: { ...headersOf(...everywhere, ...headers), ...problem?.headers },
          content: {
            ...Object.fromEntries(
              (mediaTypes ?? ['application/json']).map((type) => [type, { schema: schema ?? bytesOf(type) }]),
            ),
            ...problem?.content,
          },
        },
      ];
    }),
  );
}

/** Every code that the endpoint can answer. */
function problemsOf(definition: Definition): Set<ErrorCode> {
  const { access, method, body, problems = [] } = definition;
  return new Set<ErrorCode>([
    ...(isByRole(access) ? (['key_missing', 'key_invalid', 'membership_missing', 'not_permitted'] as const) : []),
    ...(isByRole(access) || access === 'person' ? (['not_signed_in', 'too_many_requests'] as const) : []),
    ...((isByRole(access) || access === 'person') && method !== 'get' ? (['cross_site'] as const) : []),
    'malformed', // nothing takes a query that it does not know
    ...(body && !isRaw(body) ? (['invalid'] as const) : []),
    ...(body ? (['unsupported_type', 'too_slow', 'too_large'] as const) : []),
    ...(isRepeatable(definition) ? (['key_reused', 'request_in_progress'] as const) : []),
    ...problems,
    'unavailable',
    'internal',
  ]);
}
