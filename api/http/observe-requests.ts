import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { Metrics } from '../operation/metrics.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Puts the request's id on every line. */
    logger: Logger;
  }
}

/** A line and a measurement for each request, by its route and never by its address: paths and queries hold secrets. */
export const observeRequests =
  (logger: Logger, { answered }: Metrics): MiddlewareHandler =>
  async (context, next) => {
    const child = logger.child({ requestId: context.get('requestId') });
    context.set('logger', child);
    const startedAt = performance.now();
    await next();
    const milliseconds = performance.now() - startedAt;
    const request = { method: context.req.method, route: routeOf(context), status: context.res.status };
    answered.observe(request, milliseconds / 1000);
    child.info({ ...request, milliseconds: Math.round(milliseconds), keyId: context.get('caller')?.keyId }, 'answered');
  };

function routeOf(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => path !== '*' && path !== '/*')?.path ?? 'unmatched';
}
