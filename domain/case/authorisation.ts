/** An entry of a brand's list of authorised sellers, as it stood when it decided a case. An entry never changes. */
export interface Authorisation {
  authorisationId: string;
  /** As the list names the seller: by the id at the marketplace. */
  sellerId: string;
  /** When it was put on the list, ISO-8601. */
  since: string;
  /** The last day on which it counts, `YYYY-MM-DD`, by the brand's own days; without one, until it is revoked. */
  endsOn?: string;
  /** Who put it there: a membership, or a program; left out where that was not kept. */
  namedBy?: string;
}
