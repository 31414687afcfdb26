import { readFileSync } from 'node:fs';
import { Hono, type NotFoundHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from '../../problems.ts';
import { readerTimeScriptHash } from '../../reader-time.ts';
import type { Storage } from '../storage/storage.ts';
import { Id } from '../vocabulary.ts';
import { messageBox, signInAsSeller } from './message-box.ts';
import { goneOfferPage, offerPage } from './offer-page.ts';
import { errorPage } from './page.ts';
import { drawPicture, pictureCount } from './pictures.ts';
import { isForSale, offersForSale } from './assortment.ts';
import { shopWindow } from './shop-window.ts';

const stylesheet = readFileSync(new URL('./storefront.css', import.meta.url), 'utf8');

/** The pages for people: shop window, offers, message boxes of the sellers, and the pictures. */
export function createStorefront(storage: Storage): Hono {
  const { listings, sellers, letters } = storage.tables;
  const app = new Hono();
  const protectPages = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      imgSrc: ['*', 'data:'],
      styleSrc: ["'self'"],
      scriptSrc: [readerTimeScriptHash],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: false, // the pictures of an offer are shown in other places too
    strictTransportSecurity: false,
  });
  for (const path of ['/', '/offers/*', '/sellers/*', '/pictures/*']) app.use(path, protectPages);

  app.get('/', async (c) => {
    const search = (c.req.query('q') ?? '').trim().slice(0, 100);
    const page = Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1);
    return c.html(shopWindow(offersForSale(storage, search, page)));
  });

  app.get('/offers/:listingId', async (c) => {
    const id = Id.safeParse(c.req.param('listingId'));
    const listing = id.success ? listings.get(id.data) : undefined;
    if (!listing)
      return c.html(errorPage('This offer does not exist', 'Perhaps the address was copied incompletely.'), 404);
    if (!isForSale(listing)) return c.html(goneOfferPage(), 410);
    return c.html(offerPage(listing));
  });

  app.get('/sellers/:sellerId', async (c) => {
    const id = Id.safeParse(c.req.param('sellerId'));
    const seller = id.success ? sellers.get(id.data) : undefined;
    if (!seller) return c.html(errorPage('This seller does not exist', 'No one with this name sells here.'), 404);
    if (getCookie(c, 'seller') !== seller.sellerId) return c.html(signInAsSeller(seller.sellerId));
    const received = [...letters]
      .filter(([key]) => key.startsWith(`${seller.sellerId}!`))
      .map(([, letter]) => letter)
      .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt));
    return c.html(messageBox(seller, received.slice(0, 100)));
  });

  app.post('/sellers/:sellerId/session', (c) => {
    const id = Id.safeParse(c.req.param('sellerId'));
    if (!id.success || !sellers.has(id.data)) throw new Problem(404, 'seller_unknown', 'No such seller sells here.');
    setCookie(c, 'seller', id.data, { httpOnly: true, sameSite: 'Strict', path: '/sellers' });
    return c.redirect(`/sellers/${id.data}`, 303);
  });

  app.post('/sellers/:sellerId/session/end', (c) => {
    deleteCookie(c, 'seller', { path: '/sellers' });
    return c.redirect('/', 303);
  });

  app.get('/pictures/:listingId/:file{[1-9]\\.svg}', async (c) => {
    const id = Id.safeParse(c.req.param('listingId'));
    const number = Number.parseInt(c.req.param('file'), 10);
    const listing = id.success ? listings.get(id.data) : undefined;
    if (!listing || number > pictureCount) throw new Problem(404, 'picture_unknown', 'There is no such picture.');
    return c.body(await drawPicture(listing, number), 200, { 'content-type': 'image/svg+xml' });
  });

  app.get('/style.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));

  return app;
}

/** What an unknown address answers: a page to a browser, a problem document to a program. */
export const answerNotFound: NotFoundHandler = (c) => {
  if (!c.req.header('accept')?.includes('text/html')) {
    throw new Problem(404, 'not_found', 'There is nothing at this address.');
  }
  return c.html(errorPage('This page does not exist', 'Perhaps the address was copied incompletely.'), 404);
};
