import { textOf } from '../../audit/checks/bytes.ts';
import { checkBundle, type BundleAnswer } from '../../audit/checks/check-bundle.ts';
import type { Fault } from '../../audit/checks/faults.ts';
import { readZip } from '../../audit/checks/read-zip.ts';
import { webTools } from '../../audit/checks/tools.ts';
import { Unreadable } from '../../audit/checks/unreadable.ts';
import { checkGrowth, type ProveGrowth } from './growth.ts';

/** What came of one question: it holds, it does not at some places, or why nobody can tell. */
export type Answer<Facts = object> =
  | ({ is: 'holds' } & Facts)
  | { is: 'broken'; faults: readonly Fault[] }
  | { is: 'unchecked'; because: 'no_crypto' | 'no_head' | 'nothing_kept' | 'failed'; detail?: string };

/** What a bundle was asked: each question with its own answer. */
export interface VerifiedRecord {
  /** Does every event follow on the one before it, and is each what its hash says? */
  chain: Answer<{ events: number; withheld: number; annex: number }>;
  /** Does every record lead to the signed head of the log? */
  inclusion: Answer<{ size: number; at: string; kid: string }>;
  /** Is everything that the records name here, and what it was? */
  contents: Answer<{ named: number; erased: number; withheld: number }>;
  /** Is it the log that this browser has seen before, and has it only grown since? */
  growth: Answer<{ from: number; size: number }>;
  /** To be kept, when nothing is broken. */
  head?: { head: NonNullable<BundleAnswer['head']>; jws: string };
}

const inChain = new Set(['events.jsonl', 'annex.jsonl']);
const inInclusion = new Set(['inclusion.json', 'head.jws', 'jwks.json']);

/**
 * Checks a bundle in this browser, all of it.
 * @param shown the hashes of the events as the page has them: what is checked is what is shown
 * @param kept gives the head of a log that this browser keeps
 */
export async function verifyRecord(
  zip: Uint8Array,
  {
    crypto,
    shown,
    kept,
    prove,
  }: {
    crypto: SubtleCrypto | undefined;
    shown: readonly { sequence: number; hash: string }[];
    kept: (log: string) => string | undefined;
    prove: ProveGrowth;
  },
): Promise<VerifiedRecord> {
  if (!crypto) return nothing({ is: 'unchecked', because: 'no_crypto' });
  const tools = webTools(crypto);
  const files = unzipped(zip);
  if (files instanceof Unreadable) return nothing({ is: 'broken', faults: [files.fault] });
  const found = await checkBundle(files, tools);
  const faults = [...found.faults, ...differencesFrom(shown, files.get('events.jsonl'))];
  const of = (is: (file: string) => boolean): Fault[] => faults.filter(({ file }) => is(file));
  const chain = of((file) => inChain.has(file));
  const inclusion = of((file) => inInclusion.has(file));
  const contents = of((file) => !inChain.has(file) && !inInclusion.has(file));
  const { head, contents: counts } = found;
  return {
    chain: answer(chain, {
      events: found.events - found.withheldEvents,
      withheld: found.withheldEvents,
      annex: found.annexRecords,
    }),
    inclusion: answer(inclusion, head),
    contents: answer(contents, {
      named: counts.texts + counts.files + counts.terms + found.histories,
      erased: counts.erased,
      withheld: counts.withheld,
    }),
    growth: head ? await growthOf(head) : { is: 'unchecked', because: 'no_head' },
    ...(head && faults.length === 0 && { head: { head, jws: textOf(files.get('head.jws')!)!.trim() } }),
  };

  async function growthOf(to: NonNullable<typeof head>): Promise<VerifiedRecord['growth']> {
    const before = kept(to.log);
    if (before === undefined) return { is: 'unchecked', because: 'nothing_kept' };
    try {
      const { from, faults: wrong } = await checkGrowth(to, before, found.keys, { prove, tools });
      return answer(wrong, { from, size: to.size });
    } catch (error) {
      return { is: 'unchecked', because: 'failed', detail: String(error) };
    }
  }
}

function answer<Facts extends object>(faults: readonly Fault[], facts: Facts | undefined): Answer<Facts> {
  if (faults.length > 0) return { is: 'broken', faults };
  return facts ? { is: 'holds', ...facts } : { is: 'unchecked', because: 'no_head' };
}

const nothing = (every: Answer<never>): VerifiedRecord => ({
  chain: every,
  inclusion: every,
  contents: every,
  growth: every,
});

function unzipped(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | Unreadable {
  try {
    return readZip('bundle.zip', zip);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** Events of the page that the bundle tells otherwise, or not at all; the bundle may have later ones. */
function differencesFrom(
  shown: readonly { sequence: number; hash: string }[],
  events: Uint8Array | undefined,
): Fault[] {
  const text = (events && textOf(events)) ?? '';
  const hashes = new Set(Array.from(text.matchAll(/"hash":"([0-9a-f]{64})"/g), ([, hash]) => hash));
  return shown
    .filter(({ hash }) => !hashes.has(hash))
    .map(({ sequence }) => ({
      file: 'events.jsonl',
      record: `event ${sequence}`,
      what: 'stands on this page with another hash',
    }));
}
