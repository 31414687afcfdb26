import type { Priority } from '@temporalio/common';
import { ActivityFailure, ApplicationFailure, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { MarketplaceActivities } from '../../activities/create-activities.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Stage } from '../../domain/vocabulary.ts';

/** A removal after a verdict comes before interim measures, and these before the rest. */
const urgency: Partial<Record<Stage, number>> = { removing: 1, screening: 2 };

const marketplace = (subject: Case, summary: string) =>
  proxyActivities<MarketplaceActivities>({
    taskQueue: `${workflowInfo().taskQueue}-marketplace`,
    startToCloseTimeout: '15s',
    // Whoever cannot be reached for a day needs staff.
    scheduleToCloseTimeout: '1 day',
    retry: { initialInterval: '200ms', maximumInterval: '1 minute' },
    priority: priorityOf(subject),
    summary,
  });

/** One brand's many cases must not starve another brand's verdict. */
const priorityOf = ({ stage, brandId }: Case): Priority => ({
  priorityKey: urgency[stage] ?? 3,
  fairnessKey: brandId.slice(0, 64),
});

/** Tells the marketplace the newest decision. Gives the code of its refusal when asking again cannot mend it. */
export async function callMarketplace(subject: Case, summary: string): Promise<{ refusal?: string }> {
  const { wanted: measure, decision, restrictionCaseId } = subject.measure;
  const { listingId, caseId, ending, verdict } = subject;
  const reason = ending?.reason ?? verdict?.reasonCode ?? 'suspected_counterfeit';
  const restriction = { listingId, caseId: restrictionCaseId ?? caseId, measure, decision, reason };
  return refusalOf(() => marketplace(subject, summary).enforce(restriction));
}

/** Asks whether the offer is really gone; one that cannot be asked for a day counts as still there. */
export async function lookForListing(subject: Case): Promise<{ gone: boolean; code: string }> {
  let measureInForce: string | undefined;
  const { refusal } = await refusalOf(async () => {
    const { confirmRemoval } = marketplace(subject, 'ask whether the offer is gone');
    measureInForce = await confirmRemoval({ listingId: subject.listingId, measure: subject.measure.inForce });
  });
  if (refusal) return { gone: refusal === 'listing_gone', code: refusal };
  return measureInForce === 'as_wanted' ? { gone: true, code: 'gone' } : { gone: false, code: 'still_for_sale' };
}

async function refusalOf(call: () => Promise<unknown>): Promise<{ refusal?: string }> {
  try {
    await call();
    return {};
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    const { cause } = error;
    if (!(cause instanceof ApplicationFailure) || cause.type !== 'MarketplaceRefusal')
      return { refusal: 'unreachable' };
    const code = cause.details?.[0];
    return { refusal: typeof code === 'string' ? code : 'refused' };
  }
}
