import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { limitBody } from '../limit-body.ts';
import { Problem, refuseInvalid } from '../problems.ts';
import { Fault } from './faults/fault.ts';
import { replaceFaults, standingFaults } from './faults/faults.ts';
import type { Storage } from './storage/storage.ts';
import { Id, Offer } from './vocabulary.ts';

const done = { description: 'Done' };
const json = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const putListings = createRoute({
  summary: 'Put offers on the storefront; one that is known or gone comes back with its restrictions',
  method: 'post',
  path: '/sandbox/listings',
  request: { body: json(z.array(Offer).min(1).max(2_000)) },
  responses: { 200: done },
});
const removeListing = createRoute({
  summary: 'Let an offer vanish, as its seller can',
  method: 'delete',
  path: '/sandbox/listings/{listingId}',
  request: { params: z.object({ listingId: Id }) },
  responses: { 200: done },
});
const readCalls = createRoute({
  summary: 'What the connector was asked about a case, in the order in which it took effect',
  method: 'get',
  path: '/sandbox/calls',
  request: { query: z.strictObject({ caseId: Id }) },
  responses: { 200: done },
});
const faultsStanding = {
  path: '/sandbox/faults',
  responses: {
    200: {
      description: 'The faults that stand, the next first',
      content: { 'application/json': { schema: z.object({ faults: z.array(Fault) }) } },
    },
  },
};
const readFaults = createRoute({ summary: 'Read the faults', method: 'get', ...faultsStanding });
const putFaults = createRoute({
  summary: 'Say what the next calls of the connector shall meet, in place of what was said before',
  method: 'put',
  request: { body: json(z.array(Fault).max(1_000)) },
  ...faultsStanding,
});
const clearFaults = createRoute({ summary: 'Let the next calls meet no fault', method: 'delete', ...faultsStanding });

/** What the operator of the sandbox can do to the outside world. Not signed, not part of the contract. */
export function createControls(storage: Storage): OpenAPIHono {
  const { listings, sellers, calls } = storage.tables;
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.use('/sandbox/*', limitBody(8_000_000));

  app.openapi(putListings, async (c) => {
    const offers = c.req.valid('json');
    await storage.change((write) => {
      for (const offer of offers) {
        const { listingId, seller } = offer;
        write('listings', listingId, { ...offer, restrictions: listings.get(listingId)?.restrictions ?? [] });
        write('sellers', seller.sellerId, { ...seller, suspensions: sellers.get(seller.sellerId)?.suspensions ?? [] });
      }
    });
    return c.json({ listings: offers.length });
  });

  app.openapi(removeListing, async (c) => {
    const { listingId } = c.req.valid('param');
    await storage.change((write) => {
      const listing = listings.get(listingId);
      if (!listing) throw new Problem(404, 'listing_unknown', 'There is no such listing.');
      write('listings', listingId, { ...listing, status: 'gone' });
    });
    return c.json({ listingId, status: 'gone' });
  });

  app.openapi(readCalls, (c) => c.json({ calls: calls.get(c.req.valid('query').caseId) ?? [] }));

  app.openapi(readFaults, (c) => c.json({ faults: standingFaults(storage) }));
  app.openapi(putFaults, async (c) => {
    const faults = c.req.valid('json');
    await replaceFaults(storage, faults);
    return c.json({ faults });
  });
  app.openapi(clearFaults, async (c) => {
    await replaceFaults(storage, []);
    return c.json({ faults: [] });
  });
  app.doc31('/sandbox/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Sandbox of the marketplace',
      version: '1.0.0',
      description: 'What its operator can do to it. Not signed, and not part of the contract that a marketplace keeps.',
    },
  });

  return app;
}
