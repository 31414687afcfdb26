import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { habits } from '../../domain/sentences/habits.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { languageLinks } from './reader-language.ts';
import { signInWords } from './words/sign-in.ts';

export type Markup = ReturnType<typeof html>;

declare module 'hono' {
  interface ContextVariableMap {
    /** Whose pages these are. */
    marketplaceName: string;
  }
}

const style = `
@font-face { font-family: 'Chinese quotes'; src: local('PingFang SC'), local('Microsoft YaHei'), local('Noto Sans SC'), local('Noto Sans CJK SC'); unicode-range: U+201C-201D; }
:root { color-scheme: light dark; --canvas: #f6f7f9; --surface: #fff; --line: #dfe3e8; --ink: #14181d; --second: #525c69; --link: #3f3dbb; }
@media (prefers-color-scheme: dark) { :root { --canvas: #0f1215; --surface: #171b20; --line: #2b323b; --ink: #e9ecf0; --second: #a3adba; --link: #a9a7ff; } }
* { box-sizing: border-box; }
:root:lang(zh) { text-autospace: normal; word-break: auto-phrase; }
time:lang(zh) { word-break: keep-all; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
body:lang(zh) { font-family: 'Chinese quotes', system-ui, sans-serif; }
header, main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
header strong { color: var(--ink); }
header nav { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-left: auto; font-size: 0.875rem; }
header nav a, header nav span { padding: 0.5rem 0; }
header nav a { color: inherit; }
header nav span { color: var(--ink); font-weight: 600; }
header { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; align-items: center; color: var(--second); }
main > section, main > form { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h1, h2, legend { text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 0.75rem; }
a { color: var(--link); }
p { margin: 0 0 0.75rem; }
p, dd { text-wrap: pretty; }
section > :last-child, form > :last-child { margin-bottom: 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.35rem 1rem; margin: 0; }
dt { color: var(--second); }
dd { margin: 0; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; padding-top: 0; }
li > time:first-child { display: block; color: var(--second); font-size: 0.875rem; }
blockquote { margin: 0.35rem 0 0; padding-left: 0.75rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
label { display: block; font-weight: 600; margin: 0; }
label small { color: var(--second); font-size: 0.875rem; font-weight: 400; }
.field { margin: 0 0 1rem; }
.hint { margin: 0; color: var(--second); font-size: 0.875rem; line-height: 1.25rem; }
input, select, textarea { display: block; width: 100%; min-height: 2.75rem; margin: 0.25rem 0 0; padding: 0.6rem; font: inherit; font-weight: 400; color: inherit; background: var(--surface); border: 1px solid var(--second); border-radius: 6px; }
textarea { min-height: 6rem; }
fieldset { margin: 0 0 1rem; padding: 1rem 0 0; border: 0; border-top: 1px solid var(--line); min-width: 0; }
fieldset fieldset { padding-top: 0; border-top: 0; }
legend { float: left; width: 100%; margin: 0 0 0.75rem; padding: 0; font-size: 1.05rem; font-weight: 600; }
legend + * { clear: both; }
fieldset fieldset legend { font-size: 1rem; }
details { margin: 0 0 1rem; }
summary { padding: 0.5rem 0; font-weight: 600; cursor: pointer; }
summary h2 { display: inline; font-size: 1.25rem; }
details[open] > summary { margin: 0 0 0.5rem; }
a.button { display: inline-block; padding: 0.6rem 1.25rem; font-weight: 600; color: var(--surface); background: var(--ink); border-radius: 6px; text-decoration: none; }
button { min-height: 2.75rem; font: inherit; font-weight: 600; padding: 0.6rem 1.25rem; color: var(--surface); background: var(--ink); border: 0; border-radius: 6px; cursor: pointer; }
button.second { padding: calc(0.6rem - 1px) calc(1.25rem - 1px); color: var(--ink); background: none; border: 1px solid var(--second); }
button + p { margin-top: 0.75rem; }
header button { padding: 0.35rem 0.75rem; color: var(--second); background: none; border: 1px solid var(--line); font-weight: 400; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.5rem; } }
`;

/** What the pages’ Content-Security-Policy lets in: this one style, and nothing that runs. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * A plain page: it runs nothing, loads nothing, and is read on a telephone and by a screen reader. What is put into the
 * markup is escaped.
 * @param who is signed in; has a way out
 */
export const framed = (
  context: Context,
  { title, who, content, status = 200, language = 'en' }: Page,
): Response | Promise<Response> =>
  context.html(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} · ${signInWords[language].programme}</title>
          <link rel="icon" href="data:," />
          ${raw(`<style>${style}</style>`)}
        </head>
        <body>
          <header>
            <span><strong>${context.get('marketplaceName')}</strong> · ${signInWords[language].programme}</span>
            ${languageLinks(context, language)} ${who === undefined ? '' : wayOut(who, language)}
          </header>
          <main>
            <h1>${title}</h1>
            ${content}
          </main>
        </body>
      </html>`,
    status,
  );

interface Page {
  title: string;
  who?: string | undefined;
  content: Markup | readonly Markup[];
  status?: ContentfulStatusCode;
  /** In which it is written. */
  language?: Language;
}

const wayOut = (who: string, language: Language): Markup =>
  html`<form method="post" action="/sign-out"><button>${signInWords[language].signOut(who)}</button></form>`;

/** Says to the pages whose they are. */
export const pagesOf =
  (marketplaceName: string): MiddlewareHandler =>
  (context, next) => {
    context.set('marketplaceName', marketplaceName);
    return next();
  };

/** A moment for machines, and for people in a time zone that it names. */
export const moment = (at: string, zone = 'UTC', language: Language = 'en'): Markup =>
  html`<time datetime="${at}">${written(new Date(at), zone, language)}</time>`;

/** The zone comes last: Chinese would have it between the day and the time. */
function written(at: Date, timeZone: string, language: Language): string {
  const { afterClock, zone } = habits[language];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
  const parts = format({ timeZoneName: 'short' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')!.value;
  return `${format({ ...day, hour: '2-digit', minute: '2-digit' }).format(at)}${afterClock}${zone(name)}`;
}

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** A calendar day, `YYYY-MM-DD`. */
export const dayInWords = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...day, timeZone: 'UTC' }).format(new Date(date));

/** Facts by their names; what is not known is left out. */
export const facts = (...rows: readonly (readonly [string, Markup | string | undefined])[]): Markup =>
  html`<dl>
    ${rows.map(([name, value]) =>
      value === undefined
        ? ''
        : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
