import { Command } from 'commander';
import { filesOf, recordedContent, recordedPaths } from './recorded-bundles.ts';
import { tamper } from './tamper.ts';

const program = new Command('tamper')
  .description('Change the bundles of recorded cases of every path in every way: each change must be found, and named.')
  .option('--mutations <number>', 'how many changes', Number, 10_000)
  .action(run);

async function run({ mutations }: { mutations: number }): Promise<void> {
  const bundles = recordedPaths.map((path) => filesOf(recordedContent(path)));
  const begun = Date.now();
  const made = await tamper(bundles, mutations, (count) => {
    if (count % 1000 === 0) console.log(`${count} changes, each found and named`);
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(`${made} changes of the bundles of ${bundles.length} cases, each found and named, in ${seconds} s`);
}

await program.parseAsync();
