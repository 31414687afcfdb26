import { STATUS_CODES } from 'node:http';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { errorCodes, type ErrorCode } from '../../domain/errors.ts';
import { errorCode } from '../../domain/schemas.ts';
import { membershipHeader } from '../access/session.ts';
import { cookieName } from '../sign-in/sign-in.ts';
import { nameSchemas } from './name-schemas.ts';
import { Problem, problemSchema } from './problem.ts';

const text = (description: string, example: string) => ({ description, example, schema: { type: 'string' as const } });

/** What answers say beside their content. */
const headers = {
  'Idempotency-Replayed': text('The answer was given before, and is given again', 'true'),
  Location: text('Where that which was made is read', '/v1/cases/c_01k879u1tvuk9o4uvcue9hmn34'),
  RateLimit: text('What is left: `r` requests in the next `t` seconds', '"key";r=597;t=27'),
  'RateLimit-Policy': text('What is granted: `q` requests in `w` seconds', '"key";q=600;w=60'),
  'Retry-After': text('In how many seconds it may be asked again', '5'),
  'Set-Cookie': text(
    'The cookie of the session',
    'joint-force.session_token=…; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax',
  ),
  'WWW-Authenticate': text('How a key is sent', 'Bearer'),
  'X-Request-Id': text('Leads to the line in our log', '6c1f6f0a-5d6f-4a53-9d0b-d7a6a1f2f9f4'),
} as const;
export type HeaderName = keyof typeof headers;

/** Headers of an answer, as the description names them. */
export const headersOf = (...names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const headersByStatus: Partial<Record<number, HeaderName[]>> = {
  401: ['WWW-Authenticate'],
  409: ['Retry-After'],
  429: ['Retry-After', 'RateLimit', 'RateLimit-Policy'],
  503: ['Retry-After'],
};

/** What the problems of a status are called, such as `UnprocessableEntity`. */
export const responseName = (status: number): string => STATUS_CODES[status]!.replaceAll(/\W/g, '');

export const inWords = (codes: readonly ErrorCode[]): string =>
  codes.map((code) => `\`${code}\`: ${errorCodes[code].title}`).join('; ');

/** Problems of one status, described in full. */
export const problemResponse = (status: number, codes: readonly ErrorCode[]) => ({
  description: inWords(codes),
  headers: headersOf('X-Request-Id', ...(headersByStatus[status] ?? [])),
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: exampleOf(codes[0]!) },
  },
});

const exampleOf = (code: ErrorCode) =>
  new Problem(code, errorCodes[code].title).document('6c1f6f0a-5d6f-4a53-9d0b-d7a6a1f2f9f4');

/** Codes by the statuses that they are answered with. */
export function byStatus(codes: Iterable<ErrorCode>): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = errorCodes[code];
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}

/** What is described once, and named wherever it belongs. A seller's link has no scheme: it stands in the path. */
export function registerComponents({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, `jf_…`, shown once when it was made.',
  });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: cookieName,
    description:
      `The session of somebody who has signed in; behind TLS the name begins with \`__Secure-\`. Taken from our own pages ` +
      `alone. Whoever has several memberships names one in the header \`${membershipHeader}\`.`,
  });
  registry.registerComponent('securitySchemes', 'marketplaceSignature', {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description:
      'By the Standard Webhooks scheme (https://www.standardwebhooks.com), with the secret that is shared with the ' +
      'marketplace: over `webhook-id`, `webhook-timestamp` and the body.',
  });
  nameSchemas();
  registry.register('Problem', problemSchema);
  for (const [name, header] of Object.entries(headers)) registry.registerComponent('headers', name, header);
  for (const [status, codes] of byStatus(
    errorCode.exclude(['method_not_allowed', 'expectation_failed', 'headers_too_large']).options,
  )) {
    registry.registerComponent('responses', responseName(status), problemResponse(status, codes));
  }
}
