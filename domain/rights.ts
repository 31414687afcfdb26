import { isCovered } from './places.ts';
import type { IprKind, RightStanding } from './vocabulary.ts';

/** A registered right, as far as it matters whether somebody can rely on it. */
export interface Right {
  kind: IprKind;
  /** Countries of ISO 3166-1, and `EU`. */
  territories: readonly string[];
  /** The last day on which it is in force, `YYYY-MM-DD`; none: it does not expire, or nobody has said when. */
  expiresOn?: string | undefined;
  standing: RightStanding;
}

/** How many days before its last day a brand is reminded of a right. */
export const remindedDaysBefore = [90, 30, 7] as const;

const whyNotVerified: Record<RightStanding, string | undefined> = {
  unverified: 'the marketplace has not verified it yet',
  verified: undefined,
  refused: 'the marketplace has refused it',
};

/**
 * Why a brand cannot rely on a right that it names when it calls an offer a counterfeit; nothing when it can.
 * @param day the brand's own, on which it is said
 * @param country where the offer stands, when that is known
 */
export function whyNotReliedOn(
  { kind, territories, expiresOn, standing }: Right,
  { day, country }: { day: string; country: string | undefined },
): string | undefined {
  if (kind === 'patent') return 'a patent tells of no counterfeit: name a trademark, a design or a copyright';
  if (standing !== 'verified') return whyNotVerified[standing];
  if (expiresOn !== undefined && expiresOn < day) return `it expired on ${expiresOn}`;
  if (country === undefined || isCovered(country, territories)) return undefined;
  return `it holds in ${territories.join(', ')}, and the offer stands in ${country}`;
}
