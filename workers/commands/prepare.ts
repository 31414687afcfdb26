import { Command } from 'commander';
import { migrate } from '../../database/migrate.ts';
import { addSearchAttributes } from '../../engine/add-search-attributes.ts';
import { connectTemporalClient } from '../../engine/connect-temporal.ts';
import { readSettings, settings } from '../settings.ts';

const program = new Command('prepare').description('Prepare what a release needs. Any of it may be run again.');

program
  .command('stores')
  .description('bring the database to the newest schema, and tell the namespace its search attributes')
  .action(async () => {
    const ran = await migrate(readSettings(settings.command).DATABASE_URL);
    console.log(ran.length > 0 ? `migrated: ${ran.join(', ')}` : 'the schema is the newest');
    const { client, close } = await connectTemporalClient();
    const added = await addSearchAttributes(client).finally(close);
    console.log(added.length > 0 ? `search attributes added: ${added.join(', ')}` : 'the search attributes are there');
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
