import type { ListingHistory } from '../../database/intake/suspicions.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { openCase, type Circumstances } from '../../domain/case/open-case.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dueAt } from '../../domain/time/due.ts';
import type { Actor, Verdict } from '../../domain/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { newId } from '../opening/new-id.ts';
import { termsOf } from '../opening/terms.ts';

const clearingVerdicts: readonly Verdict[] = ['authentic', 'grey_market', 'not_our_mark'];

/** The first events of a new case; nothing that they are made of is looked up again later. */
export function openSuspectedCase(
  { suspicion, brand, signals, snapshot, ...candidate }: Candidate,
  history: ListingHistory,
  actor: Actor,
  at: string,
): CaseEvent[] {
  const { marketplaceId, listingId, brandId, sellerId } = candidate;
  const terms = termsOf(brand, at);
  const opening = {
    kind: 'suspicion',
    marketplaceId,
    listingId,
    sellerId,
    brandId,
    snapshotSha256: snapshot.sha256,
    score: suspicion.score,
    signals,
    ...terms,
    ...(history.latestCaseId && { cites: history.latestCaseId }),
  } as const;
  const circumstances = circumstancesOf(history, { fingerprint: snapshot.fingerprint, ...terms, at });
  return openCase(newId('c', at), opening, actor, at, circumstances);
}

/** An allowed seller is not suspected; a brand is not asked twice about an offer that has not changed. */
function circumstancesOf(
  { isAuthorisedSeller, answer }: ListingHistory,
  now: { fingerprint: string; policy: Policy; calendar: Calendar; at: string },
): Circumstances {
  if (isAuthorisedSeller) return { isAuthorisedSeller };
  const isCleared =
    answer !== null &&
    clearingVerdicts.includes(answer.verdict) &&
    answer.fingerprint === now.fingerprint &&
    now.at < dueAt(answer.at, now.policy.notAskedAgain, now.calendar);
  return isCleared ? { earlierAnswer: { caseId: answer.caseId, verdict: answer.verdict } } : {};
}
