import type { Context } from 'hono';
import { languages, type Language } from '../../domain/vocabulary.ts';

/** The first of ours that the reader’s browser asks for; English when it asks for none. */
export function languageOf({ req }: Context): Language {
  const wanted = (req.header('Accept-Language') ?? '').slice(0, 500).split(',');
  const weighed = wanted.map((range) => {
    const [tag = '', ...parameters] = range.trim().split(';');
    const weight = Number(/^\s*q=([\d.]+)/.exec(parameters[0] ?? '')?.[1] ?? 1);
    return { language: tag.slice(0, 2).toLowerCase(), weight };
  });
  const known = weighed.filter(({ language, weight }) => isOurs(language) && weight > 0);
  return (known.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? 'en') as Language;
}

const isOurs = (code: string): boolean => (languages as readonly string[]).includes(code);
