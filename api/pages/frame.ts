import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../../domain/vocabulary.ts';
import { signInWords } from './words/sign-in.ts';

export type Markup = ReturnType<typeof html>;

const style = `
:root { color-scheme: light dark; --canvas: #f6f7f9; --surface: #fff; --line: #dfe3e8; --ink: #14181d; --second: #525c69; --link: #3f3dbb; }
@media (prefers-color-scheme: dark) { :root { --canvas: #0f1215; --surface: #171b20; --line: #2b323b; --ink: #e9ecf0; --second: #a3adba; --link: #a9a7ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
header { display: flex; gap: 1rem; justify-content: space-between; align-items: center; color: var(--second); }
main > section, main > form { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
h2 { font-size: 1.05rem; margin: 0 0 0.5rem; }
a { color: var(--link); }
p { margin: 0 0 0.75rem; }
section > :last-child, form > :last-child { margin-bottom: 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.35rem 1rem; margin: 0; }
dt { color: var(--second); }
dd { margin: 0; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; padding-top: 0; }
li > time:first-child { display: block; color: var(--second); font-size: 0.875rem; }
blockquote { margin: 0.35rem 0 0; padding-left: 0.75rem; border-left: 3px solid var(--line); white-space: pre-wrap; }
label { display: block; font-weight: 600; margin: 0 0 0.75rem; }
input, select, textarea { display: block; width: 100%; margin-top: 0.25rem; padding: 0.6rem; font: inherit; font-weight: 400; color: inherit; background: var(--canvas); border: 1px solid var(--second); border-radius: 6px; }
textarea { min-height: 6rem; }
fieldset { margin: 0 0 0.75rem; padding: 0.75rem; border: 1px solid var(--line); border-radius: 6px; min-width: 0; }
legend, summary { font-weight: 600; }
details { margin: 0 0 0.75rem; }
summary { cursor: pointer; margin: 0 0 0.5rem; }
button { font: inherit; font-weight: 600; padding: 0.6rem 1.25rem; color: var(--surface); background: var(--ink); border: 0; border-radius: 6px; cursor: pointer; }
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
            <span>${signInWords[language].programme}</span>${who === undefined ? '' : wayOut(who, language)}
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

/** A moment for machines, and for people in a time zone that it names. */
export const moment = (at: string, zone = 'UTC', language: Language = 'en'): Markup =>
  html`<time datetime="${at}">${written(new Date(at), zone, language)}</time>`;

/** The zone comes last: Chinese would have it between the day and the time. */
function written(at: Date, timeZone: string, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, ...options });
  const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const zone = format({ timeZoneName: 'short' }).formatToParts(at);
  const name = zone.find(({ type }) => type === 'timeZoneName')!.value;
  return `${format({ ...day, hour: '2-digit', minute: '2-digit' }).format(at)} ${name}`;
}

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
