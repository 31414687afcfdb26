import { html, raw } from 'hono/html';
import { showTimesInReadersZone } from '../../reader-time.ts';

type Html = ReturnType<typeof html>;

const lighthouse = raw(
  `<svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true"><path d="M13 12h6l2 14H11z" fill="currentColor"/><path d="M12 8l4-4 4 4v3h-8z" fill="currentColor" opacity=".75"/><path d="M21 9l8-3M11 9L3 6" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" opacity=".55"/><path d="M3 28c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/></svg>`,
);

/** A page of the shop with its header and footer. `search` is what stands in the search box. */
export const page = (title: string, content: Html, search = '') =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Harbour Market</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header class="site">
          <a class="brand" href="/">${lighthouse}<span>Harbour Market</span></a>
          <form role="search" action="/" method="get">
            <input
              type="search"
              name="q"
              value="${search}"
              maxlength="100"
              placeholder="Search by title or brand"
              aria-label="Search by title or brand"
            />
            <button>Search</button>
          </form>
        </header>
        <main id="content">${content}</main>
        <footer class="site">
          <p>Harbour Market is a stand-in shop for trying things out. Nothing is sold here.</p>
        </footer>
        ${showTimesInReadersZone}
      </body>
    </html>`;

/** A page that says, in a few words, why there is nothing here. */
export const errorPage = (title: string, explanation: string) =>
  page(
    title,
    html`<section class="message">
      <h1>${title}</h1>
      <p>${explanation}</p>
      <p><a class="button" href="/">Back to the shop</a></p>
    </section>`,
  );
