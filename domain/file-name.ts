/** How long the name of a file may be: what file systems take. */
export const fileNameAtMost = 255;

/** What ends a line, turns text around, or cannot be written: half of a pair of UTF-16. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A name as it can be kept and shown: without what would make it seem another; empty when nothing is left. */
export const fitFileName = (name: string): string =>
  name.replaceAll(unfit, '').trim().slice(0, fileNameAtMost).replaceAll(unfit, '').trim();
