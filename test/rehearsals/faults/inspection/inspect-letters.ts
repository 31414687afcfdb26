import type { CaseEvidence } from './evidence.ts';
import type { Inspection } from './inspection.ts';

/** What was delivered stands in the annex once, with what it said; what was not, and what has no words, does not. */
export const inspectLetters: Inspection = ({ cases }) => cases.flatMap(inspectCase);

function inspectCase({ caseId, deliveries, letters }: CaseEvidence): string[] {
  const known = new Set(deliveries.map(({ deliveryId }) => deliveryId));
  return [
    ...deliveries.flatMap(({ deliveryId, channel, state }) => {
      const times = letters.filter((letter) => letter.deliveryId === deliveryId).length;
      const due = state === 'delivered' && channel !== 'webhook' ? 1 : 0;
      return times === due ? [] : [`what ${deliveryId} said stands in the annex ${times} times, and not ${due}`];
    }),
    ...letters
      .filter(({ deliveryId }) => !known.has(deliveryId))
      .map(({ recordId }) => `the annex of ${caseId} holds ${recordId}, which was never to be delivered`),
    ...letters
      .filter(({ hasText, isErased }) => hasText === isErased)
      .map(({ recordId }) => `what ${recordId} said is neither kept nor erased`),
  ];
}
