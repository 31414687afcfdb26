import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { MarketplaceActivities } from '../../activities/create-activities.ts';
import type { Enforced } from '../../activities/marketplace/enforce.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Stage } from '../../domain/vocabulary.ts';

/** How urgent a call is, and what it is about: a removal after a verdict comes before interim measures, and these before the rest. */
const calls: Partial<Record<Stage, { urgency: number; summary: string }>> = {
  removing: { urgency: 1, summary: 'remove the offer' },
  awaiting_verdict: { urgency: 2, summary: 'restrict the offer until the verdict' },
  staff_review: { urgency: 2, summary: 'restrict the offer until the decision' },
  appeal_window: { urgency: 1, summary: 'remove the offer that came back' },
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

/** It said no for good, or could not be reached for a day. */
interface Refused {
  refusal: string;
}

/**
 * Tells the marketplace the newest order, when the offer is its seller's. Gives the code of its refusal when asking again
 * cannot mend it.
 */
export async function callMarketplace(subject: Case): Promise<Enforced> {
  const { wanted: measure, order, restrictionCaseId, ground } = subject.measure;
  const { offer, caseId, ending } = subject;
  const reason = (measure === 'none' ? ending?.reason : ground?.reasonCode) ?? 'suspected_counterfeit';
  const restriction = { caseId: restrictionCaseId ?? caseId, measure, order, reason };
  return orRefusal(() => marketplace(subject).enforce({ ...restriction, offer }));
}

/** Asks whether the offer is really gone; one that cannot be asked for a day counts as still there. */
export async function lookForListing(
  subject: Case,
): Promise<{ gone: boolean; code: string; others?: Enforced['others'] }> {
  const { confirmRemoval } = marketplace(subject, 'ask whether the offer is gone');
  const { offer, measure, caseId } = subject;
  const answer = await orRefusal(() =>
    confirmRemoval({ offer, caseId: measure.restrictionCaseId ?? caseId, measure: measure.inForce }),
  );
  if ('refusal' in answer) {
    const { refusal: code } = answer;
    return { gone: code === 'listing_gone' || code === 'listing_unknown', code };
  }
  const { isOffSale, others } = answer;
  return { gone: isOffSale, code: isOffSale ? 'gone' : 'still_for_sale', ...(others && { others }) };
}

async function orRefusal<Answer extends object>(call: () => Promise<Answer>): Promise<Answer | Refused> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
    const { cause } = error;
    if (!(cause instanceof ApplicationFailure) || cause.type !== 'MarketplaceRefusal')
      return { refusal: 'unreachable' };
    const code = cause.details?.[0];
    return { refusal: typeof code === 'string' ? code : 'refused' };
  }
}
