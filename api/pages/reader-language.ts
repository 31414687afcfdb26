import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { returnTo } from '../sign-in/return-to.ts';
import { languageInWords } from './words.ts';

const cookie = 'joint-force.language';

/** The language that was chosen on a page, else the first of ours that the reader’s browser asks for, else English. */
export function languageOf(context: Context): Language {
  const { req } = context;
  const chosen = [req.query('language'), getCookie(context, cookie)].find(isOurs);
  if (chosen) return chosen;
  const wanted = (req.header('Accept-Language') ?? '').slice(0, 500).split(',');
  const weighed = wanted.map((range) => {
    const [tag = '', ...parameters] = range.trim().split(';');
    const weight = Number(/^\s*q=([\d.]+)/.exec(parameters[0] ?? '')?.[1] ?? 1);
    return { language: tag.slice(0, 2).toLowerCase(), weight };
  });
  const known = weighed.filter(({ language, weight }) => isOurs(language) && weight > 0);
  return (known.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? 'en') as Language;
}

const isOurs = (code: string | undefined): code is Language =>
  (languages as readonly (string | undefined)[]).includes(code);

/**
 * The same page in the other languages; the one that was chosen is kept for the pages that follow. An answer to a form has
 * none: who followed it would lose what they had typed.
 */
export function languageLinks(context: Context, language: Language): ReturnType<typeof html> | '' {
  const { req } = context;
  if (req.method !== 'GET') return '';
  if (isOurs(req.query('language')))
    setCookie(context, cookie, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 31_536_000 });
  const { pathname, searchParams } = new URL(req.url);
  if (!returnTo.safeParse(searchParams.get('returnTo')).success) searchParams.delete('returnTo');
  return html`<nav>
    ${languages.map((one) => {
      if (one === language) return html`<span lang="${one}" aria-current="true">${languageInWords[one]}</span>`;
      searchParams.set('language', one);
      return html`<a href="${pathname}?${searchParams.toString()}" lang="${one}" hreflang="${one}"
        >${languageInWords[one]}</a
      >`;
    })}
  </nav>`;
}
