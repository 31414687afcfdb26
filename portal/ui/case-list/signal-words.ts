import type { Words } from '../../words/words.ts';

/** What a detector found, in words; a word of its own that nobody has worded is shown as it is. */
function signalWords(words: Words, code: string): string {
  const short: Partial<Record<string, string>> = words.inbox.signals;
  const long: Partial<Record<string, string>> = words.reasons;
  return short[code] ?? long[code] ?? code.replaceAll('_', ' ');
}

/** The strongest signals as one line, which begins as a sentence does. */
export function signalsInWords(words: Words, codes: readonly string[]): string {
  const said = codes.map((code) => signalWords(words, code)).join(words.inbox.between);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
