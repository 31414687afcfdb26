import { html } from 'hono/html';
import { readerTime, showTimesInReadersZone } from '../reader-time.ts';
import { withLinks } from '../with-links.ts';
import type { Mail } from './read-mail.ts';

type Html = ReturnType<typeof html>;

const page = (title: string, content: Html) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Mailbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><a href="/">Mailbox</a> <span>Every mail that was sent here, kept and never passed on</span></header>
        <main>${content}</main>
        ${showTimesInReadersZone}
      </body>
    </html>`;

/** The list of mails, the newest first. `total` counts those that fit the filter `to`. */
export const listPage = (mails: Mail[], total: number, to: string) =>
  page(
    to || 'All mails',
    html`<div class="heading">
        <h1>${to || 'All mails'}</h1>
        <p>
          ${total === 1 ? '1 mail' : `${total} mails`}${total > mails.length ? `, the newest ${mails.length} shown` : ''}
        </p>
        <form role="search" action="/" method="get">
          <input
            type="search"
            name="to"
            value="${to}"
            placeholder="Recipient"
            aria-label="Show only mails to this recipient"
          />
          <button>Filter</button>
        </form>
      </div>
      ${
        mails.length > 0
          ? html`<ul class="mails">
              ${mails.map(row)}
            </ul>`
          : html`<p class="empty">No mail has arrived ${to ? 'for this recipient' : 'yet'}.</p>`
      }`,
  );

const row = (mail: Mail) =>
  html`<li>
    <a href="/mails/${mail.id}">
      <span class="to">${mail.to.join(', ')}</span>
      <span class="subject">${mail.subject || '(no subject)'}</span>
      ${readerTime(mail.receivedAt)}
    </a>
  </li>`;

/** One mail: whom it concerns, its text, and its HTML in a frame that can run nothing. */
export const mailPage = (mail: Mail) =>
  page(
    mail.subject || '(no subject)',
    html`<article>
      <h1>${mail.subject || '(no subject)'}</h1>
      <dl>
        <div>
          <dt>From</dt>
          <dd>${mail.from}</dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>
            ${mail.to.map((address) => html`<a href="/?${new URLSearchParams({ to: address })}">${address}</a> `)}
          </dd>
        </div>
        <div>
          <dt>Received</dt>
          <dd>${readerTime(mail.receivedAt)}</dd>
        </div>
        <div>
          <dt>Source</dt>
          <dd><a href="/mails/${mail.id}/source">as it came</a></dd>
        </div>
      </dl>
      ${
        mail.html === undefined
          ? ''
          : html`<h2>HTML</h2>
              <iframe
                src="/mails/${mail.id}/html"
                title="HTML part of the mail"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
              ></iframe>`
      }
      <h2>Text</h2>
      ${mail.text ? html`<p class="text">${withLinks(mail.text)}</p>` : html`<p class="empty">This mail has no text part.</p>`}
    </article>`,
  );
