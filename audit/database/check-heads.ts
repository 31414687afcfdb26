import { compactVerify, importJWK } from 'jose';
import { reasonOf } from '../../domain/reason.ts';
import type { Database } from '../../database/connect.ts';
import { canonical } from '../../database/ledger/hash.ts';
import { readHeads, type Head } from '../../database/ledger/log/heads.ts';
import { isInForce, publishedKeys, type PublishedKey } from '../../database/ledger/log/keys.ts';
import { consistencyPath } from '../../database/ledger/log/proofs.ts';
import { bytesOfHex } from '../checks/bytes.ts';
import { isExtended } from '../checks/merkle.ts';
import { nodeTools } from '../verify/node-tools.ts';

/** A head, and what is wrong with it; nothing when all holds. */
export interface CheckedHead {
  head: Head;
  wrong: string | undefined;
}

const headsAtOnce = 500;

/**
 * Every head, the oldest first: whether its signature is of a key that was in force, whether it says what stands beside
 * it, and whether the log at its size begins with that of the head before.
 */
export async function* checkHeads(database: Database): AsyncGenerator<CheckedHead> {
  const keys = new Map((await publishedKeys(database)).map((key) => [key.kid, key]));
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

async function wrongInSignature(head: Head, key: PublishedKey | undefined): Promise<string | undefined> {
  if (!key) return `its key ${head.kid} is not published`;
  if (!isInForce(key, head.at)) return `its key ${head.kid} was not in force at ${head.at}`;
  try {
    const { payload, protectedHeader } = await compactVerify(head.jws, await importJWK({ ...key }, 'EdDSA'), {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader.kid !== head.kid) return 'its signature names another key';
    const { log, size, rootHash, at } = head;
    const said = canonical({ log, size, rootHash, at });
    return Buffer.from(payload).toString() === said ? undefined : 'its signature is over something else';
  } catch (error) {
    return `its signature does not hold: ${reasonOf(error)}`;
  }
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
