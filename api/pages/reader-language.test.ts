import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { languageLinks, languageOf } from './reader-language.ts';

const app = new Hono()
  .get('/', (context) => context.text(languageOf(context)))
  .get('/page', (context) => context.html(languageLinks(context, languageOf(context))))
  .post('/page', (context) => context.html(languageLinks(context, languageOf(context))));

test.each([
  [undefined, 'en'],
  ['fr-FR,fr;q=0.9', 'en'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr,es;q=0.3,zh-CN;q=0.7', 'zh'],
  ['de;q=0,es;q=0.1', 'es'],
  [';;q=x,,', 'en'],
])('a browser that asks for %s is answered in %s', async (asked, language) => {
  const reply = await app.request('/', asked === undefined ? {} : { headers: { 'Accept-Language': asked } });
  expect(await reply.text()).toBe(language);
});

test('the language that was chosen on a page counts more than the browser’s, and is kept for the next one', async () => {
  const headers = { 'Accept-Language': 'de' };
  const chosen = await app.request('/page?returnTo=%2Finbox&language=es', { headers });
  const kept = chosen.headers.getSetCookie()[0]!.split(';')[0]!;
  expect(await chosen.text()).toMatch(/<span lang="es"[^>]*>Español<\/span>/);
  expect(await (await app.request('/', { headers: { ...headers, Cookie: kept } })).text()).toBe('es');
  const unknown = { ...headers, Cookie: 'joint-force.language=fr' };
  expect(await (await app.request('/?language=fr', { headers: unknown })).text()).toBe('de');
});

test('a page leads to itself in the other languages, and an answer to a form to none', async () => {
  const page = await (await app.request('/page?returnTo=%2Finbox')).text();
  expect(page).toContain('href="/page?returnTo=%2Finbox&amp;language=de"');
  expect(page).not.toContain('language=en');
  expect(await (await app.request('/page', { method: 'POST' })).text()).toBe('');
});
