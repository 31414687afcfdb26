import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { languageOf } from './reader-language.ts';

const app = new Hono().get('/', (context) => context.text(languageOf(context)));

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
