import { initiativeOf } from '../../../domain/case/questions/decider.ts';
import { heading, type Block } from '../content.ts';
import type { Draft } from '../draft.ts';

/** The Commission's list of dispute settlement bodies, which Art. 21(8) of the Digital Services Act asks it to keep. */
const settlementBodies = 'https://digital-strategy.ec.europa.eu/en/policies/dsa-out-court-dispute-settlement';

/** Where a decision can be contested outside of the marketplace (Art. 17(3)(f), 21 of the Digital Services Act). */
export const outsideRedress = ({ say }: Draft): Block => ({
  kind: 'list',
  items: [
    { term: say('redress.body'), text: say('redress.body_text'), href: settlementBodies },
    { term: say('redress.courts'), text: say('redress.courts_text') },
  ],
});

/** Whoever gets a decision is told how to contest it: the seller, and a brand that sent a notice (Art. 16(5)). */
export function redress(draft: Draft): Block[] {
  const { notification, reader, subject, events, event } = draft;
  const isAgainstSeller =
    reader === 'seller' && (notification.kind === 'appeal_upheld' || notification.kind === 'offer_removed_for_good');
  const isDecisionOnNotice =
    reader === 'brand' &&
    initiativeOf(events, subject.kind).endsWith('notice') &&
    (event.kind === 'case_closed' || event.kind === 'removal_confirmed');
  return isAgainstSeller || isDecisionOnNotice ? [heading(draft.say('redress.heading')), outsideRedress(draft)] : [];
}
