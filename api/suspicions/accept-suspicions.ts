import { appendEvents } from '../../database/ledger/append-events.ts';
import type { CaseRecording } from '../../database/ledger/case-recording.ts';
import { termsOfBrands } from '../../database/terms/terms-of-brands.ts';
import { findBrands } from '../../database/brands/brands.ts';
import { brandsOfReferences } from '../../database/brands/references.ts';
import type { Database, InTransaction } from '../../database/connect.ts';
import { grantFiles, unusableFiles } from '../../database/evidence/files.ts';
import {
  insertSuspicions,
  lockListings,
  lockUndecidedCases,
  readListingHistories,
  textOf,
  type AcceptedSuspicion,
} from '../../database/intake/suspicions.ts';
import { keepReturnedListings } from '../../database/runs/listing-events.ts';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import { openSuspectedCase } from './open-suspected-case.ts';
import { recallSuspicions } from './recall-suspicions.ts';
import type { Reporter } from './reporter.ts';
import { retryWhenOvertaken } from '../opening/retry-when-overtaken.ts';
import {
  refusedBrand,
  refusedName,
  refusedPicture,
  refusedPolicy,
  refusedReference,
  type Refused,
} from './refusals.ts';
import type { Suspicion } from './suspicion.ts';

/** What became of a suspicion. */
export type Acceptance =
  | { result: 'opened'; suspicionId: string; caseId: string; deliveries?: DueDelivery[] }
  /** The undecided case about the listing holds it now; it was accepted before, or the offer is removed by that case already. */
  | { result: 'joined' | 'known'; suspicionId: string; caseId: string; isNew?: true }
  | Refused;

/**
 * Accepts suspicions in one transaction: all of them are durable when this resolves, none when it throws. A case that
 * was opened stands in Postgres with its first events; its run is not started here. Give at most a few hundred at once.
 * @returns what became of each, in order
 */
export function acceptSuspicions(
  { database, now }: { database: Database; now: () => string },
  reporter: Reporter,
  suspicions: readonly Suspicion[],
): Promise<Acceptance[]> {
  return retryWhenOvertaken(database, (transaction) => acceptWithin(transaction, now(), reporter, suspicions));
}

/** The same within a transaction of the caller's, who does it again when overtaken. */
export async function acceptWithin(
  transaction: InTransaction,
  at: string,
  reporter: Reporter,
  suspicions: readonly Suspicion[],
): Promise<Acceptance[]> {
  const brands = await findBrands(
    transaction,
    suspicions.map(({ brand }) => brand),
  );
  const candidates = suspicions.map((suspicion) => {
    const brand = brands.get(suspicion.brand);
    return brand && candidateOf(suspicion, brand, reporter.actor);
  });
  const acceptances = await placeInCases(
    transaction,
    at,
    reporter,
    candidates.filter((one) => one !== undefined),
  );
  return candidates.map((candidate) => (candidate ? acceptances.get(candidate)! : refusedBrand));
}

/** Under the locks of their listings, joins each to the undecided case that there is, or opens one. */
async function placeInCases(
  transaction: InTransaction,
  at: string,
  { actor, files }: Reporter,
  candidates: readonly Candidate[],
): Promise<Map<Candidate, Acceptance>> {
  await lockListings(transaction, candidates);
  const terms = await termsOfBrands(
    transaction,
    [...new Map(candidates.map(({ brand }) => [brand.brandId, brand])).values()],
    at,
  );
  const known = await recallSuspicions(transaction, candidates, terms, at);
  const undecided = await lockUndecidedCases(transaction, candidates);
  const withoutCase = candidates.filter((one) => !known.has(one.suspicionId) && !undecided.has(textOf(one)));
  const histories = await readListingHistories(transaction, withoutCase, at);
  const historyOf = new Map(withoutCase.map((candidate, index) => [candidate, histories[index]!]));
  const latest = new Map<string, string>();
  const recordings: CaseRecording[] = [];
  const returned: Candidate[] = [];
  const pictures = candidates.flatMap(({ suspicion }) => suspicion.pictures ?? []);
  const foreign = pictures.length > 0 ? await unusableFiles(transaction, pictures, files) : [];

  const named = candidates.flatMap(({ suspicion }) => suspicion.referenceId ?? []);
  const brandOf = await brandsOfReferences(transaction, named);

  const place = (candidate: Candidate): Acceptance => {
    const { suspicionId } = candidate;
    const listing = textOf(candidate);
    const recalled = known.get(suspicionId);
    if (recalled && recalled.listing !== listing) return refusedName;
    if (recalled) return { result: 'known', suspicionId, caseId: recalled.caseId };
    const refused = candidate.suspicion.pictures?.findIndex((picture) => foreign.includes(picture)) ?? -1;
    if (refused >= 0) return refusedPicture(refused);
    const { referenceId } = candidate.suspicion;
    if (referenceId !== undefined && brandOf.get(referenceId) !== candidate.brandId) return refusedReference;
    const undecidedCase = undecided.get(listing);
    if (undecidedCase) {
      known.set(suspicionId, { caseId: undecidedCase, listing });
      return { result: 'joined', suspicionId, caseId: undecidedCase };
    }
    const history = historyOf.get(candidate)!;
    const { standing } = history;
    if (standing && (standing.isInForce || standing.isOpen)) {
      if (!standing.isInForce) returned.push(candidate);
      known.set(suspicionId, { caseId: standing.caseId, listing });
      return { result: 'known', suspicionId, caseId: standing.caseId, isNew: true };
    }
    const latestCaseId = latest.get(listing) ?? history.latestCaseId;
    const own = terms.get(candidate.brandId);
    if (!own) return refusedPolicy(candidate.brand.policy);
    const events = openSuspectedCase(candidate, { ...history, latestCaseId }, own, actor, at);
    const { caseId } = events[0]!;
    known.set(suspicionId, { caseId, listing });
    latest.set(listing, caseId);
    if (events.at(-1)!.kind !== 'case_closed') undecided.set(listing, caseId);
    recordings.push({ events });
    return { result: 'opened', suspicionId, caseId };
  };
  const acceptances = new Map(candidates.map((candidate) => [candidate, place(candidate)]));
  await write(transaction, at, { actor, uploader: files.uploader }, recordings, acceptances);
  await keepReturnedListings(transaction, returned, at);
  return acceptances;
}

const everybody = ['brand', 'seller', 'staff'] as const;

async function write(
  transaction: InTransaction,
  at: string,
  { actor, uploader }: { actor: Actor; uploader: string },
  recordings: readonly CaseRecording[],
  acceptances: ReadonlyMap<Candidate, Acceptance>,
): Promise<void> {
  const accepted = [...acceptances].flatMap(([{ suspicion, findings, snapshot }, acceptance]) => {
    const result = keptAs(acceptance);
    if (!result || acceptance.result === 'refused') return [];
    const { caseId, suspicionId } = acceptance;
    const { score, pictures = [], referenceId } = suspicion;
    return { result, caseId, suspicionId, score, findings, snapshot, pictures, referenceId };
  });
  await insertSuspicions(transaction, actor, accepted, at);
  const recorded = await appendEvents(transaction, recordings); // whom it tells hangs on where the snapshots say that offers stand
  // They show no more than the offer did.
  const shown = accepted.flatMap(({ caseId, suspicionId, pictures }) =>
    pictures.map((sha256) => ({ caseId, sha256, broughtBy: suspicionId, visibleTo: everybody })),
  );
  await grantFiles(transaction, shown, { uploader, at });
  for (const acceptance of acceptances.values()) {
    const deliveries = acceptance.result === 'opened' && recorded.get(acceptance.caseId)?.deliveries;
    if (deliveries) acceptance.deliveries = deliveries;
  }
}

/** What a suspicion is kept as: `cited`, when there was nothing to open and nothing to join. */
function keptAs(acceptance: Acceptance): AcceptedSuspicion['result'] | undefined {
  if (acceptance.result === 'opened' || acceptance.result === 'joined') return acceptance.result;
  return acceptance.result === 'known' && acceptance.isNew ? 'cited' : undefined;
}
