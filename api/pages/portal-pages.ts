import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Dependencies } from '../http/dependencies.ts';
import { readerOf } from './sign-in-pages.ts';

/** The sections of the portal, for those who are signed in; each page is the same document, which its address fills. */
const sections = [
  ...['inbox', 'queues', 'cases', 'statistics', 'rights', 'references', 'authorised-sellers', 'people', 'connections'],
  ...['conversation', 'conversations', 'brands', 'sellers', 'enrolments', 'batches', 'policies', 'settings'],
  ...['samples', 'ledger', 'reports'],
];

/** Whether a path is the portal’s, what its pages are made of included; `s`: a seller's page, to which a link leads. */
export const isOfPortal = (path: string): boolean => {
  const [, section = ''] = path.split('/');
  return ['', 'assets', 's', ...sections].includes(section);
};

const fromHere = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Of what a page is made comes from here alone; the kit's own styles are let in by a nonce, new in each answer. */
const forPortal = (nonce: string) =>
  secureHeaders({
    contentSecurityPolicy: { ...fromHere, styleSrc: ["'self'", `'nonce-${nonce}'`] },
    referrerPolicy: 'same-origin', // without it a form of ours would be sent as if from nowhere
  });

/** The seller's page has no kit: no style of its own making, and no text ever becomes a script. The address is a secret. */
const forSellersPage = secureHeaders({
  contentSecurityPolicy: { ...fromHere, styleSrc: ["'self'"], requireTrustedTypesFor: ["'script'"] },
  referrerPolicy: 'no-referrer',
});

/** The portal: its pages, and what they are made of. */
export function portalPages(dependencies: Dependencies): Hono {
  const { portalFolder } = dependencies;
  const [page, sellersPage] = ['index.html', 'seller.html'].map((name) => documentIn(portalFolder, name)) as [
    () => string,
    () => string,
  ];
  const pages = new Hono();
  pages.get(
    '/assets/*',
    secureHeaders({ referrerPolicy: 'no-referrer' }),
    serveStatic({
      root: portalFolder,
      precompressed: true,
      onFound: (_path, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  pages.get('/s/:token', forSellersPage, (context) => respond(context, sellersPage()));
  // Where links in mails of earlier releases led to: the same stands elsewhere now.
  for (const formerly of ['/cases/:caseId/conversation', '/brands/:brandId/conversation'])
    pages.get(formerly, (context) => context.redirect(context.req.path.replace(/conversation$/, 'messages'), 301));
  for (const path of ['/', ...sections.flatMap((section) => [`/${section}`, `/${section}/*`])])
    pages.get(path, async (context) => {
      if (!(await readerOf(context, dependencies))) return context.redirect(signInBefore(context), 303);
      const nonce = randomBytes(16).toString('base64');
      await forPortal(nonce)(
        context,
        async () => void (context.res = respond(context, page().replace('{{nonce}}', nonce))),
      );
      return context.res;
    });
  return pages;
}

/** Read once, when it is first asked for: a process that serves programs alone needs none. */
function documentIn(folder: string, name: string): () => string {
  let read: string | undefined;
  return () => (read ??= readFileSync(join(folder, name), 'utf8'));
}

function respond(context: Context, document: string): Response {
  context.header('Cache-Control', 'no-store');
  return context.html(document) as Response;
}

/** Whoever is signed out signs in, and comes back. */
function signInBefore({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return `/sign-in?returnTo=${encodeURIComponent(pathname + search)}`;
}
