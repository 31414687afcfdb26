import type { ErrorCode } from '../../domain/errors.ts';
import { useLanguage, useWords } from '../words/use-words.tsx';

/** How a refusal is said to the reader, by its code. The API's own words know more, and are English: nobody else reads them. */
export function useRefusal(): (code: ErrorCode | undefined, detail: string) => { said: string; more?: string } {
  const { byCode, other } = useWords().shared.problem;
  const isEnglish = useLanguage() === 'en';
  return (code, detail) => {
    const known = code && byCode[code];
    if (!isEnglish) return { said: known ?? other };
    return known === undefined ? { said: detail } : { said: known, more: detail };
  };
}
