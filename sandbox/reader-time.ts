import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';

const script = `for (const time of document.querySelectorAll('time'))
  time.textContent = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time.dateTime));`;

/** What a Content-Security-Policy needs to let the script of `showTimesInReadersZone` run, and no other. */
export const readerTimeScriptHash = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** A moment (ISO-8601, UTC), readable without the script too. */
export const readerTime = (at: string) => html`<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`;

/** Stands at the end of a page and rewrites its times for the reader's zone and language. */
export const showTimesInReadersZone = raw(`<script>${script}</script>`);
