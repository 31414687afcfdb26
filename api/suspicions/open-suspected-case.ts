import type { ListingHistory } from '../../database/intake/suspicions.ts';
import type { OwnTerms } from '../../database/terms/terms-of-brands.ts';
import type { Circumstances } from '../../domain/case/commands/commands.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Terms } from '../../domain/case/terms.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Actor, Verdict } from '../../domain/vocabulary.ts';
import { newId } from '../opening/new-id.ts';
import { firstEvents } from '../opening/open-new-case.ts';
import type { Candidate } from './candidate.ts';

const clearingVerdicts: readonly Verdict[] = ['authentic', 'grey_market', 'not_our_mark'];

/** The first events of a new case; nothing that they are made of is looked up again later. */
export function openSuspectedCase(
  { suspicion, suspicionId, findings, snapshot, ...candidate }: Candidate,
  history: ListingHistory,
  own: OwnTerms,
  actor: Actor,
  at: string,
): CaseEvent[] {
  const { marketplaceId, listingId, brandId, sellerId } = candidate;
  const { sha256: snapshotSha256, fingerprint } = snapshot;
  const { country } = suspicion;
  const opening = {
    kind: 'suspicion',
    offer: { marketplaceId, listingId, sellerId, brandId, ...(country && { country }), snapshotSha256, fingerprint },
    score: suspicion.score,
    findings,
    suspicionId,
    ...(history.latestCaseId && { cites: history.latestCaseId }),
  } as const;
  const circumstances = circumstancesOf(history, fingerprint, own.terms, at);
  return firstEvents({ caseId: newId('c', at), actor, at, opening, circumstances }, own);
}

/** A removed offer that came back goes again; an allowed seller is not suspected; a brand is not asked twice about an offer that has not changed. */
function circumstancesOf(
  { authorisation, answer, standing }: ListingHistory,
  fingerprint: string,
  { policy, calendar }: Terms,
  at: string,
): Circumstances {
  if (standing) {
    const { caseId, ground, deciders } = standing;
    return { standingRemoval: { caseId, ground, deciders } };
  }
  if (authorisation) return { authorisation };
  const isCleared =
    answer !== null &&
    clearingVerdicts.includes(answer.verdict) &&
    answer.fingerprint === fingerprint &&
    at < dueAt(answer.at, policy.notAskedAgain, calendar);
  return isCleared ? { earlierAnswer: { caseId: answer.caseId, verdict: answer.verdict } } : {};
}
