import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const swaggerUi = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));
const assets = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Joint Force API</title>
    <link rel="icon" href="/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>`;

const start = `
const isDark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', isDark.matches);
isDark.addEventListener('change', follow);
follow();
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', defaultModelsExpandDepth: 0, deepLinking: true });
`;

/** The readable page of the API, complete without any other server. */
export function docsPage(): Hono {
  const docs = new Hono();
  docs.get('/docs/', (context) => context.redirect('/docs'));
  docs.get('/docs', (context) => context.html(page));
  docs.get('/docs/start.js', (context) => context.body(start, 200, { 'Content-Type': 'text/javascript' }));
  for (const asset of assets)
    docs.get(`/docs/${asset}`, serveStatic({ root: swaggerUi, rewriteRequestPath: () => asset }));
  return docs;
}
