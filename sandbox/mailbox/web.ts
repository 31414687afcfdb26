import { readFileSync } from 'node:fs';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { secureHeaders } from 'hono/secure-headers';
import { limitBody } from '../limit-body.ts';
import { answerProblem, Problem, refuseInvalid } from '../problems.ts';
import { readerTimeScriptHash } from '../reader-time.ts';
import { Faults, type FaultList } from './faults.ts';
import type { MailEntry, MailStore } from './mail-store.ts';
import { listPage, mailPage } from './pages.ts';
import { readMail } from './read-mail.ts';

const stylesheet = readFileSync(new URL('./mailbox.css', import.meta.url), 'utf8');
const mostMails = 200;
const Recipient = z.string().trim().max(320);

const getMails = createRoute({
  method: 'get',
  path: '/mails',
  request: { query: z.strictObject({ to: Recipient.optional(), after: z.iso.datetime().optional() }) },
  responses: { 200: { description: 'The newest mails' } },
});
const putFaults = createRoute({
  method: 'put',
  path: '/sandbox/faults',
  request: { body: { required: true, content: { 'application/json': { schema: Faults } } } },
  responses: { 200: { description: 'The faults that stand now' } },
});

/** The mailbox on the web: pages for people, `/mails` for programs, and the sandbox's faults. */
export function createWeb(store: MailStore, faults: FaultList): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  app.onError(answerProblem);
  app.notFound(() => {
    throw new Problem(404, 'not_found', 'There is nothing at this address.');
  });
  app.use(limitBody(1_000_000));
  const contentSecurityPolicy = {
    defaultSrc: ["'none'"],
    imgSrc: ['data:'],
    styleSrc: ["'self'"],
    scriptSrc: [readerTimeScriptHash],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  };
  const protectPage = secureHeaders({
    contentSecurityPolicy,
    strictTransportSecurity: false,
    referrerPolicy: 'no-referrer',
  });

  function find(id: string): MailEntry {
    const entry = store.get(id);
    if (!entry) throw new Problem(404, 'mail_unknown', 'There is no such mail.');
    return entry;
  }
  const readAll = (entries: MailEntry[]) => Promise.all(entries.map((entry) => readMail(store, entry)));

  app.openapi(getMails, async (c) => {
    const entries = store.find(c.req.valid('query'));
    return c.json({ mails: await readAll(entries.slice(0, mostMails)) });
  });

  app.get('/', protectPage, async (c) => {
    const to = Recipient.catch('').parse(c.req.query('to') ?? '');
    const entries = store.find(to ? { to } : {});
    return c.html(listPage(await readAll(entries.slice(0, mostMails)), entries.length, to));
  });

  app.get('/mails/:id', protectPage, async (c) => c.html(mailPage(await readMail(store, find(c.req.param('id'))))));

  // Shown in a frame. The policy holds when it is opened on its own, too: no script, no form, nothing of this server.
  app.get('/mails/:id/html', async (c) => {
    const { html } = await readMail(store, find(c.req.param('id')));
    if (html === undefined) throw new Problem(404, 'part_unknown', 'This mail has no HTML part.');
    const links = '<base target="_blank">';
    return c.html(links + html, 200, {
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'",
      'referrer-policy': 'no-referrer',
    });
  });

  app.get('/mails/:id/source', async (c) => {
    const source = await store.read(find(c.req.param('id')));
    return c.body(new Uint8Array(source), 200, {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  });

  app.get('/style.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));

  app.get('/sandbox/faults', (c) => c.json({ faults: faults.list() }));
  app.openapi(putFaults, async (c) => {
    await faults.replace(c.req.valid('json'));
    return c.json({ faults: faults.list() });
  });
  app.delete('/sandbox/faults', async (c) => {
    await faults.replace([]);
    return c.json({ faults: [] });
  });

  return app;
}
