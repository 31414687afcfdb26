import { z } from '@hono/zod-openapi';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { findRight, readRightIds } from '../../database/brands/ipr-records.ts';
import { findNamed, nameAgain, nameRight as writeRight } from '../../database/brands/write-rights.ts';
import type { InTransaction } from '../../database/connect.ts';
import { unusableFiles } from '../../database/evidence/files.ts';
import { sha256 } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { brandOf } from '../access/brand-of.ts';
import { fileUserOf } from '../access/parties.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { rightFields, rightView, viewRight } from './right.ts';

const rightsAtMost = 1000;
const { classes, expiresOn, ...needed } = rightFields;

/** A brand names a right, with what proves it. */
export const nameRight = endpoint(
  {
    name: 'nameRight',
    method: 'post',
    path: '/v1/rights',
    access: 'nameRights',
    tag: 'Rights',
    summary: 'Name a right, with what proves it',
    description:
      'Staff verify it; before that, no verdict and no notice can rely on it. A right that is there already, by its kind, ' +
      'office and number, is not named twice: what has changed about it, your account manager enters. One that was refused ' +
      'is named again with better documents.',
    body: z.strictObject({
      ...needed,
      classes: classes.optional(),
      expiresOn: expiresOn.optional(),
      documents: z
        .array(sha256)
        .min(1)
        .max(20)
        .describe('Files that you have uploaded before, such as the certificate: read by your people and by staff'),
    }),
    example: {
      kind: 'design',
      office: 'EUIPO',
      number: '008000001-0001',
      territories: ['EU'],
      expiresOn: '2030-06-30',
      documents: ['2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'],
    },
    answers: { 201: { description: 'Named; it waits to be verified', schema: rightView } },
  },
  async ({ caller, body, dependencies: { database, now } }) => {
    const brandId = brandOf({ caller });
    const { documents, ...right } = body;
    const named = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      await requireUsable(transaction, caller, documents);
      const known = await findNamed(transaction, brandId, right);
      const word = { documents: [...new Set(documents)], namedBy: caller.actor.id, at: now() };
      if (known?.standing === 'refused') {
        await nameAgain(transaction, { ...right, iprRecordId: known.iprRecordId }, word);
        return (await findRight(transaction, known.iprRecordId))!;
      }
      if (known) throw wrong('/number', 'is named already');
      if ((await readRightIds(transaction, brandId)).length >= rightsAtMost)
        throw wrong('/number', `is one more than the ${rightsAtMost} that a brand can name`);
      const iprRecordId = newId('ipr', now());
      await writeRight(transaction, { ...right, iprRecordId, brandId }, word);
      return (await findRight(transaction, iprRecordId))!;
    });
    return { status: 201, body: viewRight(named) };
  },
);

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

/** @throws Problem invalid */
async function requireUsable(transaction: InTransaction, caller: Caller, documents: readonly string[]): Promise<void> {
  const [unusable] = await unusableFiles(transaction, documents, fileUserOf(caller));
  if (unusable !== undefined)
    throw wrong(`/documents/${documents.indexOf(unusable)}`, 'no file that you have uploaded or can see');
}
