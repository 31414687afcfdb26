import { z, type RouteConfig } from '@hono/zod-openapi';

type RequestBody = NonNullable<NonNullable<RouteConfig['request']>['body']>;
import { errorCodes, type ErrorCode } from '../../domain/errors.ts';
import { isByKey } from '../access/access.ts';
import { isRaw, type Definition, type Fields, type RawBody } from './definition.ts';
import { Problem, problemSchema } from './problem.ts';

const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .optional()
    .openapi({ description: 'Makes it safe to send the same again: the first definite answer is given for 30 days.' }),
});

/** An endpoint as OpenAPI describes it; its request schemas are also what requests are validated by. */
export function describeRoute(definition: Definition): RouteConfig {
  const { name, method, path, access, tag, summary, description, params, query, body } = definition;
  return {
    operationId: name,
    method,
    path,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: isByKey(access) ? [{ apiKey: [] }] : [],
    request: {
      params: params ?? z.strictObject({}),
      query: query ?? z.strictObject({}),
      ...(isRepeatable(definition) && { headers: idempotencyHeader }),
      ...(body && { body: { required: true, content: contentOf(body, definition.example) } }),
    },
    responses: responsesOf(definition),
  };
}

const contentOf = (body: Fields | RawBody, example: unknown): RequestBody['content'] =>
  isRaw(body)
    ? Object.fromEntries(body.mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
    : { 'application/json': { schema: body, ...(example !== undefined && { example }) } };

/** Whether it honours `Idempotency-Key`. */
export const isRepeatable = ({ method, body, access }: Pick<Definition, 'method' | 'body' | 'access'>): boolean =>
  method === 'post' && !isRaw(body) && (isByKey(access) || access === 'seller');

type Responses = Record<string, { description: string; content: object }>;

function responsesOf(definition: Definition): Responses {
  const responses = answersOf(definition);
  for (const [status, { description, content }] of Object.entries(problemsOf(definition))) {
    const answer = responses[status];
    responses[status] = answer
      ? { description: `${answer.description}; ${description}`, content: { ...answer.content, ...content } }
      : { description, content };
  }
  return responses;
}

const answersOf = ({ answers }: Definition): Responses =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, mediaTypes = ['application/json'] }]) => [
      status,
      {
        description,
        content: Object.fromEntries(
          mediaTypes.map((mediaType) => [mediaType, { schema: schema ?? { type: 'string', format: 'binary' } }]),
        ),
      },
    ]),
  );

/** Every code that the endpoint can answer, by status. */
function problemsOf(definition: Definition): Responses {
  const { access, body, problems = [] } = definition;
  const codes = new Set<ErrorCode>([
    ...(isByKey(access) ? (['key_missing', 'not_permitted', 'too_many_requests'] as const) : []),
    'malformed', // nothing takes a query that it does not know
    ...(body && !isRaw(body) ? (['invalid'] as const) : []),
    ...(body ? (['unsupported_type', 'too_large'] as const) : []),
    ...(isRepeatable(definition) ? (['key_reused', 'request_in_progress'] as const) : []),
    ...problems,
    'unavailable',
    'internal',
  ]);
  const byStatus: Record<number, ErrorCode[]> = {};
  for (const code of codes) (byStatus[errorCodes[code].status] ??= []).push(code);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: problemSchema, example: exampleOf(group[0]!) } },
      },
    ]),
  );
}

const exampleOf = (code: ErrorCode) =>
  new Problem(code, errorCodes[code].title).document('6c1f6f0a-5d6f-4a53-9d0b-d7a6a1f2f9f4');
