import { initiativeOf } from '../../../domain/case/questions/decider.ts';
import { settlementBodies } from '../../../domain/settlement-bodies.ts';
import { heading, type Block } from '../content.ts';
import type { Draft } from '../draft.ts';

/** Where a decision can be contested outside of the marketplace (Art. 17(3)(f), 21 of the Digital Services Act). */
export const outsideRedress = ({ say }: Draft): Block => ({
  kind: 'list',
  items: [
    { term: say('redress.body'), text: say('redress.bodyText'), href: settlementBodies },
    { term: say('redress.courts'), text: say('redress.courtsText') },
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
