import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { MarketplaceActivities } from '../../activities/create-activities.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Stage } from '../../domain/vocabulary.ts';

/** How urgent a call is, and what it is about: a removal after a verdict comes before interim measures, and these before the rest. */
const calls: Partial<Record<Stage, { urgency: number; summary: string }>> = {
  removing: { urgency: 1, summary: 'remove the offer' },
  screening: { urgency: 2, summary: 'restrict the offer until the verdict' },
  appeal_review: { urgency: 3, summary: 'lift the measure while the appeal is heard' },
  lifting: { urgency: 3, summary: 'lift the measure' },
};

/** One brand's many cases must not starve another brand's verdict. */
const marketplace = ({ stage, offer }: Case, summary = calls[stage.name]?.summary ?? 'tell the marketplace') =>
  proxyActivities<MarketplaceActivities>({
    taskQueue: `${workflowInfo().taskQueue}-marketplace`,
    startToCloseTimeout: '15s',
    // Whoever cannot be reached for a day needs staff.
    scheduleToCloseTimeout: '1 day',
    retry: { initialInterval: '200ms', maximumInterval: '1 minute' },
    priority: { priorityKey: calls[stage.name]?.urgency ?? 3, fairnessKey: offer.brandId.slice(0, 64) },
    summary,
  });

/** Tells the marketplace the newest order. Gives the code of its refusal when asking again cannot mend it. */
export async function callMarketplace(subject: Case): Promise<{ refusal?: string }> {
  const { wanted: measure, order, restrictionCaseId } = subject.measure;
  const { offer, caseId, ending, verdict } = subject;
  const reason = ending?.reason ?? verdict?.reasonCode ?? 'suspected_counterfeit';
  const restriction = { listingId: offer.listingId, caseId: restrictionCaseId ?? caseId, measure, order, reason };
  return refusalOf(() => marketplace(subject).enforce(restriction));
}

/** Asks whether the offer is really gone; one that cannot be asked for a day counts as still there. */
export async function lookForListing(subject: Case): Promise<{ gone: boolean; code: string }> {
  let measureInForce: string | undefined;
  const { refusal } = await refusalOf(async () => {
    const { confirmRemoval } = marketplace(subject, 'ask whether the offer is gone');
    const { offer, measure } = subject;
    measureInForce = await confirmRemoval({ listingId: offer.listingId, measure: measure.inForce });
  });
  if (refusal) return { gone: refusal === 'listing_gone', code: refusal };
  return measureInForce === 'as_wanted' ? { gone: true, code: 'gone' } : { gone: false, code: 'still_for_sale' };
}

async function refusalOf(call: () => Promise<unknown>): Promise<{ refusal?: string }> {
  try {
    await call();
    return {};
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    const { cause } = error;
    if (!(cause instanceof ApplicationFailure) || cause.type !== 'MarketplaceRefusal')
      return { refusal: 'unreachable' };
    const code = cause.details?.[0];
    return { refusal: typeof code === 'string' ? code : 'refused' };
  }
}
