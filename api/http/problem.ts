import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isUnreachable } from '../../database/is-reachable.ts';
import { UnknownEvent } from '../../domain/case/evolve.ts';
import { errorCodes, type ErrorCode } from '../../domain/errors.ts';
import { actorKind, erasureReason, errorCode, identifier, need, stage, timestamp } from '../../domain/schemas.ts';

const fieldError = z.object({
  pointer: z.string().optional().describe('JSON pointer into the body'),
  parameter: z.string().optional().describe('Parameter of the path or the query'),
  detail: z.string(),
});
export type FieldError = z.infer<typeof fieldError>;

/** What has happened in a case since the caller looked. */
export const happened = z
  .array(
    z.object({
      sequence: z.int(),
      kind: z.string().describe('Of the event; `withheld` where it is not for the caller'),
      at: timestamp.optional(),
      sentence: z.string().optional().describe('The event in English'),
      by: z.object({ kind: actorKind, name: z.string().optional() }).optional(),
    }),
  )
  .openapi('Happened');

/** What is not erased, because it is still needed. */
export const stillNeeded = z.object({
  because: need,
  caseId: identifier.optional(),
  until: timestamp.optional().describe('At least until then, where that is known'),
});

/** So that a body of many wrong fields is not answered by a longer one. */
export const errorsAtMost = 100;

/** A refusal as RFC 9457 describes it; `code` is stable. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: errorCode,
    detail: z.string(),
    requestId: z.string(),
    errors: z
      .array(fieldError)
      .optional()
      .describe(`Each field or parameter that is wrong; the first ${errorsAtMost} of them`),
    stage: stage.optional().describe('Where the case stands, when that is what refuses'),
    allowedActions: z.array(z.string()).optional().describe('What the caller may do to the case now'),
    erased: z
      .object({ at: timestamp, because: erasureReason })
      .optional()
      .describe('Since when that which is asked for is erased, and why'),
    kept: z
      .array(stillNeeded)
      .optional()
      .describe('What is still needed, and so cannot be erased; the first twenty of it'),
    happened: happened
      .optional()
      .describe('What has happened since the event that the caller said to have seen; twenty events at most'),
  })
  .openapi('Problem', {
    example: {
      type: 'urn:joint-force:problem:stage_conflict',
      title: 'The case is past that step',
      status: 409,
      code: 'stage_conflict',
      detail: 'the case is closed (dismissed, authentic) since event 4, case closed, of 2026-11-24T15:00:00.000Z',
      requestId: '6c1f6f0a-5d6f-4a53-9d0b-d7a6a1f2f9f4',
      stage: 'closed',
      allowedActions: [],
    },
  });
export type ProblemDocument = z.infer<typeof problemSchema>;

interface More {
  errors?: FieldError[] | undefined;
  headers?: Record<string, string>;
  /** What only some problems tell. */
  members?: Pick<ProblemDocument, 'stage' | 'allowedActions' | 'happened' | 'erased' | 'kept'>;
}

/** Thrown anywhere behind an endpoint; answered as a problem document. */
export class Problem extends HTTPException {
  override name = 'Problem';
  readonly code: ErrorCode;
  readonly more: More;

  constructor(code: ErrorCode, detail: string, more: More = {}) {
    super(errorCodes[code].status, { message: detail });
    this.code = code;
    this.more = more;
  }

  document(requestId: string): ProblemDocument {
    const { status, title } = errorCodes[this.code];
    const { errors, members } = this.more;
    const type = `urn:joint-force:problem:${this.code}`;
    return {
      type,
      title,
      status,
      code: this.code,
      detail: this.message,
      requestId,
      ...(errors && { errors }),
      ...members,
    };
  }
}

/** What was thrown, as a problem. What nobody foresaw is `internal` and shows nothing of the inside. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    if (error.status === 415) return new Problem('unsupported_type', 'send application/json');
    if (error.status === 400) return new Problem('malformed', 'the body is not JSON');
  }
  const headers = { 'Retry-After': '5' };
  // Another process may be of the newer release already, or this one will be.
  if (error instanceof UnknownEvent) return new Problem('unavailable', error.message, { headers });
  if (isUnreachable(error))
    return new Problem('unavailable', 'Send the same again in a moment; it may still have taken effect.', { headers });
  return new Problem('internal', 'Something went wrong on our side. The request id leads to its record.');
}

/** Answers a problem as a document with the request's id. */
export function answerProblem(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify(problem.document(context.get('requestId'))), problem.status, {
    ...problem.more.headers,
    ...(leavesBodyUnread(context) && { Connection: 'close' }),
    'Content-Type': 'application/problem+json',
  });
}

/** The rest of such a body would stand before the connection's next request: the client must not send one on it. */
function leavesBodyUnread({ req: { raw } }: Context): boolean {
  const hasBody = raw.headers.has('Transfer-Encoding') || Number(raw.headers.get('Content-Length') ?? 0) > 0;
  return hasBody && !raw.bodyUsed;
}
