import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { execa } from 'execa';
import { inject } from 'vitest';
import { obtain } from '../../support/ask.ts';
import { checkout } from '../../support/processes/checkout.ts';
import { findFreePorts } from '../../support/processes/free-ports.ts';
import { ownProcess } from '../../support/processes/own-process.ts';
import { marketplaceSecret, startSandbox } from '../../support/rigs/sandbox.ts';
import { createDatabase } from '../../support/rigs/create-database.ts';
import { documentedArguments, documentedCommand, documentedSettings } from './documented.ts';

export type Production = Awaited<ReturnType<typeof startProduction>>;

/**
 * A production installation, set up and started by the commands, settings and files of docs/operations.md alone, against
 * a Temporal and a PostgreSQL that know nothing of it: an empty database and an empty namespace.
 */
export async function startProduction() {
  const { temporal, postgres } = inject('servers');
  const logFolder = await mkdtemp(join(tmpdir(), 'joint-force-production-'));
  const { database, url: databaseUrl, drop } = await createDatabase(postgres, 'template0');
  const namespace = `production-${crypto.randomUUID()}`;
  const connection = await Connection.connect({ address: temporal });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('90 days'),
  });
  const outside = await startSandbox();
  const firstPort = await findFreePorts();
  const ports = { worker: firstPort, sweeps: firstPort + 1, api: firstPort + 2 };
  const values: Record<string, string> = {
    TZ: 'UTC',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal,
    TEMPORAL_NAMESPACE: namespace,
    MARKETPLACE_URL: outside.marketplaceUrl,
    MARKETPLACE_SECRET: marketplaceSecret,
    MARKETPLACES: 'harbour',
    SMTP_URL: outside.smtpUrl,
    PORTAL_URL: `http://127.0.0.1:${ports.api}`,
    LINK_SECRET: 'known to the workers of this production alone',
  };
  const valueOf = (setting: string, of = values): [string, string] => {
    const value = of[setting];
    if (value === undefined) throw new Error(`docs/operations.md sets ${setting}, which this test does not know`);
    return [setting, value];
  };
  const environment = Object.fromEntries(documentedSettings('environment').map((setting) => valueOf(setting)));

  /** Runs a command of the guide, after that beginning with these arguments. */
  async function run(beginning: string, ...further: string[]): Promise<string> {
    const [program = '', ...given] = documentedCommand(beginning).split(' ');
    const isWhole = further.length === 0;
    const programArguments = isWhole ? given : [...beginning.split(' ').slice(1), ...further];
    const { stdout } = await execa(program, programArguments, { cwd: checkout, env: environment });
    return stdout;
  }

  /** A process of ours; settings beyond the documented ones make it quick to watch. */
  function processOf(kind: 'worker' | 'sweeps' | 'api', further: Record<string, string> = {}) {
    const ofKind = { METRICS_PORT: String(ports[kind]), PORT: String(ports[kind]) };
    const own = Object.fromEntries(
      documentedSettings(`${kind}.environment`).map((setting) => valueOf(setting, ofKind)),
    );
    const program = documentedArguments(kind).at(-1)!;
    return ownProcess({ name: kind, program, environment: { ...environment, ...own, ...further }, logFolder });
  }

  await run('node dist/prepare.js stores');
  const processes = {
    worker: processOf('worker'),
    sweeps: processOf('sweeps', { CHECK_RUNS_EVERY_SECONDS: '1', STARTS_PER_SECOND: '1' }),
    api: processOf('api', { DRAIN_SECONDS: '1' }),
  };
  await Promise.all(Object.values(processes).map((part) => part.start()));

  const scrape = (kind: keyof typeof ports): Promise<string> =>
    obtain('GET', `http://127.0.0.1:${ports[kind]}/metrics`);

  return {
    ...processes,
    run,
    database,
    client: new Client({ connection, namespace }),
    sandbox: outside.caller,
    apiUrl: `http://127.0.0.1:${ports.api}`,
    /** The value of a metric of a process, all its series with these labels together; nothing when there is none. */
    async metric(kind: keyof typeof ports, metric: string, labels: Record<string, string> = {}) {
      const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const values = (await scrape(kind))
        .split('\n')
        .filter((line) => line.startsWith(`${metric} `) || line.startsWith(`${metric}{`))
        .filter((line) => wanted.every((label) => line.includes(label)))
        .map((line) => Number(line.slice(line.lastIndexOf(' '))));
      return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined;
    },
    /** The names of all series that the processes serve. */
    async metricNames(): Promise<ReadonlySet<string>> {
      const texts = await Promise.all([scrape('worker'), scrape('sweeps'), scrape('api')]);
      return new Set(texts.join('\n').match(/^[a-z]\w+/gm));
    },
    async stop() {
      await Promise.all(Object.values(processes).map((part) => part.stop()));
      await connection.close();
      await outside.stop();
      await drop();
      await rm(logFolder, { recursive: true, force: true });
    },
  };
}
