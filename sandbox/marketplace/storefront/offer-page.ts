import { html } from 'hono/html';
import type { StoredListing } from '../storage/storage.ts';
import { errorPage, page } from './page.ts';
import { picturesOf } from './pictures.ts';
import { priceText } from './price-text.ts';

const regions = new Intl.DisplayNames('en', { type: 'region' });

/** The page of an offer that is for sale. */
export const offerPage = (listing: StoredListing) => {
  const { title, brand, category, country, price, seller } = listing;
  const [first, ...others] = picturesOf(listing);
  return page(
    title,
    html`<nav class="path" aria-label="You are here">
        <a href="/">Shop</a> <span aria-hidden="true">›</span> ${category}
      </nav>
      <article class="offer">
        <div class="pictures">
          <img src="${first}" alt="${title}" width="800" height="800" />
          ${
            others.length > 0 &&
            html`<ul>
              ${others.map((picture, at) => html`<li><img src="${picture}" alt="${title}, view ${at + 2}" width="400" height="400" /></li>`)}
            </ul>`
          }
        </div>
        <div class="facts">
          <p class="maker">${brand}</p>
          <h1>${title}</h1>
          <p class="price">${priceText(price)}</p>
          <button class="button" type="button" popovertarget="not-sold">Buy now</button>
          <p id="not-sold" popover>This is a stand-in shop: nothing is sold here.</p>
          <dl>
            <div>
              <dt>Sold by</dt>
              <dd>${seller.sellerId}</dd>
            </div>
            <div>
              <dt>Ships from</dt>
              <dd>${regions.of(country)}</dd>
            </div>
            <div>
              <dt>Category</dt>
              <dd>${category}</dd>
            </div>
            <div>
              <dt>Offer number</dt>
              <dd>${listing.listingId}</dd>
            </div>
          </dl>
        </div>
      </article>`,
  );
};

/** What stands where an offer was: nothing of it that could still be bought. */
export const goneOfferPage = () =>
  errorPage('This offer is no longer available', 'It has left the harbour. There is plenty more to discover.');
