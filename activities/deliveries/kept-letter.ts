import type { SentLetter } from '../../database/deliveries/sent-letters.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { Letter } from '../letters/compose-letter.ts';

/** What stands in the record in the place of what opens a case to whoever knows it. */
const withoutSecret = '…';

/** A letter as the record keeps it: subject and plain text, word for word, but for the secret of its link. */
export function keptLetter(
  { subject, text }: Pick<Letter, 'subject' | 'text'>,
  { language, quotes, secret }: { language: Language; quotes: readonly string[]; secret?: string | undefined },
): SentLetter {
  const told = secret === undefined ? text : text.replaceAll(secret, withoutSecret);
  return { language, subject, text: told, quotes };
}
