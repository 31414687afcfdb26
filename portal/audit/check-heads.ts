import type { JsonObject } from '../../audit/checks/canonical.ts';
import type { Fault } from '../../audit/checks/faults.ts';
import { checkSignature, readHead, type Head } from '../../audit/checks/head.ts';
import { readKey, type PublishedKey } from '../../audit/checks/keys.ts';
import { webTools } from '../../audit/checks/tools.ts';
import { checkGrowth, type ProveGrowth } from './growth.ts';
import type { Answer } from './verify-record.ts';

/** What came of checking heads: the newest is to be kept, when nothing is broken. */
export interface CheckedHeads {
  answer: Answer<{ heads: number }>;
  newest?: { head: Head; jws: string };
}

/**
 * Checks heads in this browser: that each is signed by a published key in its time, that each begins with all of the one
 * before it, and so does the newest with what this browser keeps.
 * @param heads compact JWS, the oldest first
 */
export async function checkHeads(
  heads: readonly string[],
  {
    crypto,
    jwks,
    kept,
    prove,
  }: {
    crypto: SubtleCrypto | undefined;
    jwks: readonly object[];
    kept: (log: string) => string | undefined;
    prove: ProveGrowth;
  },
): Promise<CheckedHeads> {
  if (!crypto) return { answer: { is: 'unchecked', because: 'no_crypto' } };
  const tools = webTools(crypto);
  const keys: PublishedKey[] = [];
  const faults: Fault[] = [];
  for (const jwk of jwks) {
    const key = await readKey(jwk as JsonObject, tools);
    if ('wrong' in key) faults.push({ file: 'jwks.json', what: key.wrong });
    else keys.push(key);
  }
  let before: string | undefined;
  let newest: CheckedHeads['newest'];
  for (const jws of heads) {
    const head = readHead(jws);
    if ('wrong' in head) {
      faults.push({ file: 'head', what: head.wrong });
      continue;
    }
    const wrong = await checkSignature(head, keys, tools);
    if (wrong !== undefined) faults.push({ file: `head of ${head.size}`, what: wrong });
    before ??= kept(head.log);
    if (before !== undefined) faults.push(...(await checkGrowth(head, before, keys, { prove, tools })).faults);
    before = jws;
    newest = { head, jws };
  }
  if (faults.length > 0) return { answer: { is: 'broken', faults } };
  if (!newest) return { answer: { is: 'unchecked', because: 'no_head' } };
  return { answer: { is: 'holds', heads: heads.length }, newest };
}
