import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { styleHash } from '../pages/frame.ts';
import { isPage } from '../pages/pages.ts';
import { isOfPortal } from '../pages/portal-pages.ts';

/** Headers for what is read by programs: nothing in it may be shown, run or framed. */
const forPrograms = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
});

/** Headers for the API's own page: what it is made of comes from here alone. */
const forThePage = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"], // Swagger UI sets styles on its elements
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
});

/** Headers for the plain pages: they run nothing, and their forms go nowhere else. */
const forPlainPages = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [styleHash],
    imgSrc: ['data:'], // the empty icon
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin', // without it a form of ours would be sent as if from nowhere
});

/** Security headers for every answer; what belongs to cases is kept by no cache. */
export const secureAnswers = (): MiddlewareHandler => async (context, next) => {
  const { path } = context.req;
  if (context.req.method === 'GET' && isOfPortal(path)) return next(); // has headers of its own
  if (path.startsWith('/v1/') || isPage(path)) context.header('Cache-Control', 'no-store');
  if (isPage(path)) return forPlainPages(context, next);
  return path.startsWith('/docs') ? forThePage(context, next) : forPrograms(context, next);
};
