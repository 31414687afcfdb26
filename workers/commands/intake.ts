import { Command, InvalidArgumentError } from 'commander';
import { Problem } from '../../api/http/problem.ts';
import type { Role } from '../../domain/access/roles.ts';
import { IntakeFailure } from './intake/fetch-or-explain.ts';
import { prepareSamples } from './intake/prepare-samples.ts';
import { inWords, sendFile, type Tally } from './intake/send-file.ts';
import { sampleKeys } from '../samples/sample-keys.ts';

interface Options {
  url: string;
  key: string;
  marketplace: string;
  storefront: string;
  asSample?: true;
}

const sampleKeyOf = (role: Role): string => sampleKeys.find((one) => one.role === role)!.key;

const program = new Command('intake')
  .description('Report a file of suspicious offers.')
  .argument('<file>', 'a .csv or .ndjson file, of any size')
  .option('--url <url>', 'the API', asOrigin, 'http://127.0.0.1:4400')
  .option(
    '--key <key>',
    'an API key of a detector, or of staff who have found the offers themselves',
    sampleKeyOf('detector'),
  )
  .option('--marketplace <id>', 'where the offers of a CSV stand', 'harbour')
  .option('--as-sample', 'first enrol the brands in the file and put its offers on the sandbox storefront')
  .option('--storefront <url>', 'the sandbox storefront', asOrigin, 'http://127.0.0.1:4402')
  .action(run);

function asOrigin(text: string): string {
  if (URL.canParse(text)) return new URL(text).origin;
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:4400.');
}

async function run(file: string, { url, key, marketplace, storefront, asSample }: Options): Promise<void> {
  if (asSample) {
    const enrolling = { url, key: sampleKeyOf('account_manager') };
    const made = await prepareSamples(file, { ...enrolling, marketplaceId: marketplace, storefront });
    console.log(`${made.brands} brands enrolled, ${made.offers} offers on ${storefront}`);
  }
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const show = progressLine((tally: Tally) => `${inWords(tally)}; ${Math.round(tally.lines / seconds())} lines/s`);
  const tally = await sendFile(file, { url, key, marketplaceId: marketplace }, show.update);
  show.clear();
  const { lines, opened, joined, known, refused, reasons } = tally;
  for (const [name, count] of Object.entries({ lines, opened, joined, known, refused })) console.log(row(name, count));
  for (const [reason, count] of reasons) console.log(row(`  ${reason}`, count));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${seconds().toFixed(1)} s, ${Math.round(lines / seconds())} lines/s, at most ${megabytes} MB of memory here`,
  );
}

const row = (name: string, count: number): string => name.padEnd(40) + String(count).padStart(10);

/** One line that renews itself, a few times a second; nothing where there is no terminal. */
function progressLine<State>(words: (state: State) => string) {
  let shownAt = 0;
  const write = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  };
  return {
    update(state: State): void {
      if (performance.now() - shownAt < 200) return;
      shownAt = performance.now();
      write(words(state));
    },
    clear: () => write(''),
  };
}

const isFileFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;

const explainFile = ({ code, path }: NodeJS.ErrnoException): string =>
  code === 'ENOENT' ? `There is no file ${path}.` : `The file ${path} cannot be read (${code}).`;

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof IntakeFailure || error instanceof Problem) console.error(error.message);
  else if (isFileFault(error)) console.error(explainFile(error));
  else throw error;
  process.exitCode = 1;
}
