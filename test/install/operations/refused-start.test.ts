import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../../database/migrate.ts';
import { programOf } from '../../../workers/release/processes.ts';
import { createAuthority } from '../../support/certificates.ts';
import { ownProcess } from '../../support/processes/own-process.ts';
import { createDatabase, type TestDatabase } from '../../support/rigs/create-database.ts';
import { startStrictMailServer } from '../../http/abuse/strict-mail-server.ts';
import { deployFile, settingsIn } from './guide.ts';
import { startWorld } from './world.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

let world: Awaited<ReturnType<typeof startWorld>>;
let mailServer: Awaited<ReturnType<typeof startStrictMailServer>>;
let unmigrated: TestDatabase;
let settings: Record<string, string>;

beforeAll(async () => {
  [world, mailServer] = await Promise.all([startWorld(), startStrictMailServer()]);
  await migrate(world.postgresUrl);
  unmigrated = await createDatabase(world.postgresUrl, 'template0');
  const stranger = await createAuthority('Authority of somebody else');
  await writeFile(join(world.etc, 'other-ca.pem'), stranger.certificate);
  await writeFile(join(world.etc, 'other-client.pem'), stranger.certificate);
  await writeFile(join(world.etc, 'other-client.key'), stranger.key);
  const places = Object.entries(world.places);
  const here = (text: string): string => places.reduce((so, [there, at]) => so.replaceAll(there, at), text);
  const environment = settingsIn(here(deployFile('environment')));
  settings = { ...environment, DATABASE_URL: world.postgresUrl, TEMPORAL_NAMESPACE: 'default', PORT: '0' };
}, 60_000);
afterAll(async () => {
  await unmigrated.drop();
  await mailServer.stop();
  await world.stop();
});

type Kind = 'worker' | 'sweeps' | 'api';
const start = (kind: Kind, changes: Record<string, string>) => {
  const environment = { ...settings, ...changes };
  const name = `${kind}-${crypto.randomUUID()}`;
  return ownProcess({ name, program: programOf(kind), environment, logFolder: world.logFolder });
};

const withPassword = (url: string, password: string): string => Object.assign(new URL(url), { password }).href;
const refusals: Record<string, [Kind, () => Record<string, string>, RegExp]> = {
  'a password that PostgreSQL does not take: worker': [
    'worker',
    () => ({ DATABASE_URL: withPassword(world.postgresUrl, 'a-wrong-one') }),
    /DATABASE_URL postgres:\/\/joint_force@127\.0\.0\.1:\d+\/postgres: password authentication failed/,
  ],
  'a password that PostgreSQL does not take: sweeps': [
    'sweeps',
    () => ({ DATABASE_URL: withPassword(world.postgresUrl, 'a-wrong-one') }),
    /DATABASE_URL .*: password authentication failed/,
  ],
  'nobody where PostgreSQL should be': [
    'sweeps',
    () => ({ DATABASE_URL: 'postgres://joint_force@127.0.0.1:1/cases' }),
    /DATABASE_URL postgres:\/\/joint_force@127\.0\.0\.1:1\/cases: connect ECONNREFUSED/,
  ],
  'a database that is not migrated': [
    'api',
    () => ({ DATABASE_URL: unmigrated.url }),
    /DATABASE_URL .*: it lacks 0001_ledger.*: run "node dist\/prepare\.js stores" first/,
  ],
  'nobody where Temporal should be': [
    'api',
    () => ({ TEMPORAL_ADDRESS: '127.0.0.1:1' }),
    /TEMPORAL_ADDRESS 127\.0\.0\.1:1, TEMPORAL_NAMESPACE default: .*ECONNREFUSED/,
  ],
  'a Temporal whose certificate nobody here knows': [
    'worker',
    () => ({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: join(world.etc, 'other-ca.pem') }),
    /TEMPORAL_ADDRESS localhost:\d+, .*certificate/,
  ],
  'a Temporal that does not know our certificate': [
    'sweeps',
    () => ({
      TEMPORAL_TLS_CLIENT_CERT_PATH: join(world.etc, 'other-client.pem'),
      TEMPORAL_TLS_CLIENT_KEY_PATH: join(world.etc, 'other-client.key'),
    }),
    /TEMPORAL_ADDRESS localhost:\d+, /,
  ],
  'a certificate that is not there': [
    'api',
    () => ({ TEMPORAL_TLS_CLIENT_CERT_PATH: '/nowhere/client.pem' }),
    /TEMPORAL_\*: .*\/nowhere\/client\.pem/,
  ],
  'a namespace that nobody has made': [
    'api',
    () => ({ TEMPORAL_NAMESPACE: 'nobody-made-it' }),
    /TEMPORAL_NAMESPACE nobody-made-it: .*not found/i,
  ],
  'a mail server whose certificate nobody here knows': [
    'worker',
    () => ({ NODE_EXTRA_CA_CERTS: '' }),
    /SMTP_URL smtps:\/\/localhost:\d+: .*certificate/,
  ],
  'a password that the mail server does not take': [
    'worker',
    () => ({ SMTP_URL: `smtp://joint-force:a-wrong-one@127.0.0.1:${mailServer.port}` }),
    /SMTP_URL smtp:\/\/joint-force@127\.0\.0\.1:\d+: the mail server does not take our user and password/,
  ],
};

test.concurrent.each(Object.keys(refusals))(
  'who cannot work does not start, and says why: %s',
  async (name) => {
    const [kind, changes, reason] = refusals[name]!;
    const part = start(kind, changes());
    await expect(part.start()).rejects.toThrow('did not start');
    expect(await part.stop()).toBe(1);
    const printed = await part.printed();
    expect(printed).toMatch(new RegExp(`^${kind} did not start: `, 'm'));
    expect(printed).toMatch(reason);
    expect(printed).not.toContain('a-wrong-one');
    expect(printed).not.toMatch(/\n\s+at /);
  },
  60_000,
);

test('a mail server that is away keeps no worker from starting: letters wait, and the log says so', async () => {
  const part = start('worker', { SMTP_URL: 'smtp://127.0.0.1:1' });
  await part.start();
  await expect.poll(() => part.printed()).toContain('"part":"mail","reason":"connect ECONNREFUSED 127.0.0.1:1"');
  expect(await part.stop()).toBe(0);
  const told = (await part.printed()).trim().split('\n');
  expect(told.filter((line) => !line.startsWith('{'))).toEqual([]);
});
