import type { LedgerEvent } from '../../../../database/ledger/read-events.ts';
import { eventsOf, type Claim } from '../players/claims.ts';
import { people } from '../players/keys.ts';
import type { Evidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/** Whatever somebody was told is so: what was accepted stands in the ledger once, what was refused does not. */
export const inspectClaims: Inspection = (evidence) => {
  const byMark = eventsByMark(evidence);
  return [
    ...evidence.met.faults.map((fault) => `a player was answered ${fault}`),
    ...evidence.claims.moves.flatMap((claim) => inspectClaim(claim, byMark, evidence)),
    ...inspectSuspicions(evidence),
    ...evidence.untoldListingEvents.map((eventId) => `the listing event ${eventId} was told to no case`),
  ];
};

/** The events by what only one claim has said. */
function eventsByMark({ cases, texts, updates }: Evidence): Map<string, LedgerEvent[]> {
  const found = new Map<string, LedgerEvent[]>();
  for (const event of cases.flatMap(({ ledger }) => ledger)) {
    const { textSha256 } = event.data as { textSha256?: string };
    const mark = textSha256 ? texts.get(textSha256) : updates.get(`${event.caseId} ${event.sequence}`);
    if (mark) found.set(mark, [...(found.get(mark) ?? []), event]);
  }
  return found;
}

function inspectClaim(claim: Claim, byMark: ReadonlyMap<string, LedgerEvent[]>, { cases }: Evidence): string[] {
  const { act, caseId, mark, updateId, answer, player, secondStatus } = claim;
  const name = `${act} by ${player} in ${caseId} (${mark})`;
  const kinds = eventsOf[act as keyof typeof eventsOf];
  const marked = (byMark.get(updateId ?? mark) ?? []).filter(({ kind }) => kinds.includes(kind));
  // A second pair of eyes that disagrees is recorded without its reason.
  const referred = cases
    .find((one) => one.caseId === caseId)
    ?.ledger.filter(
      ({ kind, actor }) =>
        kind === 'review_referred' && act === 'decideReview' && actor.id === people[player as 'staff'].actorId,
    );
  const times = marked.length || (referred?.length ?? 0);
  const elsewhere =
    act !== 'orderReinstatement' && act !== 'complain' && marked.some((event) => event.caseId !== caseId);
  return [
    ...(answer === undefined ? [`${name} has had no definite answer`] : []),
    ...(answer?.accepted && times !== 1 ? [`${name} was accepted and stands in the ledger ${times} times`] : []),
    ...(answer && !answer.accepted && marked.length > 0
      ? [`${name} was refused (${answer.status} ${answer.code}) and stands in the ledger`]
      : []),
    ...(elsewhere ? [`${name} stands in another case`] : []),
    ...(answer && secondStatus !== undefined && secondStatus !== answer.status
      ? [`${name} was answered ${answer.status} and, asked again, ${secondStatus}`]
      : []),
  ];
}

/** Every accepted suspicion is held by the case that was named, and each case knows of those that joined it once. */
function inspectSuspicions({ claims, suspicions, cases }: Evidence): string[] {
  const stored = new Map(suspicions.map((one) => [one.suspicionId, one]));
  const ledgers = new Map(cases.map(({ caseId, ledger }) => [caseId, ledger]));
  const claimed = claims.suspicions.flatMap(({ suspicionId, caseId, result }) => {
    const name = `suspicion ${suspicionId}, ${result} in ${caseId},`;
    const held = stored.get(suspicionId);
    if (!held) return [`${name} is nowhere`];
    if (held.caseId !== caseId) return [`${name} is held by ${held.caseId}`];
    return ledgers.has(caseId) ? [] : [`${name} is held by a case that is not there`];
  });
  const untold = suspicions.flatMap(({ suspicionId, caseId, toldAt }) =>
    toldAt === null ? [`${caseId} was not told of suspicion ${suspicionId}`] : [],
  );
  const overtold = cases.flatMap(({ caseId, ledger }) => {
    const named = ledger.flatMap((event) => {
      if (event.kind === 'case_opened') return event.data.suspicionId ?? [];
      return event.kind === 'suspicions_joined' ? event.data.suspicions.map(({ suspicionId }) => suspicionId) : [];
    });
    return named.flatMap((suspicionId, index) => [
      ...(named.indexOf(suspicionId) === index ? [] : [`${caseId} was told of suspicion ${suspicionId} twice`]),
      ...(stored.get(suspicionId)?.caseId === caseId
        ? []
        : [`${caseId} was told of suspicion ${suspicionId}, which it does not hold`]),
    ]);
  });
  return [...claimed, ...untold, ...overtold];
}
