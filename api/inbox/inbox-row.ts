import { z } from '@hono/zod-openapi';
import type { ListedCase } from '../../database/cases/listed-cases.ts';
import { clockShown } from '../../domain/case/questions/clock-shown.ts';
import { hearsSeller } from '../../domain/case/questions/hears-seller.ts';
import { isCovered } from '../../domain/places.ts';
import {
  identifier,
  measure,
  outcome,
  reasonCode,
  score,
  stage,
  taskKind,
  timestamp,
  verdict,
} from '../../domain/schemas.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';
import { shownClock } from '../cases/shown-clock.ts';

const price = z.object({ amount: z.string(), currency: z.string() });

/** A case as a list of work shows it: as little as a row needs. */
export const inboxRow = z
  .object({
    caseId: identifier,
    sequence: z.int().describe('Number of the last event'),
    listing: z.object({
      listingId: identifier,
      marketplaceId: identifier,
      sellerId: identifier,
      title: z.string().optional().describe('As it stood when the case was opened; absent when it was erased'),
      price: price.optional(),
      pictureUrl: z.string().optional().describe('Where the first picture is downloaded'),
      country: z.string().optional(),
    }),
    reference: z
      .object({
        referenceId: identifier,
        name: z.string(),
        priceRange: z
          .object({ from: z.string(), to: z.string(), currency: z.string() })
          .optional()
          .describe('What a genuine one usually costs where the offer stands, in the offer’s currency'),
      })
      .optional(),
    signals: z.array(reasonCode).describe('The reasons of the two strongest findings'),
    score,
    measure: z.object({ wanted: measure, inForce: measure }),
    stage,
    verdict: verdict.optional(),
    outcome: outcome.optional(),
    clock: shownClock.optional(),
    sellerAnswered: z
      .literal(true)
      .optional()
      .describe('The seller has said something before anything was decided: it is to be read with the case'),
    task: taskKind.optional().describe('What you are waited for; absent where others are'),
    openedAt: timestamp,
    updatedAt: timestamp,
  })
  .openapi('InboxRow');
type InboxRow = z.infer<typeof inboxRow>;

/** What a listing is known by. */
interface Seen {
  title?: string;
  price?: { amount: string; currency: string };
  country?: string;
  pictures?: string[];
}

/** The row of a case for a caller. */
export function viewRow(
  { subject, snapshot, signals, task, undoneBy, reference }: ListedCase,
  caller: Caller,
): InboxRow {
  const { caseId, offer, stage: standing, ending, verdict: given } = subject;
  const seen: Seen = snapshot === undefined ? {} : JSON.parse(snapshot);
  const hasPicture = seen.pictures?.[0] !== undefined && mayAsk(caller, 'readFiles');
  const clock = clockShown(subject, task === 'resolve_marketplace_problem' ? 'resolution' : standing.clocks[0]?.name);
  return {
    caseId,
    sequence: subject.sequence,
    listing: {
      listingId: offer.listingId,
      marketplaceId: offer.marketplaceId,
      sellerId: offer.sellerId,
      ...(seen.title !== undefined && { title: seen.title }),
      ...(seen.price && { price: seen.price }),
      ...(hasPicture && { pictureUrl: `/v1/cases/${caseId}/pictures/1` }),
      ...(seen.country !== undefined && { country: seen.country }),
    },
    ...(reference && { reference: viewReferenceOf(reference, seen) }),
    signals,
    score: subject.score,
    measure: { wanted: subject.measure.wanted, inForce: undoneBy?.inForce ?? subject.measure.inForce },
    stage: standing.name,
    ...(given && { verdict: given.value }),
    ...(standing.name === 'closed' && ending && { outcome: ending.outcome }),
    ...(clock && { clock }),
    ...(subject.sellerStatement && hearsSeller(standing.name) && { sellerAnswered: true }),
    ...(task && { task }),
    openedAt: subject.openedAt,
    updatedAt: subject.at,
  };
}

type Compared = NonNullable<ListedCase['reference']>;

function viewReferenceOf({ referenceId, name, prices }: Compared, seen: Seen): NonNullable<InboxRow['reference']> {
  const amounts = prices
    .filter(({ market, price: usual }) => isOf(market, seen.country) && usual.currency === seen.price?.currency)
    .map(({ price: usual }) => usual.amount)
    .toSorted((one, other) => Number(one) - Number(other));
  const [from, to] = [amounts[0], amounts.at(-1)];
  return {
    referenceId,
    name,
    ...(from !== undefined && to !== undefined && { priceRange: { from, to, currency: seen.price!.currency } }),
  };
}

const isOf = (market: string, country: string | undefined): boolean =>
  country !== undefined && isCovered(country, [market]);
