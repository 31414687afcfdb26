import { z } from '@hono/zod-openapi';
import { nameBrands } from '../../database/brands/brands.ts';
import { drawnFromAtMost, drawSample as draw, type Drawn } from '../../database/cases/samples.ts';
import { identifier, outcome, reasonCode, timestamp, verdict } from '../../domain/schemas.ts';
import { sampleKinds } from '../../domain/vocabulary.ts';
import { endpoint } from '../http/endpoint.ts';
import { moment } from '../http/input/moment.ts';
import { wholeNumber } from '../http/input/whole-number.ts';

const sampleKind = z.enum(sampleKinds).openapi('SampleKind');
const seed = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, hyphens or underscores')
  .openapi({ example: '2026-q4' });

const sampledCase = z
  .object({
    caseId: identifier,
    brandId: identifier,
    brandName: z.string().optional().describe('What the brand is called'),
    listing: z.object({
      marketplaceId: identifier,
      listingId: identifier,
      sellerId: identifier,
      title: z.string().optional().describe('As it stood when the case was opened; absent when it was erased'),
    }),
    outcome,
    reason: reasonCode,
    verdict: verdict.optional().describe('Of the brand; absent where it has said nothing'),
    deciders: z.int().describe('How many people of the marketplace have decided, or proposed'),
    appeals: z.int(),
    openedAt: timestamp,
    closedAt: timestamp,
  })
  .openapi('SampledCase');

const sample = z
  .object({
    kind: sampleKind,
    seed,
    from: timestamp,
    until: timestamp,
    population: z.object({
      count: z.int().describe('How many cases it was drawn from'),
      atMost: z
        .literal(true)
        .optional()
        .describe(`The period holds more: it was drawn from the ${drawnFromAtMost} that closed first`),
    }),
    items: z.array(sampledCase),
  })
  .openapi('Sample');

/** A sample of closed cases, for auditors. */
export const drawSample = endpoint(
  {
    name: 'drawSample',
    method: 'get',
    path: '/v1/samples',
    access: 'readSamples',
    tag: 'Samples',
    summary: 'Draw a sample of closed cases',
    description:
      'Of the cases that closed from one moment on and before another: those whose hex SHA-256 of the seed, a space and the ' +
      'case’s id comes first. The same seed and period give the same cases, to whoever asks, since a closed case changes no more; ' +
      'anybody can compute it. With a kind other than `random`, drawn from the cases of that risk alone.',
    query: z.strictObject({
      kind: sampleKind.default('random').describe('Of which cases'),
      seed: seed.describe('Decides which cases are drawn'),
      from: moment.openapi({ description: 'Closed then or later: ISO-8601 in UTC', example: '2026-10-01T00:00:00Z' }),
      until: moment.openapi({ description: 'Closed before then', example: '2027-01-01T00:00:00Z' }),
      size: wholeNumber({ from: 1, to: 200 }).default(25).describe('How many: 1 to 200, 25 when left out'),
    }),
    answers: { 200: { description: 'The sample, in the order in which it was drawn', schema: sample } },
  },
  async ({ query, dependencies: { database } }) => {
    const { kind, seed: drawnBy, from, until } = query;
    const { drawn, population } = await draw(database, query);
    const items = drawn.map(viewDrawn);
    const brands = await nameBrands(database, [...new Set(items.map(({ brandId }) => brandId))]);
    const isMore = population > drawnFromAtMost;
    const count = isMore ? drawnFromAtMost : population;
    return {
      status: 200,
      body: {
        ...{ kind, seed: drawnBy, from, until },
        population: { count, ...(isMore && { atMost: true as const }) },
        items: items.map((one) => ({ ...one, brandName: brands.get(one.brandId)?.name })),
      },
    };
  },
);

function viewDrawn({ subject, snapshot }: Drawn): z.infer<typeof sampledCase> {
  const { caseId, offer, verdict: given, ending, appeals, deciders, openedAt, at } = subject;
  const { title }: { title?: string } = snapshot === undefined ? {} : JSON.parse(snapshot);
  return {
    caseId,
    brandId: offer.brandId,
    listing: {
      marketplaceId: offer.marketplaceId,
      listingId: offer.listingId,
      sellerId: offer.sellerId,
      ...(title !== undefined && { title }),
    },
    outcome: ending!.outcome,
    reason: ending!.reason,
    ...(given && { verdict: given.value }),
    deciders: deciders.length,
    appeals: appeals.filed,
    openedAt,
    closedAt: at,
  };
}
