import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

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

/** Security headers for every answer; what belongs to cases is kept by no cache. */
export const secureAnswers = (): MiddlewareHandler => async (context, next) => {
  const { path } = context.req;
  if (path.startsWith('/v1/')) context.header('Cache-Control', 'no-store');
  return path.startsWith('/docs') ? forThePage(context, next) : forPrograms(context, next);
};
