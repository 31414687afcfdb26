import { html } from 'hono/html';
import type { StoredListing } from '../storage/storage.ts';
import { isDemoted, type Assortment } from './assortment.ts';
import { page } from './page.ts';
import { picturesOf } from './pictures.ts';
import { priceText } from './price-text.ts';

/** The shop window: a grid of offers, a search and, for many offers, pages. */
export const shopWindow = (assortment: Assortment) => {
  const { search, offers, total } = assortment;
  const heading = search ? `Results for “${search}”` : 'Fresh from the harbour';
  return page(
    search ? heading : 'Shop',
    html`<div class="heading">
        <h1>${heading}</h1>
        <p>${total === 1 ? '1 offer' : `${total.toLocaleString('en')} offers`}</p>
      </div>
      ${
        offers.length > 0
          ? html`<ul class="offers">
              ${offers.map(card)}
            </ul>`
          : nothingFound(search)
      }
      ${pager(assortment)}`,
    search,
  );
};

const card = (listing: StoredListing) =>
  html`<li class="card">
    <a href="/offers/${listing.listingId}">
      <img src="${picturesOf(listing)[0]}" alt="" width="400" height="400" loading="lazy" />
      <span class="maker">${listing.brand}</span>
      <span class="title">${listing.title}</span>
      <span class="price">${priceText(listing.price)}</span>
    </a>
    <p class="seller">from ${listing.seller.sellerId}</p>
    ${isDemoted(listing) ? html`<span class="mark">Shown last</span>` : ''}
  </li>`;

const nothingFound = (search: string) =>
  html`<section class="message">
    <p>${search ? 'Nothing here fits your search.' : 'No offers yet. The first ships are still on their way.'}</p>
    ${search ? html`<p><a class="button" href="/">Show everything</a></p>` : ''}
  </section>`;

const pager = ({ search, page: current, pages }: Assortment) => {
  if (pages === 1) return '';
  const address = (number: number) =>
    `/?${new URLSearchParams({ ...(search && { q: search }), page: String(number) })}`;
  return html`<nav class="pager" aria-label="Pages">
    ${current > 1 ? html`<a rel="prev" href="${address(current - 1)}">← Previous</a>` : html`<span></span>`}
    <span>Page ${current} of ${pages}</span>
    ${current < pages ? html`<a rel="next" href="${address(current + 1)}">Next →</a>` : html`<span></span>`}
  </nav>`;
};
