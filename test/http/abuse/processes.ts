import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { pino } from 'pino';
import { inject } from 'vitest';
import { trustProxies } from '../../../api/access/client-address.ts';
import { limitsInPostgres } from '../../../api/access/limits.ts';
import { startApi } from '../../../api/start-api.ts';
import { startMarketplace } from '../../../sandbox/marketplace/start-marketplace.ts';
import { programOf, type ProcessName } from '../../../workers/release/processes.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { nodePart } from '../../rehearsals/installation/node-part.ts';
import { directCaseRuns } from '../../support/direct-case-runs.ts';
import { findFreePorts } from '../../support/free-ports.ts';
import { startLine } from '../../support/line.ts';
import { createTestDatabase } from '../../support/test-database.ts';
import type { Secrets } from './secrets.ts';
import { startStrictMailServer } from './strict-mail-server.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));
export const requestsPerMinute = 60;

/**
 * Worker, sweeps and api as processes of their own, on the servers of the test run, with planted secrets for all their
 * settings; their line to Postgres can be cut. A second api, in the process of the test, shares the database.
 */
export async function startProcesses(secrets: Secrets) {
  const { temporal } = inject('servers');
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-abuse-'));
  const test = await createTestDatabase();
  await seedSamples(test.database);
  const line = await startLine(Number(new URL(test.url).port));
  const login = `planted_${crypto.randomUUID().replaceAll('-', '_')}`;
  const password = secrets.plant('password of DATABASE_URL');
  await sql.raw(`CREATE ROLE ${login} SUPERUSER LOGIN PASSWORD '${password}'`).execute(test.database);
  const databaseUrl = new URL(test.url);
  Object.assign(databaseUrl, { username: login, password, port: String(line.port) });

  const marketplaceSecret = secrets.add('MARKETPLACE_SECRET', `whsec_${btoa(crypto.randomUUID())}`);
  const marketplace = await startMarketplace({
    port: 0,
    dataFolder: join(folder, 'marketplace'),
    secret: marketplaceSecret,
  });
  const mailServer = await startStrictMailServer();
  const smtpPassword = secrets.plant('password of SMTP_URL');
  secrets.add('AUTH PLAIN of SMTP_URL', `\0joint-force\0${smtpPassword}`);

  const apiPort = await findFreePorts();
  const taskQueue = `abuse-${crypto.randomUUID()}`;
  const common = {
    DATABASE_URL: databaseUrl.href,
    TEMPORAL_ADDRESS: temporal,
    TASK_QUEUE: taskQueue,
  };
  const logFolder = join(folder, 'logs');
  const processOf = (name: ProcessName, environment: Record<string, string>) =>
    nodePart({ name, program: programOf(name), checkout, environment: { ...common, ...environment }, logFolder });
  const apiSettings = {
    PORT: String(apiPort),
    MARKETPLACE_SECRET: marketplaceSecret,
    REQUESTS_PER_MINUTE: String(requestsPerMinute),
    TRUSTED_PROXIES: '127.0.0.0/8',
    DRAIN_SECONDS: '0',
  };
  const parts = [
    processOf('api', apiSettings),
    processOf('sweeps', {}),
    processOf('worker', {
      MARKETPLACE_URL: marketplace.url,
      MARKETPLACE_SECRET: marketplaceSecret,
      SMTP_URL: `smtp://joint-force:${smtpPassword}@127.0.0.1:${mailServer.port}`,
      PORTAL_URL: `http://127.0.0.1:${apiPort}`,
      LINK_SECRET: secrets.plant('LINK_SECRET'),
    }),
  ];
  await Promise.all(parts.map((part) => part.start()));

  const now = (): string => new Date().toISOString();
  const limits = await limitsInPostgres(test.url, { perKey: requestsPerMinute });
  const neighbour = await startApi(
    {
      ...{ database: test.database, runs: directCaseRuns(test.database, now), now, marketplaceSecret },
      limits: limits.limits,
      logger: pino({ level: 'silent' }),
      trustedProxies: trustProxies(['127.0.0.0/8']),
    },
    { port: 0 },
  );
  const connection = await Connection.connect({ address: temporal });

  return {
    database: test.database,
    databaseUrl: databaseUrl.href,
    line,
    client: new Client({ connection }),
    taskQueue,
    logFolder,
    marketplace: { url: marketplace.url, secret: marketplaceSecret },
    mailServer,
    /** One in a process of its own, one in this. */
    apis: [`http://127.0.0.1:${apiPort}`, neighbour.url] as const,
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
      await Promise.all([neighbour.stop(), limits.stop(), connection.close(), marketplace.stop(), mailServer.stop()]);
      line.cut();
      await sql.raw(`DROP OWNED BY ${login}; DROP ROLE ${login}`).execute(test.database);
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
