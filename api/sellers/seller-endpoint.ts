import { z } from '@hono/zod-openapi';
import { findCase, type ReadCase } from '../../database/cases/cases.ts';
import type { AnswerOf, Answers, Body, Call, Definition, Fields, Method, NoFields } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';

/** What names a link in a path. */
export const sellerLink = z.strictObject({
  token: z.string().min(1).max(200).describe('The end of the link in the letter'),
});
type LinkFields = z.ZodObject<{ token: z.ZodString }>;

interface SellerDefinition<
  M extends Method,
  T extends string,
  P extends LinkFields,
  Q extends Fields,
  B extends Body,
  A extends Answers,
> extends Omit<Definition<M, `/${string}`, 'seller', P, Q, B, A>, 'path' | 'params' | 'access' | 'tag'> {
  /** Below the link: nothing, or beginning with a slash. */
  path: T;
  params: P;
}

/** One request by the holder of a link, who acts as the seller of the link's case. */
type SellerCall<P extends LinkFields, Q extends Fields, B extends Body> = Call<'seller', P, Q, B> & { found: ReadCase };

/**
 * Declares an endpoint for the holder of a link from a letter to a seller. The link is the only credential: one that is
 * unknown, revoked or over is not found, and the address that tries it is counted as one that signs in wrongly; one that
 * works is counted like a key.
 */
export function sellerEndpoint<
  M extends Method,
  T extends string,
  A extends Answers,
  const R extends AnswerOf<A>,
  P extends LinkFields,
  Q extends Fields = NoFields,
  B extends Body = undefined,
>(
  { path, problems = [], ...definition }: SellerDefinition<M, T, P, Q, B, A>,
  handle: (call: SellerCall<P, Q, B>) => Promise<R>,
) {
  return endpoint(
    {
      ...definition,
      path: `/v1/seller-cases/{token}${path}`,
      access: 'seller',
      tag: 'Sellers',
      problems: ['not_found', 'too_many_requests', ...problems],
    },
    async (call) => {
      const found = (await findCase(call.dependencies.database, call.caller.caseId!))!; // the link has led there
      return handle({ ...call, found });
    },
  );
}
