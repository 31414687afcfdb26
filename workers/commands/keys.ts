import { Command, InvalidArgumentError, Option } from 'commander';
import { issueKey, listKeys, revokeKey } from '../../database/access/api-keys.ts';
import type { Database } from '../../database/connect.ts';
import { permissions, type Action } from '../../domain/access/permissions.ts';
import { isBrandRole, roles, type Role } from '../../domain/access/roles.ts';
import { identifier } from '../../domain/schemas.ts';
import { runCommand, withDatabase } from './run-command.ts';

// Sellers hold links, and what was delegated to an agent stands in the agent's membership.
const rolesWithKeys = roles.filter((role) => role !== 'seller' && role !== 'brand_agent');
const program = new Command('keys').description('The keys to the API.');

program
  .command('issue')
  .description('make a key, and show it this once')
  .addOption(new Option('--role <role>', 'whom it speaks for').choices(rolesWithKeys).makeOptionMandatory())
  .requiredOption('--actor <id>', 'who it is that acts by it: stands in the events of cases', asIdentifier)
  .option('--brand <id>', 'an enrolled brand: for a role in a brand')
  .option('--scope <action...>', 'what it may ask, among the actions of its role; all of them when not given')
  .action((options: Parameters<typeof issue>[1]) => withDatabase((database) => issue(database, options)));

program
  .command('revoke <key-id>')
  .description('refuse a key from now on')
  .action((keyId: string) => withDatabase((database) => revoke(database, keyId)));

program
  .command('list')
  .description('every key that was ever made, without its secret')
  .action(() => withDatabase(list));

/** What a case takes as the name of who acts; a key of another would have each of its messages refused. */
function asIdentifier(text: string): string {
  const parsed = identifier.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message}.`);
}

async function issue(
  database: Database,
  { role, actor, brand, scope }: { role: Role; actor: string; brand?: string; scope?: string[] },
): Promise<void> {
  if (isBrandRole(role) !== (brand !== undefined))
    throw new Error('--brand goes with a role in a brand, and only with it');
  const foreign = scope?.filter((action) => !isAction(role, action)) ?? [];
  if (foreign.length > 0)
    throw new Error(`${role} may not ask ${foreign.join(', ')}; it may ask ${permissions[role].join(', ')}`);
  if (brand !== undefined && !(await isEnrolled(database, brand)))
    throw new Error(`there is no brand ${brand}: enrol it first`);
  const { keyId, key } = await issueKey(database, {
    role,
    actorId: actor,
    ...(brand === undefined ? {} : { brandId: brand }),
    ...(scope === undefined ? {} : { scopes: scope as Action[] }),
    at: new Date().toISOString(),
  });
  console.error(`${keyId} is made. This is the key; it is shown this once:`);
  console.log(key);
}

const isAction = (role: Role, action: string): boolean => (permissions[role] as readonly string[]).includes(action);

const isEnrolled = async (database: Database, brandId: string): Promise<boolean> =>
  (await database.selectFrom('brands').select('brand_id').where('brand_id', '=', brandId).execute()).length > 0;

async function revoke(database: Database, keyId: string): Promise<void> {
  if (!(await revokeKey(database, keyId, new Date().toISOString()))) throw new Error(`there is no key ${keyId} in use`);
  console.log(`${keyId} is refused from now on`);
}

async function list(database: Database): Promise<void> {
  const now = new Date().toISOString();
  for (const { keyId, role, actorId, brandId, scopes, createdAt, endsAt, lastUsedAt, revokedAt } of await listKeys(
    database,
  )) {
    const may = scopes.length === permissions[role].length ? 'all of its role' : scopes.join(' ');
    const whose = [role, brandId, actorId].filter(Boolean).join(' / ');
    const counts = revokedAt ? `revoked ${revokedAt}` : endsAt && endsAt <= now ? `over since ${endsAt}` : 'in use';
    console.log([keyId, whose, may, `since ${createdAt}`, counts, `last used ${lastUsedAt ?? 'never'}`].join('\t'));
  }
}

await runCommand(program);
