import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../domain/vocabulary.ts';
import { browserLanguage, chosenLanguage, chooseLanguage } from '../words/language.ts';
import { loadSellerWords, type SellerWords } from '../words/seller-words.ts';
import '../ui/tokens.css';
import { ApiProblem } from './seller-api.ts';
import { DeadLink } from './dead-link.tsx';
import { Header } from './header.tsx';
import { NoAnswer } from './no-answer.tsx';
import { ReadingContext } from './seller-words.tsx';
import { SellerPage } from './seller-page.tsx';
import styles from './seller.module.css';
import { useSellerCase } from './use-seller-case.ts';

/**
 * What the link in a letter opens: in the language that was chosen here, else in the browser's, else in that of the letter.
 * The letter's is what the marketplace says of an account, and only the nearest of our four; the browser's is its reader's own.
 */
export function SellerProgram({ token }: { token: string }) {
  const { found, at, error, readAgain } = useSellerCase(token);
  const [chosen, setChosen] = useState<Language | undefined>(chosenLanguage);
  const language = chosen ?? browserLanguage() ?? found?.language ?? 'en';
  const isAnswered = found !== undefined || error !== undefined;
  const words = useSellerWords(isAnswered ? language : undefined);
  const choose = useCallback((next: Language) => {
    chooseLanguage(next);
    setChosen(next);
  }, []);

  const title = found ? (found.offer.title ?? found.offer.listingId) : undefined;
  useEffect(() => {
    if (!words) return;
    document.documentElement.lang = language;
    document.title = title === undefined ? words.programme : `${title.slice(0, 80)} · ${words.programme}`;
  }, [words, language, title]);

  if (!words) return <div className={styles.loading} role="status" aria-busy="true" />;
  const isDead = error instanceof ApiProblem && error.status === 404;
  return (
    <ReadingContext value={{ words, language }}>
      <Header marketplace={found?.marketplace.name} language={language} choose={choose} />
      <main className={styles.page}>
        {isDead && <DeadLink />}
        {!isDead && error && <NoAnswer error={error} at={at} retry={readAgain} />}
        {found && !isDead && <SellerPage token={token} seen={found} readAgain={readAgain} />}
      </main>
    </ReadingContext>
  );
}

/** Those that were loaded last stay until the next are here. */
function useSellerWords(language: Language | undefined): SellerWords | undefined {
  const [words, setWords] = useState<SellerWords>();
  useEffect(() => {
    let isWanted = true;
    if (language) void loadSellerWords[language]().then((loaded) => isWanted && setWords(loaded));
    return () => void (isWanted = false);
  }, [language]);
  return words;
}
