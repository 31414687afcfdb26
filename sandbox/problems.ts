import { STATUS_CODES } from 'node:http';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';

/** A refusal as RFC 9457 describes it. `code` is stable; `errors` names each field or parameter that is wrong. */
export const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().openapi({ description: 'JSON pointer into the body' }),
          parameter: z.string().optional().openapi({ description: 'Parameter of the path or the query' }),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .openapi('Problem');
type ProblemDocument = z.infer<typeof ProblemSchema>;

/** Thrown anywhere behind a route; answered as a problem document. */
export class Problem extends Error {
  readonly document: ProblemDocument;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: { errors?: ProblemDocument['errors']; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    const title = STATUS_CODES[status] ?? 'Error';
    this.document = { type: 'about:blank', title, status, code, detail, ...(more.errors && { errors: more.errors }) };
    this.headers = more.headers ?? {};
  }
}

/** Answers whatever was thrown, by the answer that it brings or as a problem. What nobody foresaw is a bare 500. */
export function answerProblem(error: Error, c: Context): Response {
  if (error instanceof HTTPException && error.res) return error.res;
  const { document, headers } = asProblem(error);
  return c.body(JSON.stringify(document), {
    status: document.status as ContentfulStatusCode,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  });
}

function asProblem(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    const code = { 400: 'malformed', 415: 'unsupported_media_type' }[error.status as number] ?? 'refused';
    return new Problem(error.status, code, error.message || (STATUS_CODES[error.status] ?? 'Refused'));
  }
  console.error(error);
  return new Problem(500, 'internal_error', 'Something went wrong on our side.');
}

type Validation = { target: string } & ({ success: true } | { success: false; error: ZodError });

/** The hook of every validated route: a wrong parameter is malformed (400), a wrong body is invalid content (422). */
export function refuseInvalid(result: Validation): void {
  if (result.success) return;
  const inBody = result.target === 'json';
  const errors = result.error.issues.map(({ path, message }) =>
    inBody
      ? {
          pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
          detail: message,
        }
      : { parameter: path.join('.'), detail: message },
  );
  throw inBody
    ? new Problem(422, 'invalid_content', 'The body does not fit the contract.', { errors })
    : new Problem(400, 'malformed', 'The path or the query does not fit the contract.', { errors });
}
