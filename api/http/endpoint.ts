import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import type { Context, HonoRequest } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Action } from '../../domain/permissions.ts';
import type { Access } from '../access/access.ts';
import { admit } from '../access/admit.ts';
import { answerOnce } from './answer-once.ts';
import type { Caller } from '../access/authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import { describeRoute, isRepeatable } from './describe-route.ts';
import { limitBody, limitTime, requireUtf8 } from './limit-body.ts';
import { claimOf, readCall } from './read-call.ts';
import { refuseInvalid } from './valid-input.ts';

type Fields = z.ZodObject;
type Nothing = z.ZodObject<Record<never, never>>;

/** A body that is not JSON: the handler reads it from `request`. */
export interface RawBody {
  mediaTypes: readonly string[];
  /** For streams there is none, and then no time limit either. */
  bytesAtMost?: number;
}

/** What an endpoint takes and gives. Make every object strict: what is unknown is refused. */
export interface Definition<
  X extends Access = Access,
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends Fields = Fields,
> {
  /** Unique: names the operation in the description and in stored answers. */
  name: string;
  method: 'get' | 'post' | 'put';
  path: `/${string}`;
  access: X;
  tag: string;
  summary: string;
  description?: string;
  params?: P;
  query?: Q;
  /** JSON. */
  body?: B;
  rawBody?: RawBody;
  /** A body as the description shows it. */
  example?: z.input<B>;
  /** By status. An answer that is not JSON names its media types and is a `Response` that the handler makes. */
  answers: Record<number, { description: string; schema?: z.ZodType; mediaTypes?: readonly string[] }>;
  /** Besides those that follow from the shape. */
  problems?: readonly ErrorCode[];
}

/** One request to an endpoint: signed in, permitted and valid. */
export interface Call<
  X extends Access = Action,
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends Fields = Fields,
> {
  caller: X extends Action | 'seller' ? Caller : undefined;
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  request: HonoRequest;
  requestId: string;
  /** 64 hex digits; the same when the caller sends the same again under its `Idempotency-Key`, random without one. */
  updateId: string;
  logger: Logger;
  dependencies: Dependencies;
}

/** JSON with its status, or a response that is something else. */
export type Answer = { status: number; body: unknown; headers?: Record<string, string> } | Response;

export interface Endpoint extends Pick<Definition, 'name' | 'method' | 'path' | 'access' | 'answers'> {
  mount(app: OpenAPIHono, dependencies: Dependencies): void;
}

/**
 * Declares an endpoint: what it takes and gives, who may ask it, and how it answers. A POST by key, with JSON or without
 * a body, honours `Idempotency-Key`. Refusals are thrown as `Problem`.
 */
export function endpoint<
  X extends Access,
  P extends Fields = Nothing,
  Q extends Fields = Nothing,
  B extends Fields = Nothing,
>(definition: Definition<X, P, Q, B>, handle: (call: Call<X, P, Q, B>) => Promise<Answer>): Endpoint {
  const { name, method, path, access, answers, rawBody } = definition;
  const mount = (app: OpenAPIHono, dependencies: Dependencies): void => {
    const answer = async (context: Context): Promise<Response> => {
      const call = readCall(context, name, dependencies);
      const claim = isRepeatable(definition) ? claimOf(call, name) : undefined;
      const handled = (): Promise<Answer> => handle(call as unknown as Call<X, P, Q, B>);
      const given = claim ? await answerOnce(dependencies, claim, call.requestId, handled) : await handled();
      // Made anew, so that it has the headers which every answer has.
      if (given instanceof Response) {
        return context.newResponse(given.body, given.status as StatusCode, Object.fromEntries(given.headers));
      }
      return context.json(given.body, given.status as ContentfulStatusCode, given.headers);
    };
    const letIn = admit(access, dependencies);
    // Nobody has us read a body before they are let in; a signature alone is over the body.
    const bounded = access === 'marketplace' ? [...limitBody(rawBody), letIn] : [letIn, ...limitBody(rawBody)];
    const middleware = [...limitTime(rawBody), ...bounded, ...(rawBody ? [] : [requireUtf8])];
    const route: RouteConfig = { ...describeRoute(definition), middleware };
    app.openapi(route, answer as never, refuseInvalid as never); // `Definition` and `Call` have said their types
  };
  return { name, method, path, access, answers, mount };
}
