import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startPostgres } from '../../../workers/local/postgres/postgres.ts';
import { createAuthority } from '../../support/certificates.ts';
import { startSandbox } from '../../support/rigs/sandbox.ts';
import { startTlsLine } from '../../support/tls-line.ts';
import { deployFile, settingsIn } from './guide.ts';

/**
 * What a production installation finds: a PostgreSQL that knows nothing of it, a Temporal that asks for client
 * certificates, a mail server with TLS, a marketplace. The development server of Temporal takes no certificates: a proxy
 * in front of it does.
 */
export async function startWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-production-'));
  const etc = join(folder, 'etc');
  await mkdir(etc);
  const authority = await createAuthority('Authority of the house');
  const [server, client] = [await authority.sign('localhost'), await authority.sign('joint-force')];
  const tls = { key: server.key, cert: server.certificate, ca: authority.certificate };
  const { MARKETPLACE_SECRET } = settingsIn(deployFile('environment'));
  const postgres = await startPostgres({ database: 'postgres' });
  const outside = await startSandbox(MARKETPLACE_SECRET);
  const portOf = (address: string): number => Number(address.split(':').at(-1));
  const temporal = await startTlsLine(portOf(inject('servers').temporal), {
    ...tls,
    requestCert: true,
    rejectUnauthorized: true,
    ALPNProtocols: ['h2'],
  });
  const mail = await startTlsLine(portOf(outside.smtpUrl), tls);
  const files = {
    'temporal-ca.pem': authority.certificate,
    'own-ca.pem': authority.certificate,
    'temporal-client.pem': client.certificate,
    'temporal-client.key': client.key,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(etc, name), content);

  return {
    /** Where settings and certificates stand. */
    etc,
    logFolder: join(folder, 'logs'),
    postgresUrl: postgres.url,
    authority,
    sandbox: outside.caller,
    /** What stands in the guide, and what stands here in its place. */
    places: {
      '/etc/joint-force': etc,
      'db.internal:5432': `127.0.0.1:${postgres.port}`,
      'temporal.internal:7233': `localhost:${temporal.port}`,
      'https://connector.harbour.example': outside.marketplaceUrl,
      'joint-force:password@mail.internal:465': `localhost:${mail.port}`,
    },
    async stop() {
      temporal.stop();
      mail.stop();
      await outside.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
