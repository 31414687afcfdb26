import { searchAttributes } from '../workflows/search-attributes.ts';

const names = { KEYWORD: 'Keyword', DATETIME: 'Datetime' } as const;

/** The search attributes that the namespace must know before the first case starts, with their types. */
export const searchAttributeTypes = Object.fromEntries(
  Object.values(searchAttributes).map(({ name, type }) => [name, names[type as keyof typeof names]]),
);
