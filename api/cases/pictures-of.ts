/** The pictures of an offer by their hashes, as it was reported; none when it is erased. */
export const picturesOf = (snapshot: string | undefined): readonly string[] =>
  snapshot === undefined ? [] : ((JSON.parse(snapshot) as { pictures?: string[] }).pictures ?? []);
