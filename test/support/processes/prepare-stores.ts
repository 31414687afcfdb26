import { join } from 'node:path';
import { execa } from 'execa';
import { migrate } from '../../../database/migrate.ts';

/**
 * Brings an installation's stores to what a release needs, as its own command does. Processes of the release before may run.
 * @param checkout where the release stands; this checkout when not given, which need not be built
 */
export async function prepareStores(
  { databaseUrl, temporalAddress }: { databaseUrl: string; temporalAddress: string },
  checkout: string | undefined,
): Promise<void> {
  if (checkout === undefined) await migrate(databaseUrl);
  else
    await execa(process.execPath, [join(checkout, 'dist', 'prepare.js'), 'stores'], {
      env: { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress },
    });
}
