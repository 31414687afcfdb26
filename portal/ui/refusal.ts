import { errorCodes, type ErrorCode } from '../../domain/errors.ts';
import { useLanguage, useWords } from '../words/use-words.tsx';

/**
 * How a refusal is said to the reader, by its code. The API's own words know more, and are English: nobody else reads them,
 * unless the code is one that only a newer release knows. Then the page was opened before that, and better loaded again.
 */
export function useRefusal(): (code: ErrorCode | undefined, detail: string) => { said: string; more?: string } {
  const { byCode, newer, other } = useWords().shared.problem;
  const isEnglish = useLanguage() === 'en';
  return (code, detail) => {
    if (code !== undefined && !(code in errorCodes)) return { said: newer(detail) };
    const known = code && byCode[code];
    if (!isEnglish) return { said: known ?? other };
    return known === undefined ? { said: detail } : { said: known, more: detail };
  };
}
