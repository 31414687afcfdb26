const written = /^(\d{1,30}\.?\d{0,30}|\.\d{1,30})([eE][+-]?\d{1,3})?$/;

/**
 * A number that is not negative, as decimal text without needless zeros. Takes every way in which programs write numbers,
 * and takes away the noise of their arithmetic: `6.906999999999999e+01` in 4 decimals is `69.07`.
 * @param decimals at least 1
 * @returns nothing when the text is no such number
 */
export function decimalText(text: string, decimals: number): string | undefined {
  return written.test(text)
    ? Number(text)
        .toFixed(decimals)
        .replace(/\.?0+$/, '')
    : undefined;
}

/** As much as the arithmetic of doubles may have added or taken away. */
const noise = 1e-12;

/**
 * A number in powers of ten, as programs write what they have computed, in decimal text; whatever else is written, or
 * needs more decimals, as it stands.
 */
export function withoutPowers(text: string, decimals: number): string {
  const plain = /e/i.test(text) ? decimalText(text, decimals) : undefined;
  const isTheSame = Math.abs(Number(plain) - Number(text)) <= Number(text) * noise;
  return plain !== undefined && isTheSame ? plain : text;
}
