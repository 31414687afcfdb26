import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { trustProxies } from '../../../api/access/client-address.ts';
import { limitsInPostgres } from '../../../api/access/limits.ts';
import { programOf, type ProcessName } from '../../../workers/release/processes.ts';
import { newLedgerKey } from '../../../workers/ledger-key.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { findFreePorts } from '../../support/processes/free-ports.ts';
import { ownProcess } from '../../support/processes/own-process.ts';
import { directCaseRuns } from '../../support/rigs/direct-case-runs.ts';
import { startSandbox } from '../../support/rigs/sandbox.ts';
import { serveApi } from '../../support/rigs/serve-api.ts';
import { startLine } from '../../support/line.ts';
import { createTestDatabase } from '../../support/rigs/test-database.ts';
import type { Secrets } from './secrets.ts';
import { startStrictMailServer } from './strict-mail-server.ts';

export const requestsPerMinute = 60;

/**
 * Worker, sweeps and api as processes of their own, on the servers of the test run, with planted secrets for all their
 * settings; their line to Postgres can be cut. A second api, in the process of the test, shares the database.
 */
export async function startProcesses(secrets: Secrets) {
  const { temporal } = inject('servers');
  const logFolder = await mkdtemp(join(tmpdir(), 'joint-force-abuse-'));
  const test = await createTestDatabase();
  await seedSamples(test.database);
  const line = await startLine(Number(new URL(test.url).port));
  const login = `planted_${crypto.randomUUID().replaceAll('-', '_')}`;
  const password = secrets.plant('password of DATABASE_URL');
  await sql.raw(`CREATE ROLE ${login} SUPERUSER LOGIN PASSWORD '${password}'`).execute(test.database);
  const databaseUrl = new URL(test.url);
  Object.assign(databaseUrl, { username: login, password, port: String(line.port) });

  const marketplaceSecret = secrets.add('MARKETPLACE_SECRET', `whsec_${btoa(crypto.randomUUID())}`);
  const outside = await startSandbox(marketplaceSecret);
  const mailServer = await startStrictMailServer({ isStrict: false });
  const smtpPassword = secrets.plant('password of SMTP_URL');
  secrets.add('AUTH PLAIN of SMTP_URL', `\0joint-force\0${smtpPassword}`);

  const ledgerKey = newLedgerKey();
  secrets.add('key of the log', (JSON.parse(ledgerKey) as { d: string }).d);
  const keyFolder = await mkdtemp(join(tmpdir(), 'joint-force-abuse-key-'));
  const ledgerKeyFile = join(keyFolder, 'ledger-key.json');
  await writeFile(ledgerKeyFile, ledgerKey, { mode: 0o600 });

  const apiPort = await findFreePorts();
  const taskQueue = `abuse-${crypto.randomUUID()}`;
  const common = {
    DATABASE_URL: databaseUrl.href,
    TEMPORAL_ADDRESS: temporal,
    TASK_QUEUE: taskQueue,
  };
  const processOf = (name: ProcessName, environment: Record<string, string>) =>
    ownProcess({ name, program: programOf(name), environment: { ...common, ...environment }, logFolder });
  const mail = {
    MARKETPLACE_NAME: 'Harbour Market',
    SENDER_ADDRESS: 'brand-protection@harbour.example',
    SMTP_URL: `smtp://joint-force:${smtpPassword}@127.0.0.1:${mailServer.port}`,
    PORTAL_URL: `http://127.0.0.1:${apiPort}`,
  };
  const ledger = { LEDGER_NAME: 'abuse.example', LEDGER_KEY_FILE: ledgerKeyFile };
  const apiSettings = {
    ...ledger,
    PORT: String(apiPort),
    MARKETPLACE_SECRET: marketplaceSecret,
    MARKETPLACES: 'harbour',
    REQUESTS_PER_MINUTE: String(requestsPerMinute),
    TRUSTED_PROXIES: '127.0.0.0/8',
    DRAIN_SECONDS: '0',
    ...mail,
    SIGN_IN_SECRET: secrets.plant('SIGN_IN_SECRET'),
  };
  const parts = [
    processOf('api', apiSettings),
    processOf('sweeps', ledger),
    processOf('worker', {
      MARKETPLACE_URL: outside.marketplaceUrl,
      MARKETPLACE_SECRET: marketplaceSecret,
      ...mail,
      LINK_SECRET: secrets.plant('LINK_SECRET'),
    }),
  ];
  await Promise.all(parts.map((part) => part.start()));
  mailServer.beStrict();

  const limits = limitsInPostgres(test.url, { perKey: requestsPerMinute });
  const neighbour = await serveApi({
    database: test.database,
    runs: directCaseRuns(test.database, () => new Date().toISOString()),
    limits: limits.limits,
    marketplaceSecret,
    trustedProxies: trustProxies(['127.0.0.0/8']),
  });
  const connection = await Connection.connect({ address: temporal });

  return {
    database: test.database,
    databaseUrl: databaseUrl.href,
    line,
    client: new Client({ connection }),
    taskQueue,
    logFolder,
    sandbox: outside.caller,
    marketplaceSecret,
    mailServer,
    /** One in a process of its own, one in this. */
    apis: [`http://127.0.0.1:${apiPort}`, neighbour.url] as const,
    async stop() {
      await Promise.all(parts.map((part) => part.stop()));
      await Promise.all([neighbour.stop(), limits.stop(), connection.close(), outside.stop(), mailServer.stop()]);
      line.cut();
      await sql.raw(`DROP OWNED BY ${login}; DROP ROLE ${login}`).execute(test.database);
      await test.drop();
      for (const folder of [logFolder, keyFolder]) await rm(folder, { recursive: true, force: true });
    },
  };
}
