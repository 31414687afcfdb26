import { z, type RouteConfig } from '@hono/zod-openapi';
import { errorCodes, type ErrorCode } from '../domain/errors.ts';
import type { Definition } from './endpoint.ts';
import { Problem, problemSchema } from './problem.ts';

const idempotencyHeader = z.object({
  'Idempotency-Key': z
    .string()
    .optional()
    .openapi({ description: 'Makes it safe to send the same again: the first definite answer is given for 30 days.' }),
});

/** An endpoint as OpenAPI describes it; its request schemas are also what requests are validated by. */
export function describeRoute(definition: Definition): RouteConfig {
  const { name, method, path, access, tag, summary, description, params, query, body, rawBody } = definition;
  const jsonBody = body && { schema: body, ...(definition.example && { example: definition.example }) };
  const content = rawBody
    ? Object.fromEntries(
        rawBody.mediaTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
      )
    : jsonBody && { 'application/json': jsonBody };
  return {
    operationId: name,
    method,
    path,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: access === 'everyone' ? [] : [{ apiKey: [] }],
    request: {
      params: params ?? z.strictObject({}),
      query: query ?? z.strictObject({}),
      ...(isRepeatable(definition) && { headers: idempotencyHeader }),
      ...(content && { body: { required: true, content } }),
    },
    responses: { ...answersOf(definition), ...problemsOf(definition) },
  } as RouteConfig;
}

const isRepeatable = ({ method, rawBody, access }: Definition): boolean =>
  method === 'post' && !rawBody && access !== 'everyone';

const answersOf = ({ answers }: Definition) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, mediaType }]) => [
      status,
      {
        description,
        content: { [mediaType ?? 'application/json']: { schema: schema ?? { type: 'string', format: 'binary' } } },
      },
    ]),
  );

/** Every code that the endpoint can answer, by status. */
function problemsOf(definition: Definition) {
  const { access, params, query, body, rawBody, problems = [] } = definition;
  const codes = new Set<ErrorCode>([
    ...(access === 'everyone' ? [] : (['key_missing', 'not_permitted', 'too_many_requests'] as const)),
    ...(params || query ? (['malformed'] as const) : []),
    ...(body ? (['malformed', 'invalid'] as const) : []),
    ...(body || rawBody ? (['unsupported_type', 'too_large'] as const) : []),
    ...(isRepeatable(definition) ? (['key_reused', 'request_in_progress'] as const) : []),
    ...problems,
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
