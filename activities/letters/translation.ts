/** The same keys, other words: what a translation must have. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

/** The four sentences of every letter. */
export interface LetterWording {
  subject: string;
  happened: string;
  /** What it means for the reader. */
  meaning: string;
  /** What the reader can do now. */
  action: string;
}
