import { z } from '@hono/zod-openapi';
import { findCase, type ReadCase } from '../../database/cases/cases.ts';
import { sha256Of } from '../../database/ledger/hash.ts';
import { answerOnce } from '../http/answer-once.ts';
import { endpoint, type Answer, type Call, type Definition, type Endpoint } from '../http/endpoint.ts';
import { claimOf, updateIdOf } from '../http/read-call.ts';

type Nothing = Record<never, never>;

interface SellerDefinition<P extends z.ZodRawShape, B extends z.ZodRawShape> extends Pick<
  Definition,
  'name' | 'method' | 'summary' | 'description' | 'rawBody' | 'answers' | 'problems'
> {
  /** Below the link; its token is not among the `params`. */
  path: '' | `/${string}`;
  params?: P;
  body?: z.ZodObject<B>;
  example?: z.input<z.ZodObject<B>>;
}

/** One request by the holder of a link, who acts as the seller of the link's case. */
export interface SellerCall<P extends z.ZodRawShape = Nothing, B extends z.ZodRawShape = Nothing> extends Omit<
  Call,
  'params' | 'body'
> {
  found: ReadCase;
  params: z.output<z.ZodObject<P>>;
  body: z.output<z.ZodObject<B>>;
}

/**
 * Declares an endpoint for the holder of a link from a letter to a seller. The link is the only credential: one that is
 * unknown, revoked or over is not found, and the address that tries it is counted as one that signs in wrongly; one that
 * works is counted like a key. `Idempotency-Key` counts for the link.
 */
export function sellerEndpoint<P extends z.ZodRawShape = Nothing, B extends z.ZodRawShape = Nothing>(
  { path, params, problems = [], ...definition }: SellerDefinition<P, B>,
  handle: (call: SellerCall<P, B>) => Promise<Answer>,
): Endpoint {
  const { name, method, rawBody } = definition;
  const token = z.string().min(1).max(200).openapi({ description: 'The end of the link in the letter' });
  const isRepeatable = method === 'post' && !rawBody;
  return endpoint(
    {
      ...definition,
      path: `/v1/seller-cases/{token}${path}`,
      access: 'seller',
      tag: 'Sellers',
      params: z.strictObject({ token, ...params }),
      problems: [
        'not_found',
        'too_many_requests',
        ...(isRepeatable ? (['key_reused', 'request_in_progress'] as const) : []),
        ...problems,
      ],
    },
    async (call) => {
      const { caller, dependencies, request, requestId } = call;
      const { token: secret, ...others } = call.params as { token: string };
      const found = (await findCase(dependencies.database, caller.caseId!))!; // the link has led there
      const named = { link: sha256Of(secret), ...others }; // what is kept names the link, and never holds the token
      const updateId = updateIdOf(request, name, caller, named);
      const sellerCall = { ...call, found, updateId, params: others } as unknown as SellerCall<P, B>;
      const claim = isRepeatable ? claimOf({ ...call, params: named }, name) : undefined;
      return claim ? answerOnce(dependencies, claim, requestId, () => handle(sellerCall)) : handle(sellerCall);
    },
  );
}
