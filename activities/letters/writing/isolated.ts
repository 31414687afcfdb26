/** Around a text that keeps to itself, whichever way it runs (Unicode Standard Annex #9, FSI and PDI). */
const [begin, end] = ['\u2068', '\u2069'];

/** Hebrew, Arabic and what else is written from right to left, by its blocks. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Foreign text that turns no word, number or mark beside it around. Only what runs from right to left could, and only
 * that is marked: every other text goes out as it is.
 */
export const isolated = (text: string): string => (rightToLeft.test(text) ? `${begin}${text}${end}` : text);

/** The part of a line that was cut off inside of an isolated text, closed; isolated texts do not stand in one another. */
export const closed = (line: string): string => (isOpen(line) ? line + end : line);

/** The next line, which goes on with the isolated text that the one before it was cut off in. */
export const reopened = (line: string, before: string): string => (isOpen(before) ? begin + line : line);

const isOpen = (line: string): boolean => line.lastIndexOf(begin) > line.lastIndexOf(end);
