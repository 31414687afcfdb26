/** Who made the decision against an offer: its score alone, the brand, our staff, or a rule for the case that nobody decides. */
export const bases = ['interim', 'brand', 'staff', 'rule'] as const;
type Basis = (typeof bases)[number];

/** Why an offer is restricted: what its statement of reasons says (Art. 17(3) of the Digital Services Act). */
export interface Ground {
  basis: Basis;
  reasonCode: string;
  /** The highest score that was reported, where it decided: 0 to 1, as decimal text. */
  score?: string;
  /** The registered right that the decision relies on, where the brand has named one. */
  iprRecordId?: string;
}
