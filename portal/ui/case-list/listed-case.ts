import type { Measure, Outcome, Stage, Verdict } from '../../../domain/vocabulary.ts';
import type { ShownClock } from '../clock-rules.ts';

/** A case as every list shows it: what the inbox, the queues and the list of all cases have in common. */
export interface ListedCase {
  caseId: string;
  /** Number of the last event. */
  sequence: number;
  listing: {
    listingId: string;
    marketplaceId: string;
    sellerId: string;
    title?: string | undefined;
    price?: Money | undefined;
    pictureUrl?: string | undefined;
  };
  reference?: { name: string; priceRange?: { from: string; to: string; currency: string } | undefined } | undefined;
  /** The reasons of the strongest findings. */
  signals: readonly string[];
  measure: { inForce: Measure };
  stage: Stage;
  verdict?: Verdict | undefined;
  outcome?: Outcome | undefined;
  /** The seller has said something before anything was decided. */
  sellerAnswered?: true | undefined;
  clock?: ShownClock | undefined;
  openedAt: string;
  updatedAt: string;
}

interface Money {
  amount: string;
  currency: string;
}

/** Cases under one heading; without a title there is none. */
export interface Group<Row> {
  key: string;
  title?: string | undefined;
  rows: readonly Row[];
}
