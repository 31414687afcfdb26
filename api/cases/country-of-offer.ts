/** Where the offer of a case stands, as it was reported; nothing when it was not, or is erased. */
export const countryOfOffer = (snapshot: string | undefined): string | undefined =>
  snapshot === undefined ? undefined : (JSON.parse(snapshot) as { country?: string }).country;
