/** Scripts that write no blanks between words, or hang much on a word: each two neighbours are a word of their own. */
const unspaced = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]`;
const letters = String.raw`[\p{L}\p{N}\p{M}]`;
const runs = new RegExp(`[${letters}&&${unspaced}]+|[${letters}--${unspaced}]+`, 'gv');
const isUnspaced = new RegExp(`^${unspaced}`, 'v');

const lettersAtMost = 40;
const wordsOfATitle = 64;
const wordsOfASearch = 8;
/** A shorter beginning fits to too much. */
const beginningFrom = 3;

/** A word that is looked for. */
export interface SoughtWord {
  word: string;
  /** Words that only begin so are found, too. */
  isBeginning: boolean;
}

/** The words by which a title is found: without case, accents and forms of letters; a long title by its first ones. */
export function wordsOfTitle(title: string): string[] {
  const words = new Set<string>();
  for (const run of runsOf(title)) {
    for (const word of isUnspaced.test(run) ? neighboursIn(run) : [shortened(run)]) {
      words.add(word);
      if (words.size === wordsOfATitle) return [...words];
    }
  }
  return [...words];
}

/**
 * The words that a title must have to be found; none when nothing in what is asked is a word. Of the last one, which may
 * still be written, a beginning is enough.
 */
export function soughtWords(asked: string): SoughtWord[] {
  const sought = new Map<string, SoughtWord>();
  for (const run of runsOf(asked)) {
    const length = Array.from(run).length;
    if (!isUnspaced.test(run)) {
      const word = shortened(run);
      sought.set(word, { word, isBeginning: length >= beginningFrom });
    } else if (length === 1) sought.set(run, { word: run, isBeginning: true });
    else for (const word of neighboursIn(run).slice(0, -1)) sought.set(word, { word, isBeginning: false });
  }
  const words = [...sought.values()].slice(0, wordsOfASearch);
  return words.map((one, index) =>
    isLetter(one) || index === words.length - 1 ? one : { ...one, isBeginning: false },
  );
}

/** A letter of a script without blanks has no word of its own: it begins two. */
const isLetter = ({ word }: SoughtWord): boolean => isUnspaced.test(word);

const runsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(runs) ?? [];

const shortened = (run: string): string => Array.from(run).slice(0, lettersAtMost).join('');

/** Each two neighbours, and the last one alone: so whatever begins with a letter is found by it. */
function neighboursIn(run: string): string[] {
  const all = Array.from(run);
  return all.map((letter, index) => letter + (all[index + 1] ?? ''));
}
