import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { offer, openMarketplace } from '../rig.ts';

const titlesIn = (text: string) => [...text.matchAll(/<span class="title">([^<]*)<\/span>/g)].map(([, title]) => title);

describe('the shop window', () => {
  test('shows offers for sale: removed, held and gone ones not, demoted ones last and marked', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(...['a', 'b', 'c', 'd', 'e'].map((id) => offer(id, { title: `Shoe ${id}` })));
    await shop.restrict('a', 'c-1', 1, 'demoted');
    await shop.restrict('b', 'c-2', 1, 'held');
    await shop.restrict('c', 'c-3', 1, 'removed');
    await shop.send('DELETE', '/sandbox/listings/d');
    const { text } = await shop.send('GET', '/');
    expect(titlesIn(text)).toEqual(['Shoe e', 'Shoe a']);
    expect(text.split('Shown last')).toHaveLength(2);
    await shop.lift('b', 'c-2', 2);
    expect(titlesIn((await shop.send('GET', '/')).text)).toEqual(['Shoe b', 'Shoe e', 'Shoe a']);
  });

  test('finds by words of title and brand', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a', { title: 'Deck shoe' }), offer('b', { title: 'Deck lamp', brand: 'Lumen' }));
    expect(titlesIn((await shop.send('GET', '/?q=LUMEN+deck')).text)).toEqual(['Deck lamp']);
    expect((await shop.send('GET', '/?q=anchor')).text).toContain('Nothing here fits your search.');
  });

  test('many offers are spread over pages, and a page too far is the last', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(...Array.from({ length: 60 }, (_, at) => offer(`l-${at}`)));
    expect(titlesIn((await shop.send('GET', '/')).text)).toHaveLength(48);
    expect(titlesIn((await shop.send('GET', '/?page=2')).text)).toHaveLength(12);
    for (const page of ['9', '1e400', '-1', 'x']) expect((await shop.send('GET', `/?page=${page}`)).status).toBe(200);
  });
});

describe('the page of an offer', () => {
  test('has price and buy button while it is for sale', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a'));
    const { status, text } = await shop.send('GET', '/offers/a');
    expect(status).toBe(200);
    expect(text).toContain('€59.90');
    expect(text).toContain('Buy now');
  });

  test.each(['held', 'removed'])('is 410 without price and button while %s, and back when lifted', async (measure) => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a'));
    await shop.restrict('a', 'c-1', 1, measure);
    const { status, text } = await shop.send('GET', '/offers/a');
    expect(status).toBe(410);
    expect(text).toContain('This offer is no longer available');
    expect(text).not.toMatch(/59\.90|Buy now|Tidewater/);
    await shop.lift('a', 'c-1', 2);
    expect((await shop.send('GET', '/offers/a')).status).toBe(200);
  });

  test('is 410 when its seller took it away, and 404 when it never was', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a'));
    await shop.send('DELETE', '/sandbox/listings/a');
    expect((await shop.send('GET', '/offers/a')).status).toBe(410);
    expect((await shop.send('GET', '/offers/b')).status).toBe(404);
    expect((await shop.send('GET', '/offers/%3Cb%3E')).status).toBe(404);
  });
});

test('a message box shows its own letters, the newest first, with links that can be followed', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('a'), offer('b', { seller: { sellerId: 'pier-nine-b', language: 'de' } }));
  await shop.message('pier-nine', 'm-1', { subject: 'First', text: 'See https://shop.example/appeals/1?a=b&c=d.' });
  await shop.message('pier-nine', 'm-2', { subject: 'Second' });
  await shop.message('pier-nine-b', 'm-3', { subject: 'Dritter', language: 'de' });
  const { text } = await shop.messageBox('pier-nine');
  expect(text.indexOf('Second')).toBeLessThan(text.indexOf('First'));
  expect(text).not.toContain('Dritter');
  expect(text).toContain('<a href="https://shop.example/appeals/1?a=b&amp;c=d">');
  expect((await shop.send('GET', '/sellers/nobody')).status).toBe(404);
});

test('a message box is its seller’s own: whoever signs in as one reads no other, and buyers find no way to it', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('a'), offer('b', { seller: { sellerId: 'pier-ten', language: 'en' } }));
  await shop.message('pier-nine', 'm-1', { subject: 'Confidential' });
  for (const path of ['/', '/offers/a']) expect((await shop.send('GET', path)).text).not.toContain('/sellers/');
  const asBuyer = await shop.send('GET', '/sellers/pier-nine');
  expect(asBuyer.text).not.toContain('Confidential');
  expect(asBuyer.text).toContain('Sign in as sample seller pier-nine');
  const session = (sellerId: string) =>
    fetch(`${shop.url}/sellers/${sellerId}/session`, { method: 'POST', redirect: 'manual' });
  const signedIn = await session('pier-ten');
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/sellers/pier-ten']);
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  const read = async (sellerId: string) => (await shop.send('GET', `/sellers/${sellerId}`, undefined, { cookie })).text;
  expect(await read('pier-ten')).toContain('Signed in as sample seller pier-ten');
  expect(await read('pier-nine')).not.toContain('Confidential');
  expect((await session('nobody')).status).toBe(404);
});

test('what others wrote is text, never markup', async () => {
  const shop = await openMarketplace();
  const markup = '<script>alert(1)</script>"\'>';
  await shop.putOffers(offer('a', { title: markup, brand: markup, category: markup }));
  await shop.message('pier-nine', 'm-1', { subject: markup, text: markup });
  const paths = ['/', `/?q=${encodeURIComponent(markup)}`, '/offers/a', '/sellers/pier-nine', '/pictures/a/1.svg'];
  expect((await shop.messageBox('pier-nine')).text).not.toContain('<script>alert');
  for (const path of paths) expect((await shop.send('GET', path)).text).not.toContain('<script>alert');
});

test('the policy of a page lets its own script run, and no other', async () => {
  const shop = await openMarketplace();
  const { headers, text } = await shop.send('GET', '/');
  const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  expect(headers.get('content-security-policy')).toContain(`script-src ${hashes.join(' ')};`);
  expect(hashes).toHaveLength(1);
});

test('an unknown address answers a browser with a page and a program with a problem document', async () => {
  const shop = await openMarketplace();
  const asBrowser = await shop.send('GET', '/harbour', undefined, { accept: 'text/html,*/*' });
  expect([asBrowser.status, asBrowser.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  expect(await shop.send('GET', '/harbour')).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

describe('pictures', () => {
  test('the same title looks the same for every seller; what it shows follows its words', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a'), offer('b'), offer('c', { title: 'Herrenuhr Regatta', category: 'Uhren' }));
    const picture = async (path: string) => {
      const { status, headers, text } = await shop.send('GET', path);
      expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      return text;
    };
    expect(await picture('/pictures/a/1.svg')).toBe(await picture('/pictures/b/1.svg'));
    expect(await picture('/pictures/a/2.svg')).not.toBe(await picture('/pictures/a/1.svg'));
    expect(await picture('/pictures/c/1.svg')).not.toContain('M62 288c'); // the sole of the shoe
  });

  test('a picture that an offer does not have is 404', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('a'));
    for (const path of ['/pictures/a/4.svg', '/pictures/a/0.svg', '/pictures/b/1.svg', '/pictures/a/1.png']) {
      expect(await shop.send('GET', path)).toMatchObject({ status: 404, body: { status: 404 } });
    }
  });
});
