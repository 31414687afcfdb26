import { createContext, useContext, type ReactNode } from 'react';
import type { Language } from '../../domain/vocabulary.ts';
import type { Words } from './words.ts';

interface Reading {
  language: Language;
  words: Words;
}
const Context = createContext<Reading | undefined>(undefined);

export const WordsProvider = ({ children, ...reading }: Reading & { children: ReactNode }) => (
  <Context value={reading}>{children}</Context>
);

function useReading(): Reading {
  const reading = useContext(Context);
  if (!reading) throw new Error('words are used outside of WordsProvider');
  return reading;
}

/** What the portal says, in the reader's language. */
export const useWords = (): Words => useReading().words;

/** In which language the reader reads. */
export const useLanguage = (): Language => useReading().language;
