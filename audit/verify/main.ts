import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { linesOf } from './say.ts';
import { verifyBundle } from './verify-bundle.ts';

const usage = `Checks a case bundle, with Node alone and without asking anybody.
  node verify.mjs [bundle.zip | folder] [--head kept.jws --consistency proof.json]
Without a bundle: the folder in which this program stands.`;

interface Arguments {
  bundle: string;
  kept?: { head: string; consistency: string };
}

/** What was asked for; nothing when it is not how this is called. */
function readArguments(): Arguments | undefined {
  try {
    const options = { head: { type: 'string' }, consistency: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { head, consistency } = values;
    const [bundle = dirname(fileURLToPath(import.meta.url)), ...more] = positionals;
    if (more.length > 0 || (head === undefined) !== (consistency === undefined)) return undefined;
    return { bundle, ...(head !== undefined && consistency !== undefined && { kept: { head, consistency } }) };
  } catch {
    return undefined;
  }
}

const asked = readArguments();
if (asked) {
  const verified = await verifyBundle(asked);
  for (const line of linesOf(verified)) console.log(line);
  if (verified.faults.length > 0) process.exitCode = 1;
} else {
  console.error(usage);
  process.exitCode = 2;
}
