import { Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { person } from '../../api/brands/enrolment.ts';
import {
  keepStaffMember,
  listStaff,
  removeBrandMember,
  removeStaffMember,
  type StaffMember,
} from '../../database/brands/people.ts';
import type { Database } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import { languages } from '../../domain/vocabulary.ts';
import { runCommand, withDatabase } from './run-command.ts';

const program = new Command('people').description('Whom letters go to: the staff, and who leaves a brand.');

program
  .command('enter')
  .description('enter somebody of the staff, or bring them up to date')
  .requiredOption('--staff <id>', 'who it is: the actor of their key', fitting(identifier))
  .requiredOption('--name <name>', 'as letters greet them', fitting(person.shape.name))
  .requiredOption('--email <address>', 'where their letters go', fitting(person.shape.email))
  .addOption(new Option('--language <language>', 'of their letters').choices(languages).default('en'))
  .option('--lead', 'is told of reviews that nobody decides in time', false)
  .action(({ staff, lead, ...person }: { staff: string; lead: boolean } & Omit<StaffMember, 'staffId' | 'isLead'>) =>
    withDatabase(async (database) => {
      await keepStaffMember(database, { ...person, staffId: staff, isLead: lead });
      console.log(`${staff} is ${lead ? 'a lead' : 'of the staff'}`);
      await warnWithoutLead(database);
    }),
  );

program
  .command('leave')
  .description('take somebody out: they get no letter any more, and name and address are forgotten')
  .addOption(new Option('--staff <id>', 'somebody of the staff').conflicts(['brand', 'email']))
  .option('--brand <id>', 'the brand of somebody who leaves it')
  .option('--email <address>', 'their address there')
  .action((who: Parameters<typeof leave>[1]) => withDatabase((database) => leave(database, who)));

program
  .command('list')
  .description('everybody of the staff')
  .action(() =>
    withDatabase(async (database) => {
      for (const { staffId, name, email, language, isLead } of await listStaff(database))
        console.log([staffId, name, email, language, isLead ? 'lead' : 'staff'].join('\t'));
      await warnWithoutLead(database);
    }),
  );

async function leave(
  database: Database,
  { staff, brand, email }: { staff?: string; brand?: string; email?: string },
): Promise<void> {
  if (staff === undefined && (brand === undefined || email === undefined))
    throw new Error('say who leaves: --staff <id>, or --brand <id> with --email <address>');
  const who = staff ?? `${email} of ${brand}`;
  const wasThere =
    staff === undefined ? removeBrandMember(database, brand!, email!) : removeStaffMember(database, staff);
  if (!(await wasThere)) throw new Error(`there is no ${who}`);
  console.log(`${who} gets no letter any more; revoke their keys, too`);
  await warnWithoutLead(database);
}

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
