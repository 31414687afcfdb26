import type { z } from '@hono/zod-openapi';
import type { HonoRequest } from 'hono';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Action } from '../../domain/access/permissions.ts';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/authenticate.ts';
import type { Person } from '../sign-in/sign-in.ts';
import type { HeaderName } from './components.ts';
import type { Dependencies } from './dependencies.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
export type Path = `/${string}`;
export type Fields = z.ZodObject;
export type NoFields = z.ZodObject<Record<never, never>>;

/** A body that is not JSON: the handler reads it from `request`. */
export interface RawBody {
  mediaTypes: readonly string[];
  /** For streams there is none, and then no time limit either. */
  bytesAtMost?: number;
}
export type Body = Fields | RawBody | undefined;

/** By status. An answer that is not JSON names its media types in the place of a schema. */
export type Answers = Record<
  number,
  {
    description: string;
    schema?: z.ZodType;
    mediaTypes?: readonly string[];
    /** Beside those that follow from the shape. */
    headers?: readonly HeaderName[];
  }
>;

/** What an endpoint takes and gives. Make every object strict: what is unknown is refused. */
export interface Definition<
  M extends Method = Method,
  T extends Path = Path,
  X extends Access = Access,
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends Body = Body,
  A extends Answers = Answers,
> {
  /** Unique: names the operation in the description and in stored answers. */
  name: string;
  method: M;
  path: T;
  access: X;
  tag: string;
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  /** JSON with these fields, or what is not JSON. */
  body?: B;
  /** A body as the description shows it. */
  example?: B extends Fields ? z.input<B> : never;
  answers: A;
  /** Besides those that follow from the shape. */
  problems?: readonly ErrorCode[];
  /** The answer holds a secret, so it is kept nowhere: the handler makes the same one anew for the same `updateId`. */
  answersSecret?: true;
  /** It takes, as `If-Match`, the last event that the caller has seen of the case: `seenSequence` reads it. */
  seesSequence?: true;
}

export const isRaw = (body: Body): body is RawBody => body !== undefined && 'mediaTypes' in body;

/** Who has asked; nobody that is known where everyone is answered, and where a signature is asked for. */
export type CallerOf<X extends Access> = X extends Action | 'seller' | 'applicant'
  ? Caller
  : X extends 'person'
    ? Person
    : undefined;

/** One request to an endpoint: signed in, permitted and valid. */
export interface Call<
  X extends Access = Action,
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends Body = Body,
> {
  caller: CallerOf<X>;
  params: z.output<P>;
  query: z.output<Q>;
  body: B extends Fields ? z.output<B> : undefined;
  request: HonoRequest;
  /** For whom requests are counted that nobody is known by. */
  address: string;
  requestId: string;
  /** 64 hex digits; the same when the caller sends the same again under its `Idempotency-Key`, random without one. */
  updateId: string;
  /** When it reached us; of one that is sent again under its `Idempotency-Key`, when it first did. */
  receivedAt: string;
  logger: Logger;
  dependencies: Dependencies;
}

/** JSON with its status. */
export interface JsonAnswer<S = number, Content = unknown> {
  status: S;
  body: Content;
  headers?: Record<string, string>;
}

/** JSON with its status, or a response that is something else. */
export type Answer = JsonAnswer | Response;

/** The answers that an endpoint has said it gives. */
export type AnswerOf<A extends Answers> = {
  [S in keyof A & number]: A[S] extends { schema: infer Z extends z.ZodType } ? JsonAnswer<S, z.output<Z>> : Response;
}[keyof A & number];
