import { EventEmitter, on } from 'node:events';
import type { HttpBindings } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { limitBody } from '../limit-body.ts';
import { Problem, refuseInvalid } from '../problems.ts';
import { liftRestriction, lookAtListing, restrictListing, sendMessage, suspendSeller } from './contract.ts';
import { answerInPlace, breaksConnection, holdBack, takeFault } from './faults/faults.ts';
import { picturesOf } from './storefront/pictures.ts';
import { measureInForce, takeDecision, type Restriction } from './restrictions.ts';
import { requireSignature } from './signature.ts';
import type { ReceivedCall, Storage, StoredListing, Write } from './storage/storage.ts';

type Env = { Bindings: HttpBindings };
type Call = Omit<ReceivedCall, 'receivedAt' | 'webhookId' | 'status' | 'applied' | 'fault'>;
type Subject = Call | { operation: 'look'; listingId: string } | { operation: 'suspend'; sellerId: string };

/** What an operation came to. */
type Done<Answer> = {
  status: 200 | 201;
  answer: Answer;
  applied: boolean;
  measureInForce?: ReceivedCall['measureInForce'];
};
/** A refusal is an outcome too, and what a fault answers in place of the operation: they are recorded like the rest. */
type Outcome<Answer> = Done<Answer> | Problem | Response;

/** The signed side of the marketplace, as `contract.ts` publishes it. */
export function createConnector(storage: Storage, secret: string, stopping: AbortSignal): OpenAPIHono<Env> {
  const { listings, sellers, letters, calls } = storage.tables;
  const decisions = new EventEmitter<{ applied: [Call] }>().setMaxListeners(0);
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
  for (const path of ['/listings/*', '/sellers/:sellerId/messages', '/sellers/:sellerId/suspension']) {
    app.use(path, limitBody(1_000_000), requireSignature(secret));
  }

  /** Meets the faults, then performs the operation and records the call in one durable write. */
  async function perform<Answer>(
    c: Context<Env>,
    subject: Subject,
    operate: (write: Write) => Outcome<Answer>,
  ): Promise<Done<Answer>> {
    const listingId = 'listingId' in subject ? subject.listingId : undefined;
    const fault = await takeFault(storage, subject.operation, listingId);
    await holdBack(fault, () => untilOvertaken(subject), stopping);
    const outcome = await storage.change((write) => {
      const result = answerInPlace(fault) ?? operate(fault?.kind === 'ignored' ? () => {} : write);
      if ('caseId' in subject) {
        const call: ReceivedCall = {
          receivedAt: new Date().toISOString(),
          webhookId: c.req.header('webhook-id') ?? '',
          ...subject,
          ...whatBecame(result),
          ...(fault && { fault: fault.kind }),
        };
        write('calls', subject.caseId, [...(calls.get(subject.caseId) ?? []), call]);
      }
      return result;
    });
    if (breaksConnection(fault)) c.env.incoming.socket.resetAndDestroy();
    if (outcome instanceof Problem) throw outcome;
    if (outcome instanceof Response) throw new HTTPException(outcome.status as ContentfulStatusCode, { res: outcome });
    if (outcome.applied && 'caseId' in subject) decisions.emit('applied', subject);
    return outcome;
  }

  async function untilOvertaken(subject: Subject): Promise<void> {
    if (!('decision' in subject)) return;
    const { caseId, decision = 0 } = subject;
    for await (const [later] of on(decisions, 'applied', { signal: stopping })) {
      if (later.caseId === caseId && (later.decision ?? 0) > decision) return;
    }
  }

  function decide(write: Write, listing: StoredListing, wanted: Restriction) {
    const { listingId, restrictions } = listing;
    const outcome = takeDecision(restrictions, wanted);
    if (outcome.kind === 'conflict') {
      const { decision, measure } = outcome.standing;
      return new Problem(409, 'decision_conflict', `Decision ${decision} of this case already stands as "${measure}".`);
    }
    const applied = outcome.kind === 'applied';
    const after = applied ? outcome.restrictions : restrictions;
    if (applied) write('listings', listingId, { ...listing, restrictions: after });
    const { caseId, measure, decision } = applied ? wanted : outcome.standing;
    const inForce = { before: measureInForce(restrictions), after: measureInForce(after) };
    const answer = { listingId, caseId, measure, decision, applied, measureInForce: inForce.after };
    return { status: 200 as const, answer, applied, measureInForce: inForce };
  }

  app.openapi(lookAtListing, async (c) => {
    const { listingId } = c.req.valid('param');
    const { answer } = await perform(c, { operation: 'look', listingId }, () => {
      const stored = listings.get(listingId);
      if (!stored) return unknownListing();
      const { restrictions, ...offer } = stored;
      const shop = new URL(c.req.url).origin;
      const answer = {
        ...offer,
        pictures: picturesOf(stored).map((picture) => new URL(picture, shop).href),
        url: `${shop}/offers/${listingId}`,
        measureInForce: measureInForce(restrictions),
      };
      return { status: 200, answer, applied: false };
    });
    return c.json(answer, 200);
  });

  app.openapi(restrictListing, async (c) => {
    const { listingId, caseId } = c.req.valid('param');
    const wanted = { caseId, ...c.req.valid('json') };
    const { answer } = await perform(c, { operation: 'restrict', listingId, ...wanted }, (write) => {
      const listing = listings.get(listingId);
      if (!listing) return unknownListing();
      if (listing.status === 'gone') return new Problem(404, 'listing_gone', 'This listing is gone.');
      return decide(write, listing, wanted);
    });
    return c.json(answer, 200);
  });

  app.openapi(liftRestriction, async (c) => {
    const { listingId, caseId } = c.req.valid('param');
    const wanted = { caseId, measure: 'none' as const, ...c.req.valid('query') };
    const { answer } = await perform(c, { operation: 'lift', listingId, ...wanted }, (write) => {
      const listing = listings.get(listingId);
      return listing ? decide(write, listing, wanted) : unknownListing();
    });
    return c.json(answer, 200);
  });

  app.openapi(sendMessage, async (c) => {
    const { sellerId } = c.req.valid('param');
    const message = c.req.valid('json');
    const { messageId, caseId } = message;
    const outcome = await perform(c, { operation: 'message', sellerId, caseId, messageId }, (write) => {
      if (!sellers.has(sellerId)) return unknownSeller();
      const key = `${sellerId}!${messageId}`;
      if (letters.has(key)) return { status: 200, answer: { messageId }, applied: false };
      write('letters', key, { ...message, receivedAt: new Date().toISOString() });
      return { status: 201, answer: { messageId }, applied: true };
    });
    return c.json(outcome.answer, outcome.status);
  });

  app.openapi(suspendSeller, async (c) => {
    const { sellerId } = c.req.valid('param');
    const suspension = c.req.valid('json');
    const { suspensionId } = suspension;
    const outcome = await perform(c, { operation: 'suspend', sellerId }, (write) => {
      const seller = sellers.get(sellerId);
      if (!seller) return unknownSeller();
      if (seller.suspensions.some((one) => one.suspensionId === suspensionId)) {
        return { status: 200, answer: { suspensionId }, applied: false };
      }
      const suspensions = [...seller.suspensions, { ...suspension, receivedAt: new Date().toISOString() }];
      write('sellers', sellerId, { ...seller, suspensions });
      return { status: 201, answer: { suspensionId }, applied: true };
    });
    return c.json(outcome.answer, outcome.status);
  });

  return app;
}

const whatBecame = (outcome: Outcome<unknown>): Pick<ReceivedCall, 'status' | 'applied' | 'measureInForce'> => {
  if (outcome instanceof Problem) return { status: outcome.document.status, applied: false };
  if (outcome instanceof Response) return { status: outcome.status, applied: false };
  return { status: outcome.status, applied: outcome.applied, measureInForce: outcome.measureInForce };
};

const unknownListing = () => new Problem(404, 'listing_unknown', 'There is no such listing.');
const unknownSeller = () => new Problem(404, 'seller_unknown', 'There is no such seller.');
