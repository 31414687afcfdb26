import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import type { StatusCode, ContentfulStatusCode } from 'hono/utils/http-status';
import type { Access } from '../access/access.ts';
import { admit } from '../access/admit.ts';
import { answerOnce } from './answer-once.ts';
import type {
  Answer,
  AnswerOf,
  Answers,
  Body,
  Call,
  Definition,
  Fields,
  Method,
  NoFields,
  Path,
} from './definition.ts';
import type { Dependencies } from './dependencies.ts';
import { describeRoute, isRepeatable } from './describe-route.ts';
import { limitBody, requireJson } from './input/limit-body.ts';
import { limitTime } from './input/limit-time.ts';
import { claimOf, readCall, type ValidContext } from './input/read-call.ts';
import { refuseInvalid } from './input/valid-input.ts';

/** An endpoint with all that it has said of itself: a client reads its types. */
export interface Endpoint<
  M extends Method = Method,
  T extends Path = Path,
  X extends Access = Access,
  P extends Fields = Fields,
  Q extends Fields = Fields,
  B extends Body = Body,
  A extends Answers = Answers,
> extends Definition<M, T, X, P, Q, B, A> {
  mount(app: OpenAPIHono, dependencies: Dependencies): void;
}

/**
 * Declares an endpoint: what it takes and gives, who may ask it, and how it answers. A POST by key or by a
 * link, with JSON or without a body, honours `Idempotency-Key`. Refusals are thrown as `Problem`.
 */
export function endpoint<
  M extends Method,
  T extends Path,
  X extends Access,
  A extends Answers,
  const R extends AnswerOf<A>,
  P extends Fields = NoFields,
  Q extends Fields = NoFields,
  B extends Body = undefined,
>(
  definition: Definition<M, T, X, P, Q, B, A>,
  handle: (call: Call<X, P, Q, B>) => Promise<R>,
): Endpoint<M, T, X, P, Q, B, A> {
  const { name, access, body } = definition;
  const mount = (app: OpenAPIHono, dependencies: Dependencies): void => {
    const answer = async (context: ValidContext<P, Q, B>): Promise<Response> => {
      const call = readCall<X, P, Q, B>(context, name, dependencies);
      const claim = isRepeatable(definition) && !definition.answersSecret ? claimOf(call, name) : undefined;
      const handled = (receivedAt: string): Promise<Answer> => handle({ ...call, receivedAt });
      const given = claim
        ? await answerOnce(dependencies, claim, call.requestId, handled)
        : await handled(call.receivedAt);
      // Made anew, so that it has the headers which every answer has.
      if (given instanceof Response) {
        return context.newResponse(given.body, given.status as StatusCode, Object.fromEntries(given.headers));
      }
      return context.json(given.body, given.status as ContentfulStatusCode, given.headers);
    };
    const letIn = admit(access, dependencies);
    // Nobody has us read a body before they are let in; a signature alone is over the body.
    const bounded = access === 'marketplace' ? [...limitBody(body), letIn] : [letIn, ...limitBody(body)];
    const middleware = [...limitTime(body), ...bounded, ...requireJson(definition)];
    const route: RouteConfig = { ...describeRoute(definition), middleware };
    app.openapi(route, answer, refuseInvalid);
  };
  return { ...definition, mount };
}
