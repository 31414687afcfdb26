import { reasonOf } from '../../domain/reason.ts';
import type { Database } from '../../database/connect.ts';
import { readHeads, type Head } from '../../database/ledger/log/heads.ts';
import { publishedKeys } from '../../database/ledger/log/keys.ts';
import { consistencyPath } from '../../database/ledger/log/proofs.ts';
import { bytesOfHex } from '../checks/bytes.ts';
import { checkSignature, readHead } from '../checks/head.ts';
import { readKey, type PublishedKey } from '../checks/keys.ts';
import { isExtended } from '../checks/merkle.ts';
import { nodeTools } from '../verify/node-tools.ts';

/** A head, and what is wrong with it; nothing when all holds. */
export interface CheckedHead {
  head: Head;
  wrong: string | undefined;
}

/** A published key, or what is wrong with it. */
type ReadKey = PublishedKey | { wrong: string };

const headsAtOnce = 500;

/**
 * Every head, the oldest first: whether its signature is of a key that was in force, whether it says what stands beside
 * it, and whether the log at its size begins with that of the head before.
 */
export async function* checkHeads(database: Database): AsyncGenerator<CheckedHead> {
  const keys = new Map<string, ReadKey>();
  for (const jwk of await publishedKeys(database)) keys.set(jwk.kid, await readKey({ ...jwk }, nodeTools));
  let before: Head | undefined;
  for (let page = await readHeads(database, { limit: headsAtOnce }); page.length > 0;) {
    for (const head of page) {
      const wrong = (await wrongInSignature(head, keys.get(head.kid))) ?? (await wrongAfter(database, before, head));
      yield { head, wrong };
      before = head;
    }
    page = await readHeads(database, { after: page.at(-1)!.number, limit: headsAtOnce });
  }
}

async function wrongInSignature(head: Head, key: ReadKey | undefined): Promise<string | undefined> {
  if (!key) return `its key ${head.kid} is not published`;
  if ('wrong' in key) return `its key ${head.kid} ${key.wrong}`;
  const signed = readHead(head.jws);
  if ('wrong' in signed) return `its JWS: ${signed.wrong}`;
  for (const member of ['kid', 'log', 'size', 'rootHash', 'at'] as const)
    if (signed[member] !== head[member])
      return `it is signed with ${member} ${signed[member]}, and not ${head[member]}`;
  return checkSignature(signed, [key], nodeTools);
}

async function wrongAfter(database: Database, before: Head | undefined, head: Head): Promise<string | undefined> {
  if (head.number !== (before?.number ?? 0) + 1) return `head ${(before?.number ?? 0) + 1} is missing before it`;
  if (!before) return undefined;
  if (head.log !== before.log) return `it is of another log than the head before: ${before.log}`;
  if (head.at < before.at) return `it is dated before the head before, ${before.at}`;
  if (head.size < before.size) return `it is over fewer records than the head before, ${before.size}`;
  try {
    const path = (await consistencyPath(database, before.size, head.size)).map((hash) => bytesOfHex(hash));
    const standing = ({ size, rootHash }: Head) => ({ size, root: bytesOfHex(rootHash) });
    return (await isExtended(standing(before), standing(head), path, nodeTools))
      ? undefined
      : 'the log at its size does not begin with that of the head before';
  } catch (error) {
    return reasonOf(error);
  }
}
