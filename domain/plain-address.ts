/** What is not there to be read, turns text around, or is a `/` to a browser alone. */
const treacherous = /[\\\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Whether a web address leads where one reads: what stands before an `@` looks like the address of somebody else, and
 * whom it leads to must be what one reads.
 */
export const isPlainAddress = (text: string): boolean =>
  /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(text) && !treacherous.test(text);

/**
 * The page at an address that somebody has named, as a link can lead there. The record holds addresses of a time at
 * which nobody looked: those are words, and no page.
 */
export const pageAt = (address: string | undefined): URL | undefined =>
  address !== undefined && isPlainAddress(address) && URL.canParse(address) ? new URL(address) : undefined;
