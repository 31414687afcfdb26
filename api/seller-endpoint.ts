import { z } from '@hono/zod-openapi';
import { findCase, type ReadCase } from '../database/cases.ts';
import { findSellerLink, type SellerLink } from '../database/seller-links.ts';
import type { Case } from '../domain/case/case.ts';
import { permissions } from '../domain/permissions.ts';
import { addMilliseconds } from '../domain/time/calendar.ts';
import { answerOnce } from './answer-once.ts';
import type { Caller } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import { endpoint, type Answer, type Call, type Definition, type Endpoint } from './endpoint.ts';
import { countRequest } from './limits.ts';
import { Problem } from './problem.ts';
import { claimOf, updateIdOf } from './read-call.ts';

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

const usableAfterCloseMilliseconds = 30 * 24 * 60 * 60 * 1000;

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
      access: 'everyone',
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
      const { dependencies, request, requestId, address } = call;
      const { token: secret, ...others } = call.params as { token: string };
      const followed = await followLink(dependencies, secret);
      if (!followed) {
        await countRequest(dependencies.limits.perAddress, 'address', address);
        throw new Problem('not_found', 'there is no such link, or its time is over');
      }
      const { link, found } = followed;
      const caller = sellerOf(link);
      await countRequest(dependencies.limits.perKey, 'key', caller.keyId);
      const named = { link: link.tokenHash, ...others }; // what is kept names the link, and never holds the token
      const updateId = updateIdOf(request, name, caller, named);
      const sellerCall = { ...call, caller, found, updateId, params: others } as unknown as SellerCall<P, B>;
      const claim = isRepeatable ? claimOf({ ...call, caller, params: named }, name) : undefined;
      return claim ? answerOnce(dependencies, claim, requestId, () => handle(sellerCall)) : handle(sellerCall);
    },
  );
}

async function followLink(
  { database, now }: Dependencies,
  token: string,
): Promise<{ link: SellerLink; found: ReadCase } | undefined> {
  const link = await findSellerLink(database, token);
  const found = link && (await findCase(database, link.caseId));
  return link && found && !isOver(link, found.subject, now()) ? { link, found } : undefined;
}

function isOver({ expiresAt }: SellerLink, { stage, at }: Case, now: string): boolean {
  if (expiresAt !== null && expiresAt <= now) return true;
  return stage === 'closed' && addMilliseconds(at, usableAfterCloseMilliseconds) <= now;
}

const sellerOf = ({ tokenHash, caseId, sellerId }: SellerLink): Caller => ({
  keyId: `link-${tokenHash.slice(0, 16)}`,
  role: 'seller',
  isLead: false,
  actor: { kind: 'seller', id: sellerId },
  caseId,
  scopes: permissions.seller,
});
