import { sql, type RawBuilder } from 'kysely';
import type { SoughtWord } from '../../domain/search/title-words.ts';
import { keptAs } from './offers.ts';

/**
 * Whether a row of `case_words` has all the words; nothing when there are none.
 * @param brandId the only brand whose words are asked for; `undefined` for readers of all
 */
export function hasWords(sought: readonly SoughtWord[], brandId: string | undefined): RawBuilder<unknown> | undefined {
  if (sought.length === 0) return undefined;
  const asked = sought.map(({ word, isBeginning }) => `${quoted(keptAs(word, brandId))}${isBeginning ? ':*' : ''}`);
  return sql`case_words.words @@ ${asked.join(' & ')}::tsquery`;
}

const quoted = (word: string): string => `'${word.replaceAll(/['\\]/g, (sign) => sign + sign)}'`;
