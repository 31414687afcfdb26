import { html } from 'hono/html';
import { readerTime } from '../../reader-time.ts';
import { withLinks } from '../../with-links.ts';
import type { Letter, StoredSeller } from '../storage/storage.ts';
import { page } from './page.ts';

/** What a seller has received from the marketplace, the newest first. */
export const messageBox = (seller: StoredSeller, letters: Letter[]) =>
  page(
    `Messages for ${seller.sellerId}`,
    html`<div class="heading">
        <h1>Messages for ${seller.sellerId}</h1>
        <p>${letters.length === 1 ? '1 letter' : `${letters.length} letters`}</p>
      </div>
      ${seller.suspensions.map(suspensionNote)}
      ${letters.length > 0 ? letters.map(letterCard) : html`<section class="message"><p>Nothing has arrived yet.</p></section>`}`,
  );

const suspensionNote = ({ reason, until }: StoredSeller['suspensions'][number]) =>
  html`<p class="suspended" role="status">
    This account is suspended ${until ? html`until ${readerTime(until)}` : 'without an end date'} (${reason}).
  </p>`;

const letterCard = (letter: Letter, at: number) =>
  html`<details class="letter" ${at === 0 ? 'open' : ''}>
    <summary><span lang="${letter.language}">${letter.subject}</span> ${readerTime(letter.receivedAt)}</summary>
    <p class="text" lang="${letter.language}">${withLinks(letter.text)}</p>
  </details>`;
