import type { Measure } from '../../../vocabulary.ts';
import type { Authorisation } from '../../authorisation.ts';
import { isIn, isUndecided, type Case } from '../../case.ts';
import { accept, refuse, type Rules, type Setting } from '../../decided.ts';
import type { Fact, Restricting } from '../../events.ts';
import { errand } from '../../questions/errand.ts';
import { afterMeasure, afterRemoval, strikeAmong } from './compliance.ts';
import { decideMeasure, dismiss } from '../consequences.ts';
import { startResolution } from './resolution.ts';

type Kinds =
  'report_seller' | 'report_measure' | 'report_refusal' | 'report_removal' | 'report_vanished' | 'report_returned';

const open = ['awaiting_verdict', 'staff_review', 'removing', 'appeal_window', 'appeal_review'] as const;

/** What the marketplace says about the offer, and answers to what is asked of it. */
export const marketplaceRules: Rules<Kinds> = {
  report_seller: {
    by: ['system'],
    in: open,
    decide(subject, { sellerId, isAuthorised, authorisation, others }, setting) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'nothing is asked of the marketplace');
      if (sellerId === subject.offer.sellerId) return refuse('not_due', 'the case knows the seller');
      if (isAboutOneSeller(subject)) return accept(...afterChangeOfSeller(subject, others, setting));
      const corrected: Fact = { kind: 'seller_corrected', data: { sellerId } };
      // The brand's own word about this very offer is newer than its list.
      const isCleared = isAuthorised && !subject.decided && subject.measure.ground?.basis !== 'brand';
      if (!isCleared) return accept(corrected);
      const dismissed = dismiss(withoutOrder(subject), 'authorised_seller');
      return accept(corrected, recognised(subject, authorisation), ...dismissed);
    },
  },
  report_measure: {
    by: ['system'],
    in: [...open, 'lifting'],
    decide(subject, { measure, order, others = [] }, setting) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      const still = others.filter((other) => measure === 'none' && other.measure !== 'none');
      const data = { measure, order, ...(still.length > 0 && { others: still }) };
      const taken: Fact = { kind: 'measure_taken', data };
      const isOvertaken = order < subject.measure.order;
      return isOvertaken ? accept(taken) : accept(taken, ...afterMeasure(subject, measure, setting));
    },
  },
  report_refusal: {
    by: ['system'],
    in: [...open, 'lifting'],
    decide(subject, { measure, order, code, others }, setting) {
      if (errand(subject) !== 'enforce') return refuse('not_due', 'the marketplace has answered');
      if (order < subject.measure.order) return refuse('not_due', `order ${order} is overtaken`);
      if (code === 'listing_gone' && measure !== 'none')
        return accept(...afterGone(subject, { measure, order, others }, setting));
      return isIn(subject, 'awaiting_verdict') || isIn(subject, 'staff_review')
        ? accept({ kind: 'interim_measure_dropped', data: { order, code } })
        : accept({ kind: 'measure_refused', data: { measure, order, code, clock: startResolution(setting) } });
    },
  },
  report_removal: {
    by: ['system'],
    in: ['removing', 'appeal_window', 'appeal_review'],
    decide(subject, { gone, code, others = [] }, setting) {
      if (errand(subject) !== 'confirm_removal') return refuse('not_due', 'the removal is not to be confirmed now');
      return gone
        ? accept(...afterRemoval(subject, setting, others))
        : accept({
            kind: 'removal_unconfirmed',
            data: { code, clock: startResolution(setting), ...strikeAmong(others) },
          });
    },
  },
  report_vanished: {
    by: ['system', 'marketplace', 'staff'],
    in: open,
    decide: (subject, _content, setting) =>
      subject.listing === 'gone'
        ? refuse('stage_conflict', 'the listing is known to be gone')
        : accept(...vanish(subject, setting)),
  },
  report_returned: {
    by: ['system', 'marketplace', 'staff'],
    in: open,
    decide: (subject) =>
      subject.listing === 'live'
        ? refuse('stage_conflict', 'the listing is not known to be gone')
        : accept({ kind: 'listing_returned', data: {} }, ...carryOutAgain(subject)),
  },
};

/** Runs of before were answered without the entry, and come to the same again. */
function recognised({ told }: Case, authorisation: Authorisation | undefined): Fact {
  if (!authorisation) return { kind: 'seller_recognised', data: {} };
  const brandAsked = told.includes('brand') && { brandAsked: true as const };
  return { kind: 'authorisation_applied', data: { ...authorisation, ...brandAsked } };
}

/** The marketplace says that it has done nothing of what was ordered last. */
const withoutOrder = (subject: Case): Case => ({
  ...subject,
  measure: { ...subject.measure, settled: subject.measure.order },
});

/** Somebody is accused already, by this case or by the one whose decision it carries out. */
const isAboutOneSeller = ({ told, carriesOut }: Case): boolean => told.includes('seller') || carriesOut !== undefined;

/**
 * To its seller, an offer that is another's by now is gone. Nothing that was decided reaches the other: what lies upon the
 * offer by this case is lifted, and the case ends where the seller's own offer alone had brought it about.
 */
function afterChangeOfSeller(subject: Case, others: Restricting[] | undefined, setting: Setting): Fact[] {
  const { listing, ending, told } = subject;
  const { wanted: measure, order, inForce } = subject.measure;
  if (told.includes('seller') && inForce === 'none') return afterGone(subject, { measure, order, others }, setting);
  const vanished: Fact[] = listing === 'gone' ? [] : [{ kind: 'listing_vanished', data: {} }];
  const end = ending ? [decideMeasure(subject, 'none')] : dismiss(withoutOrder(subject), 'listing_vanished');
  return [...vanished, ...end];
}

/** There was no offer left to restrict. What the decision brings upon the seller does not depend on that. */
function afterGone(
  subject: Case,
  { measure, order, others }: { measure: Measure; order: number; others: Restricting[] | undefined },
  setting: Setting,
): Fact[] {
  const vanished: Fact[] = subject.listing === 'gone' ? [] : vanish(withoutOrder(subject), setting);
  if (vanished.length > 1) return vanished;
  return [
    ...vanished,
    { kind: 'measure_unneeded', data: { measure, order } },
    ...afterMeasure(subject, 'none', setting, others),
  ];
}

/** Once the case is decided nothing ends by it: every removed offer looks like one that vanished. */
function vanish(subject: Case, { terms }: Setting): Fact[] {
  const vanished: Fact = { kind: 'listing_vanished', data: {} };
  const ends = terms.policy.whenVanished === 'close' && isUndecided(subject) && !subject.ending;
  return ends ? [vanished, ...dismiss(subject, 'listing_vanished')] : [vanished];
}

/** A decision stands for an offer that comes back. */
function carryOutAgain(subject: Case): Fact[] {
  const { wanted, inForce, order, settled } = subject.measure;
  if (wanted === 'none' || inForce !== 'none' || settled < order || isIn(subject, 'removing')) return [];
  const { kind, data } = decideMeasure(subject, wanted);
  return [
    { kind, data: { ...data, ...(isUndecided(subject) ? { interim: true as const } : { again: true as const }) } },
  ];
}
