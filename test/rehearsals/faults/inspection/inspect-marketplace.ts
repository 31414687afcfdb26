import type { LedgerEvent } from '../../../../database/ledger/read-events.ts';
import { measures, type Measure } from '../../../../domain/vocabulary.ts';
import type { ReceivedCall } from '../../../../sandbox/marketplace/storage/storage.ts';
import type { CaseEvidence, Evidence } from './evidence.ts';
import { isWithoutWords } from './inspect-notifications.ts';
import type { Inspection } from './inspection.ts';

/** The marketplace did what was ordered: each order once, in turn, none before it was on record. Its wire calls one a `decision`. */
export const inspectMarketplace: Inspection = (evidence) => [
  ...restrictionsOf(evidence).flatMap(inspectOrders),
  ...evidence.cases.flatMap((one) => inspectLetters(one, evidence)),
  ...inspectOffers(evidence),
];

/** A restriction as the marketplace knows it, under the case that began it; a reinstatement goes on with it. */
interface Restriction {
  caseId: string;
  calls: ReceivedCall[];
  ledger: LedgerEvent[];
}

function restrictionsOf({ cases }: Evidence): Restriction[] {
  const knownAs = ({ caseId, view }: CaseEvidence): string => view.subject.measure.restrictionCaseId ?? caseId;
  return cases
    .filter((one) => knownAs(one) === one.caseId)
    .map(({ caseId, calls, ledger }) => {
      const further = cases.filter((one) => one.caseId !== caseId && knownAs(one) === caseId);
      return { caseId, calls, ledger: [...ledger, ...further.flatMap((one) => one.ledger)] };
    });
}

function inspectOrders({ caseId, calls, ledger }: Restriction): string[] {
  const findings: string[] = [];
  const orders = calls.filter(({ operation }) => operation !== 'message');
  const applied = orders.filter((call) => call.applied);
  for (const [index, { decision: order = 0 }] of applied.entries()) {
    if (order <= (applied[index - 1]?.decision ?? 0)) findings.push(`order ${order} of ${caseId} was applied again`);
  }
  for (const { decision: order, measure = 'none', receivedAt } of orders) {
    const decided = ledger.find((event) => event.kind === 'measure_decided' && event.data.order === order);
    if (decided?.kind !== 'measure_decided' || decided.data.measure !== measure) {
      findings.push(`the marketplace was told order ${order} of ${caseId}, ${measure}, which nobody has given`);
    } else if (decided.at > receivedAt)
      findings.push(`order ${order} of ${caseId} was carried out before it was on record`);
  }
  for (const event of ledger) {
    if (event.kind !== 'measure_taken' || event.data.byHand) continue;
    const { order, measure } = event.data;
    const times = applied.filter((call) => call.decision === order && (call.measure ?? 'none') === measure).length;
    if (times !== 1)
      findings.push(`order ${order} of ${caseId}, ${measure}, is on record as taken and was applied ${times} times`);
  }
  return findings;
}

/** A letter that was sent again after a lost answer is the same letter. */
function inspectLetters(one: CaseEvidence, evidence: Evidence): string[] {
  const { caseId, calls, deliveries } = one;
  const stored = calls
    .filter(({ operation, applied }) => operation === 'message' && applied)
    .map(({ messageId }) => messageId);
  const letters = deliveries.filter(({ channel }) => channel === 'marketplace_message');
  const meant = letters.map(({ deliveryId }) => deliveryId);
  const unsent = letters.filter((letter) => isWithoutWords(letter, one, evidence)).map(({ deliveryId }) => deliveryId);
  return [
    ...meant.flatMap((id) => {
      const times = stored.filter((one) => one === id).length;
      return times === 1 || (times === 0 && unsent.includes(id))
        ? []
        : [`letter ${id} stands in the seller's message box ${times} times`];
    }),
    ...stored
      .filter((id) => !meant.includes(id ?? ''))
      .map((id) => `the seller of ${caseId} has letter ${id}, which nobody wrote`),
  ];
}

/** What is in force on the storefront is what the cases say. What staff did by hand, and a vanished offer, no case knows. */
function inspectOffers({ cases, listings }: Evidence): string[] {
  return [...listings].flatMap(([listingId, { status, measureInForce }]) => {
    const about = cases.filter(({ view }) => view.subject.offer.listingId === listingId);
    const isByHand = about.some(({ ledger }) =>
      ledger.some((event) => event.kind === 'measure_taken' && event.data.byHand),
    );
    if (status === 'gone' || isByHand) return [];
    const undone = new Set(about.map(({ view }) => view.subject.measure.restrictionCaseId));
    const standing = about.filter(({ caseId }) => !undone.has(caseId)).map(({ view }) => view.subject.measure.inForce);
    const expected = strongest(standing);
    return measureInForce === expected
      ? []
      : [`${listingId} is ${measureInForce} on the storefront, and ${expected} on record`];
  });
}

const strongest = (standing: readonly Measure[]): Measure =>
  measures[Math.max(0, ...standing.map((measure) => measures.indexOf(measure)))]!;
