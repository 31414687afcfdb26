import { createContext, useContext } from 'react';
import type { Language } from '../../domain/vocabulary.ts';
import { formatsIn, type Formats } from '../ui/formats.ts';
import type { SellerWords } from '../words/seller-words.ts';

interface Reading {
  words: SellerWords;
  language: Language;
}
export const ReadingContext = createContext<Reading | undefined>(undefined);

/** What the page says, and how it writes times, in the seller's language. */
export function useReading(): Reading & { formats: Formats } {
  const reading = useContext(ReadingContext)!;
  return { ...reading, formats: formatsIn(reading.language) };
}
