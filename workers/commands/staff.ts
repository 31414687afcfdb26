import { Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { person } from '../../api/brands/enrolment.ts';
import { keepStaffMember, listStaff, removeStaffMember, type StaffMember } from '../../database/brands/staff.ts';
import type { Database } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import { languages } from '../../domain/vocabulary.ts';
import { runCommand, withDatabase } from './run-command.ts';

const program = new Command('staff').description('The people of the marketplace, and who of them is a lead.');

program
  .command('enter')
  .description('enter somebody, or bring them up to date')
  .requiredOption('--id <id>', 'who it is: the actor of their key', fitting(identifier))
  .requiredOption('--name <name>', 'as letters greet them', fitting(person.shape.name))
  .requiredOption('--email <address>', 'where their letters go', fitting(person.shape.email))
  .addOption(new Option('--language <language>', 'of their letters').choices(languages).default('en'))
  .option('--lead', 'is told of reviews that nobody decides in time', false)
  .action(
    ({ id: staffId, lead: isLead, ...who }: { id: string; lead: boolean } & Omit<StaffMember, 'staffId' | 'isLead'>) =>
      withDatabase(async (database) => {
        await keepStaffMember(database, { ...who, staffId, isLead });
        console.log(`${staffId} is ${isLead ? 'a lead' : 'of the staff'}`);
        await warnWithoutLead(database);
      }),
  );

program
  .command('leave <id>')
  .description('take somebody out: they get no letter any more, and name and address are forgotten')
  .action((staffId: string) =>
    withDatabase(async (database) => {
      if (!(await removeStaffMember(database, staffId))) throw new Error(`there is no staff member ${staffId}`);
      console.log(`${staffId} gets no letter any more; revoke their keys, too`);
      await warnWithoutLead(database);
    }),
  );

program
  .command('list')
  .description('everybody')
  .action(() =>
    withDatabase(async (database) => {
      for (const { staffId, name, email, language, isLead } of await listStaff(database))
        console.log([staffId, name, email, language, isLead ? 'lead' : 'staff'].join('\t'));
      await warnWithoutLead(database);
    }),
  );

async function warnWithoutLead(database: Database): Promise<void> {
  const staff = await listStaff(database);
  if (!staff.some(({ isLead }) => isLead))
    console.error('Nobody is a lead: of a review that is not decided in time, nobody would be told.');
}

/** What an option must be, said as the API says it. */
function fitting(schema: z.ZodType<string>) {
  return (text: string): string => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(`It ${parsed.error.issues[0]?.message}.`);
  };
}

await runCommand(program);
