import { Command } from 'commander';
import { amount } from '../../../audit/checks/amount.ts';
import { checkDatabase } from '../../../audit/database/check-database.ts';
import { lineOf } from '../../../audit/checks/faults.ts';
import { linesOf, limitsOf } from '../../../audit/verify/say.ts';
import { verifyBundle } from '../../../audit/verify/verify-bundle.ts';
import { withDatabase } from '../run-command.ts';

interface Options {
  head?: string;
  consistency?: string;
  database?: true;
  json?: true;
}

/** `verify <bundle>`: what `verify.mjs` does; `verify --database`: the same over all that is kept here. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .description('check a bundle, or with --database every record, text, file and term that is kept')
    .argument('[bundle]', 'a zip, or the folder into which it was unpacked')
    .option('--head <file>', 'a head of the log that was kept elsewhere')
    .option('--consistency <file>', 'the proof between that head and the one of the bundle')
    .option('--database', 'check what DATABASE_URL holds')
    .option('--json', 'the result as JSON')
    .action(async (bundle: string | undefined, options: Options) => {
      if ((bundle === undefined) !== (options.database === true)) throw new Error('give a bundle, or --database');
      if (bundle === undefined) await verifyDatabase(options.json === true);
      else await verifyOne(bundle, options);
    });

async function verifyOne(bundle: string, { head, consistency, json }: Options): Promise<void> {
  if ((head === undefined) !== (consistency === undefined)) throw new Error('--head goes with --consistency');
  const kept = head !== undefined && consistency !== undefined ? { head, consistency } : undefined;
  const verified = await verifyBundle({ bundle, ...(kept && { kept }) });
  const { faults, found, extendsKept } = verified;
  if (faults.length > 0) process.exitCode = 1;
  const limits = found ? limitsOf(found, extendsKept) : [];
  if (json)
    console.log(JSON.stringify({ valid: faults.length === 0, faults, ...counted(verified), cannotCheck: limits }));
  else for (const line of linesOf(verified)) console.log(line);
}

/** What was checked, without the bytes of keys. */
function counted({ found, extendsKept }: Awaited<ReturnType<typeof verifyBundle>>): object {
  if (!found) return {};
  const { faults: _told, keys: _bytes, head, ...rest } = found;
  const { root: _root, ...shown } = head ?? { root: undefined };
  return { ...rest, head: shown, ...(extendsKept !== undefined && { extendsKept }) };
}

const verifyDatabase = (json: boolean): Promise<void> =>
  withDatabase(async (database) => {
    const { faults, ...counts } = await checkDatabase(database, (cases) => {
      if (!json) process.stderr.write(`\r${amount(cases, 'case')} checked`);
    });
    if (faults.length > 0) process.exitCode = 1;
    if (json) console.log(JSON.stringify({ valid: faults.length === 0, faults, ...counts }));
    else if (faults.length > 0) for (const fault of faults) console.log(lineOf(fault));
    else
      console.log(
        `\nAll holds: ${amount(counts.cases, 'case')} with ${amount(counts.events, 'event')} and ${amount(counts.annexRecords, 'record')} beside them, ${amount(counts.contents, 'text, file or term', 'texts, files and terms')}, and the log of ${amount(counts.leaves, 'leaf', 'leaves')}.`,
      );
  });
