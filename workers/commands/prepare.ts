import { Command } from 'commander';
import { sql } from 'kysely';
import { connect } from '../../database/connect.ts';
import { migrate } from '../../database/migrate.ts';
import { addSearchAttributes } from '../../engine/add-search-attributes.ts';
import { connectTemporalClient } from '../../engine/connect-temporal.ts';
import { dependOn } from '../depend-on.ts';
import { readSettings, settings } from '../settings.ts';
import { runCommand } from './run-command.ts';

const program = new Command('prepare').description('Prepare what a release needs. Any of it may be run again.');

program
  .command('stores')
  .description('bring the database to the newest schema, and tell the namespace its search attributes')
  .action(async () => {
    const { DATABASE_URL, OWNER_DATABASE_URL } = readSettings(settings.prepare);
    const role = await dependOn('DATABASE_URL', DATABASE_URL, () => roleOf(DATABASE_URL));
    const ran = await (OWNER_DATABASE_URL === undefined
      ? migrate(DATABASE_URL)
      : dependOn('OWNER_DATABASE_URL', OWNER_DATABASE_URL, () => migrate(OWNER_DATABASE_URL, { role })));
    console.log(ran.length > 0 ? `migrated: ${ran.join(', ')}` : 'the schema is the newest');
    console.log(
      OWNER_DATABASE_URL === undefined
        ? `${role} owns the tables, and could change what is to be read and added to alone: OWNER_DATABASE_URL parts the two`
        : `${role} may read and write rows`,
    );
    const { client, close } = await connectTemporalClient();
    const added = await addSearchAttributes(client).finally(close);
    console.log(added.length > 0 ? `search attributes added: ${added.join(', ')}` : 'the search attributes are there');
  });

async function roleOf(url: string): Promise<string> {
  const database = connect(url, { connections: 1 });
  const asked = sql<{ role: string }>`SELECT current_user AS role`.execute(database);
  const { rows } = await asked.finally(() => database.destroy());
  return rows[0]!.role;
}

await runCommand(program);
