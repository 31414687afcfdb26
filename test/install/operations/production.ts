import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { Client } from '@temporalio/client';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from '../../../database/connect.ts';
import { findTemporalCli } from '../../../workers/local/temporal/temporal-cli.ts';
import { obtain } from '../../support/ask.ts';
import { checkout } from '../../support/processes/checkout.ts';
import { findFreePorts } from '../../support/processes/free-ports.ts';
import { ownProcess } from '../../support/processes/own-process.ts';
import { firstCasePage, settingsIn, unitOf } from './guide.ts';
import { openShell } from './shell.ts';
import { startWorld } from './world.ts';

export type Production = Awaited<ReturnType<typeof startProduction>>;
type Kind = 'worker' | 'sweeps' | 'api';

/** Commands of the guide that change a whole machine: the checkout and its build are there, and the units are read. */
const ofTheMachine = ['useradd', 'chown', 'git', 'ln', 'npm'];

/** Settings beyond those of the guide, which make the processes quick to watch. */
const further: Partial<Record<Kind, Record<string, string>>> = {
  sweeps: { CHECK_RUNS_EVERY_SECONDS: '1', STARTS_PER_SECOND: '1' },
  api: { DRAIN_SECONDS: '1' },
};

/**
 * A production installation, set up and started by the page of docs/operations.md that leads from an empty machine to
 * the first case, block by block, with its files.
 */
export async function startProduction() {
  const world = await startWorld();
  const firstPort = await findFreePorts();
  const ports: Record<Kind, number> = { worker: firstPort, sweeps: firstPort + 1, api: firstPort + 2 };
  const places = Object.entries({
    ...world.places,
    '/etc/systemd/system': world.etc,
    '/opt/joint-force/current': checkout,
    '-g joint-force ': '', // no such group here
    '9464': String(ports.worker),
    '9465': String(ports.sweeps),
    '4400': String(ports.api),
  });
  const here = (text: string): string => places.reduce((so, [there, at]) => so.replaceAll(there, at), text);
  const cli = await findTemporalCli();
  const shell = openShell(ofTheMachine, [dirname(cli.path), process.env.PATH].join(delimiter));
  const started: Partial<Record<Kind, ReturnType<typeof ownProcess>>> = {};
  let printed = '';

  /** The settings that the guide has copied, with the addresses of this place. */
  async function settle(name: string): Promise<Record<string, string>> {
    const file = join(world.etc, name);
    const text = here(await readFile(file, 'utf8'));
    await writeFile(file, text);
    return settingsIn(text);
  }

  async function startUnit(instance: string): Promise<void> {
    const { kind, program, setting, port } = unitOf(instance);
    const own = { [setting]: String(port), ...further[kind as Kind] };
    const environment = { ...(await settle('environment')), ...own };
    const unit = ownProcess({ name: kind, program, environment, logFolder: world.logFolder });
    started[kind as Kind] = unit;
    await unit.start();
  }

  await world.sandbox.putOffer({ listingId: 'offer-1', sellerId: 'seller-1' });
  for (const { language, text } of firstCasePage()) {
    const block = here(text);
    if (language === 'sql') await askAsSuperuser(world.postgresUrl, block);
    else if (block.startsWith('systemctl')) {
      await Promise.all((block.match(/joint-force-\w+@\d+/g) ?? []).map(startUnit));
    } else {
      printed = await shell.run(block);
      if (block.includes('install ')) await Promise.all(['environment', 'owner.environment'].map(settle));
    }
  }
  const environment = await settle('environment');
  const owner = await settle('owner.environment');
  const database = connect(owner.OWNER_DATABASE_URL!);
  const connection = await Connection.connect({ address: inject('servers').temporal });
  const scrape = (kind: Kind): Promise<string> => obtain('GET', `http://127.0.0.1:${ports[kind]}/metrics`);

  return {
    ...(started as Record<Kind, ReturnType<typeof ownProcess>>),
    /** The first case, as the last command of the page has printed it. */
    firstCase: JSON.parse(printed.slice(printed.indexOf('{'))) as { caseId: string; stage: string },
    environment,
    world,
    /** Runs what an operator types, where the page was typed: `$STAFF` is the key of its staff. */
    type: (command: string) => shell.run(here(command)),
    /** As the owner of the tables. */
    database,
    client: new Client({ connection, namespace: environment.TEMPORAL_NAMESPACE! }),
    sandbox: world.sandbox,
    apiUrl: `http://127.0.0.1:${ports.api}`,
    /** The value of a metric of a process, all its series with these labels together; nothing when there is none. */
    async metric(kind: Kind, metric: string, labels: Record<string, string> = {}) {
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
      shell.close();
      await Promise.all(Object.values(started).map((part) => part.stop()));
      await connection.close();
      await database.destroy();
      await world.stop();
    },
  };
}

/** Statement by statement: what makes a database is no part of a transaction. */
async function askAsSuperuser(url: string, statements: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements.split(';\n')) await client.query(statement);
  } finally {
    await client.end();
  }
}
