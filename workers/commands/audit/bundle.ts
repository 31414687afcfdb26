import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { bundlesHere } from '../../../audit/bundle/bundles-here.ts';
import type { BundleReader } from '../../../audit/bundle/case-content.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import { languages, type Language } from '../../../domain/vocabulary.ts';
import { archiveCase } from '../../../engine/archive/archive-case.ts';
import { connectTemporalClient } from '../../../engine/connect-temporal.ts';
import { readSigner } from '../../ledger-key.ts';
import { releasedVerifier } from '../../release/released-verifier.ts';
import { readSettings, settings } from '../../settings.ts';
import { withDatabase } from '../run-command.ts';

interface Options {
  out: string;
  for: BundleReader;
  language: Language;
  json?: true;
}

/** `bundle <caseId…>`: the bundles of cases as files. */
export const bundleCommand = (): Command =>
  new Command('bundle')
    .description('write the bundles of cases, each as <caseId>.zip; the log is sealed first')
    .argument('<caseIds...>', 'the cases, or @file with one on each line')
    .option('--out <folder>', 'where they are written', '.')
    .addOption(
      new Option('--for <reader>', 'who will read them')
        .choices(['auditor', 'staff', 'brand', 'seller'])
        .default('auditor'),
    )
    .addOption(new Option('--language <language>', 'of case.pdf').choices([...languages]).default('en'))
    .option('--json', 'a line of JSON for each')
    .action((caseIds: string[], options: Options) => writeBundles(caseIds, options));

async function writeBundles(given: readonly string[], { out, for: reader, language, json }: Options): Promise<void> {
  const caseIds = (await Promise.all(given.map(listed))).flat();
  const signer = await readSigner(readSettings(settings.sealing));
  const verifier = await releasedVerifier();
  await mkdir(out, { recursive: true });
  const { client, close } = await connectTemporalClient();
  await withDatabase(async (database) => {
    const archive = (caseId: string) => archiveCase({ client, database }, caseId);
    const now = (): string => new Date().toISOString();
    const exportBundle = bundlesHere({ database, signer, verifier, now, archive });
    for (const [index, caseId] of caseIds.entries()) {
      const bytes = await exportBundle({ caseId, reader, language });
      const path = join(out, `${caseId.replaceAll(/[^\w.-]/g, '_')}.zip`);
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path); // whoever looks meanwhile finds none, or a whole one
      if (json) console.log(JSON.stringify({ caseId, path, bytes: bytes.length, sha256: sha256Of(bytes) }));
      else console.log(`${index + 1}/${caseIds.length} ${path}, ${bytes.length} bytes`);
    }
  }).finally(close);
}

async function listed(given: string): Promise<string[]> {
  if (!given.startsWith('@')) return [given];
  const list = await readFile(given.slice(1), 'utf8').catch(() => {
    throw new Error(`the list ${given.slice(1)} cannot be read`);
  });
  return list.split(/\s+/).filter(Boolean);
}
