import { z } from '@hono/zod-openapi';
import type { InTransaction } from '../../database/connect.ts';
import { grantFiles, takeBackFiles, unusableFiles } from '../../database/evidence/files.ts';
import { dropText, storeText } from '../../database/evidence/texts.ts';
import { sha256 } from '../../domain/schemas.ts';
import { plainText } from '../../domain/words.ts';
import type { Call } from '../http/definition.ts';
import { identityOf } from '../access/authenticate.ts';
import { fileUserOf, partyOf } from '../access/parties.ts';
import { Problem } from '../http/problem.ts';

/** What somebody says in words and pictures, as the API takes it. */
export const enclosureFields = {
  note: plainText(4000).optional().describe('Plain text; kept apart from the ledger, which names it by hash'),
  files: z.array(sha256).max(20).optional().describe('Uploaded by you before, or visible to you in a case'),
  filesVisibleTo: z
    .array(z.enum(['brand', 'seller', 'staff']))
    .max(3)
    .default(['brand', 'staff'])
    .describe('Who else may see the files; you and staff always may'),
};
export type Enclosures = z.output<z.ZodObject<typeof enclosureFields>>;

/** The hashes that stand for them in the ledger. */
export interface Enclosed {
  textSha256?: string;
  filesSha256?: string[];
}

type Bringing = Pick<Call, 'caller' | 'updateId' | 'dependencies'>;

/**
 * Stores the words and opens the files, before the case is told of their hashes.
 * @throws Problem invalid, for a file that is not the caller's to use
 */
export const enclose = (call: Bringing, caseId: string, enclosures: Partial<Enclosures>): Promise<Enclosed> =>
  call.dependencies.database
    .transaction()
    .execute((transaction) => encloseWithin(transaction, call, caseId, enclosures));

/** The same within a transaction of the caller's. */
export async function encloseWithin(
  transaction: InTransaction,
  { caller, updateId, dependencies: { now } }: Bringing,
  caseId: string,
  { note, files = [], filesVisibleTo }: Partial<Enclosures>,
): Promise<Enclosed> {
  const hashes = [...new Set(files)];
  const unusable = await unusableFiles(transaction, hashes, fileUserOf(caller));
  if (unusable.length > 0) {
    const errors = files.flatMap((hash, index) =>
      unusable.includes(hash)
        ? [{ pointer: `/files/${index}`, detail: 'no file that you have uploaded or can see' }]
        : [],
    );
    throw new Problem('invalid', 'the body does not fit', { errors });
  }
  const visibleTo = [...new Set([...(filesVisibleTo ?? []), partyOf(caller), 'staff' as const])];
  const grants = hashes.map((sha256) => ({ caseId, sha256, broughtBy: updateId, visibleTo }));
  await grantFiles(transaction, grants, { uploader: identityOf(caller), at: now() });
  const textSha256 = note === undefined ? undefined : await storeText(transaction, { text: note, at: now(), updateId });
  return { ...(textSha256 && { textSha256 }), ...(hashes.length > 0 && { filesSha256: hashes }) };
}

/** The message came to nothing: nothing of it stays. */
export async function takeBack({ updateId, dependencies: { database } }: Bringing, caseId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await takeBackFiles(transaction, caseId, updateId);
    await dropText(transaction, updateId);
  });
}
