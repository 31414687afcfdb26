import { html } from 'hono/html';
import { readerTime } from '../../reader-time.ts';
import { withLinks } from '../../with-links.ts';
import type { Letter, StoredSeller } from '../storage/storage.ts';
import { page } from './page.ts';

/** Who opens a message box says first which of the sample sellers they are: it is no page for buyers. */
export const signInAsSeller = (sellerId: string) =>
  page(
    'Sign in',
    html`<section class="message">
      <h1>Messages of ${sellerId}</h1>
      <p>Only the seller reads them. In this stand-in shop, one press is enough to be ${sellerId}.</p>
      <form class="act" method="post" action="/sellers/${sellerId}/session">
        <button class="button">Sign in as sample seller ${sellerId}</button>
      </form>
    </section>`,
  );

/** What a seller has received from the marketplace, the newest first. */
export const messageBox = (seller: StoredSeller, letters: Letter[]) =>
  page(
    `Messages for ${seller.sellerId}`,
    html`<div class="heading">
        <h1>Messages for ${seller.sellerId}</h1>
        <p>${letters.length === 1 ? '1 letter' : `${letters.length} letters`}</p>
      </div>
      <form class="act signed-in" method="post" action="/sellers/${seller.sellerId}/session/end">
        <p>Signed in as sample seller ${seller.sellerId}</p>
        <button class="button">Sign out</button>
      </form>
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
