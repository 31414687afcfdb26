#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `joint-force`: of the release where one is built and its tools are not installed, of the sources in a checkout. Whoever
 * gives it no database means the one that `npm start` has written down.
 */
const released = fileURLToPath(new URL('../../dist/joint-force.js', import.meta.url));
const written = fileURLToPath(new URL('../../.data/environment', import.meta.url));
const tools = await import('tsx/esm/api').catch(() => undefined);
if (!process.env.DATABASE_URL?.trim() && existsSync(written)) process.loadEnvFile(written);
if (tools) {
  tools.register();
  await import('./joint-force.ts');
} else if (existsSync(released)) await import(released);
else {
  console.error('Neither its tools nor a release stand here: run "npm install", or "npm run build" where they are.');
  process.exitCode = 1;
}
