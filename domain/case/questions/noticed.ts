import type { CaseEvent, Finding } from '../events.ts';
import type { Initiative } from './decider.ts';

/** What about an offer has drawn attention, as its seller is told: where to look, never how it was known. */
export const aspects = ['pictures', 'words', 'price', 'goods', 'earlier', 'whole'] as const;
export type Aspect = (typeof aspects)[number];

const aspectByReason: Readonly<Record<string, Aspect>> = {
  image_copied: 'pictures',
  image_matches_known_counterfeit: 'pictures',
  logo_differs: 'pictures',
  fake_logo: 'pictures',
  fake_hologram: 'pictures',
  fake_packaging: 'pictures',
  evasive_wording: 'words',
  no_such_model: 'words',
  price_far_below_market: 'price',
  counterfeit_features: 'goods',
  unknown_serial_number: 'goods',
  laboratory_test: 'goods',
  test_purchase: 'goods',
  relist_match: 'earlier',
  repeat_infringer: 'earlier',
};

/** Detectors may give reasons of their own: those speak of the offer as a whole. */
const aspectOf = ({ reasonCode }: Finding): Aspect => aspectByReason[reasonCode] ?? 'whole';

/** From here on a detector finds something: what is less likely than not is no reason to suspect anybody. */
export const isFound = ({ score }: Pick<Finding, 'score'>): boolean => Number(score) >= 0.5;

/** What detectors, and staff who report, have found by then. */
export const findingsIn = (events: readonly CaseEvent[]): Finding[] =>
  events.flatMap((event) => {
    if (event.kind === 'case_opened') return event.data.findings;
    return event.kind === 'suspicions_joined' ? event.data.suspicions.flatMap(({ findings }) => findings) : [];
  });

/**
 * From which facts a decision set out that followed from an investigation of our own (Art. 17(3)(b) of the Digital
 * Services Act), whoever made it: nothing where nobody of ours found the offer.
 * @param events up to the statement of reasons
 */
export function noticedIn(events: readonly CaseEvent[], initiative: Initiative): Aspect[] {
  if (initiative === 'notice') return [];
  const found = new Set(findingsIn(events).filter(isFound).map(aspectOf));
  return found.size > 0 ? aspects.filter((aspect) => found.has(aspect)) : ['whole'];
}
