import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { Dependencies, GivenDependencies } from './http/dependencies.ts';
import { docsPage } from './operation/docs-page.ts';
import { registerComponents } from './http/components.ts';
import type { Endpoint } from './http/endpoint.ts';
import { endpoints as allEndpoints } from './endpoints.ts';
import { createStartRun } from './opening/start-run.ts';
import { createAcceptSuspicion } from './suspicions/accept-together.ts';
import { describeApi } from './operation/describe-api.ts';
import { readMetrics } from './operation/read-metrics.ts';
import { askStores } from './operation/reach.ts';
import { createMetrics } from './operation/metrics.ts';
import { observeRequests } from './http/observe-requests.ts';
import { answerProblem, asProblem, Problem } from './http/problem.ts';
import { portalPages } from './pages/portal-pages.ts';
import { pagesOf } from './pages/frame.ts';
import { isPage, plainPages, showProblem } from './pages/pages.ts';
import { watchTraffic } from './http/traffic.ts';
import { secureAnswers } from './http/secure-answers.ts';

/** The HTTP API: every endpoint with its description, behind one way of signing in and of refusing. */
export function createApp(given: GivenDependencies, endpoints: readonly Endpoint[] = allEndpoints): OpenAPIHono {
  const traffic = watchTraffic();
  const dependencies: Dependencies = {
    ...given,
    reach: askStores(given),
    startRun: createStartRun(given),
    giveWay: traffic.giveWay,
    acceptSuspicion: createAcceptSuspicion(given),
  };
  const app = new OpenAPIHono();
  const metrics = createMetrics(dependencies);
  app.use(requestId(), observeRequests(dependencies.logger, metrics), traffic.count, secureAnswers());
  app.use(pagesOf(given.marketplaceName));
  app.use(
    methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => answerProblem(context, refusedMethod(methods)) }),
  );

  registerComponents(app);
  for (const endpoint of [...endpoints, readMetrics(metrics), describeApi(app)]) endpoint.mount(app, dependencies);
  app.route('/', portalPages(dependencies));
  app.route('/', docsPage());
  app.route('/', plainPages(dependencies));

  app.notFound((context) => {
    const problem = new Problem('not_found', 'there is nothing at this path');
    const isForPeople = isPage(context.req.path) || context.req.header('Accept')?.includes('text/html');
    return isForPeople ? showProblem(context, problem) : answerProblem(context, problem);
  });
  app.onError((error, context) => {
    const problem = asProblem(error);
    if (problem.code === 'internal') context.get('logger').error({ err: error }, 'a request failed');
    return answerProblem(context, problem);
  });
  return app;
}

function refusedMethod(taken: readonly string[]): Problem {
  const methods = taken.join(', ');
  return new Problem('method_not_allowed', `this path takes ${methods}`, { headers: { Allow: methods } });
}
