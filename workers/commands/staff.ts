import { Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { memberFields } from '../../api/members/member.ts';
import { keepStaffMember, listStaff, removeStaffMember } from '../../database/brands/staff.ts';
import type { Database } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import { marketplaceRoles, type MarketplaceRole } from '../../domain/access/roles.ts';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { runCommand, withDatabase } from './run-command.ts';

const program = new Command('staff').description('The people of the marketplace, and what they are.');

interface Entered {
  id: string;
  name: string;
  email: string;
  language: Language;
  role: MarketplaceRole;
}

program
  .command('enter')
  .description('enter somebody, or bring them up to date')
  .requiredOption('--id <id>', 'who it is: stands in the events of cases', fitting(identifier))
  .requiredOption('--name <name>', 'as letters greet them', fitting(memberFields.name))
  .requiredOption(
    '--email <address>',
    'where their letters go, and the links by which they sign in',
    fitting(memberFields.email),
  )
  .addOption(new Option('--language <language>', 'of their letters').choices(languages).default('en'))
  .addOption(new Option('--role <role>', 'what they are').choices(marketplaceRoles).makeOptionMandatory())
  .action(({ id: membershipId, ...who }: Entered) =>
    withDatabase(async (database) => {
      await keepStaffMember(database, { ...who, membershipId }, new Date().toISOString());
      console.log(`${membershipId} is ${asWords(who.role)}`);
      await warnOfLack(database);
    }),
  );

program
  .command('leave <id>')
  .description('take somebody out: they may do nothing here and get no letter any more')
  .action((membershipId: string) =>
    withDatabase(async (database) => {
      if (!(await removeStaffMember(database, membershipId, new Date().toISOString())))
        throw new Error(`there is nobody of the marketplace called ${membershipId}`);
      console.log(`${membershipId} may do nothing here any more; revoke their keys, too`);
      await warnOfLack(database);
    }),
  );

program
  .command('list')
  .description('everybody')
  .action(() =>
    withDatabase(async (database) => {
      for (const { membershipId, name, email, language, role } of await listStaff(database))
        console.log([membershipId, name, email, language, role].join('\t'));
      await warnOfLack(database);
    }),
  );

async function warnOfLack(database: Database): Promise<void> {
  const roles = (await listStaff(database)).map(({ role }) => role);
  if (!roles.includes('lead'))
    console.error('Nobody is a lead: of a review that is not decided in time, nobody would be told.');
  if (!roles.includes('administrator'))
    console.error('Nobody is an administrator: people and keys can be changed by this command alone.');
}

const asWords = (role: MarketplaceRole): string => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role.replaceAll('_', ' ')}`;

/** What an option must be, said as the API says it. */
function fitting(schema: z.ZodType<string>) {
  return (text: string): string => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message}.`);
  };
}

await runCommand(program);
