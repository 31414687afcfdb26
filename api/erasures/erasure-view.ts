import { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import type { Database } from '../../database/connect.ts';
import type { Erasure } from '../../database/erasure/erasures.ts';
import { actorSchema, erasureReason, erasureStanding, identifier, sha256, timestamp } from '../../domain/schemas.ts';
import { namesView } from '../cases/case-in-full.ts';
import { stillNeeded } from '../http/problem.ts';

const hashes = z.array(sha256).max(500);

/** What is to be erased, by ids and hashes alone. */
export const erasureSubject = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('cases'),
      cases: z
        .array(
          z.strictObject({
            caseId: identifier,
            texts: hashes.optional().describe('These words; with neither texts nor files, everything of the case'),
            files: hashes.optional().describe('These files'),
          }),
        )
        .min(1)
        .max(100)
        .superRefine((cases, refused) => {
          const again = cases.findIndex(({ caseId }, at) => cases.findIndex((one) => one.caseId === caseId) < at);
          if (again >= 0) refused.addIssue({ code: 'custom', path: [again, 'caseId'], message: 'is named already' });
        }),
    }),
    z
      .strictObject({ kind: z.literal('seller'), marketplaceId: identifier, sellerId: identifier })
      .describe('Everything in the cases about the offers of a seller'),
    z
      .strictObject({ kind: z.literal('member'), memberId: identifier })
      .describe('Name and address of somebody who has left, and what they wrote and brought'),
    z
      .strictObject({ kind: z.literal('enrolment'), enrolmentId: identifier })
      .describe('What a company said of itself on its way to an account, and where it was reached'),
  ])
  .openapi('ErasureSubject', { description: 'Whose words and files, or which: by ids and hashes alone' });

/** What somebody has proposed to erase, and what became of it. */
export const erasureView = z
  .object({
    erasureId: identifier,
    subject: erasureSubject,
    reason: erasureReason,
    note: z.string().optional(),
    standing: erasureStanding,
    proposedBy: actorSchema,
    proposedAt: timestamp,
    decidedBy: actorSchema.optional(),
    decidedAt: timestamp.optional(),
    texts: z
      .int()
      .describe('How many texts were erased; of one that waits, would be now where one is read, 0 in lists'),
    files: z.int().describe('How many files, likewise'),
    cases: z
      .array(z.object({ caseId: identifier, texts: z.int(), files: z.int() }))
      .describe('The cases that it is about: as it was proposed, once approved as it was done'),
    kept: z.array(stillNeeded).describe('What was left, or would be, because it is still needed'),
    names: namesView,
  })
  .openapi('Erasure');
export type ErasureView = z.output<typeof erasureView>;

export async function viewErasures(database: Database, erasures: readonly Erasure[]): Promise<ErasureView[]> {
  const people = erasures.flatMap(({ proposedBy, decidedBy }) => [proposedBy.id, ...(decidedBy ? [decidedBy.id] : [])]);
  const names = await namePeople(database, people, undefined);
  return erasures.map(({ note, decidedBy, decidedAt, decisionUpdateId: _own, ...erasure }) => ({
    ...erasure,
    ...(note !== null && { note }),
    ...(decidedBy && { decidedBy }),
    ...(decidedAt !== null && { decidedAt }),
    names: Object.fromEntries(
      Object.entries(names).filter(([id]) => id === erasure.proposedBy.id || id === decidedBy?.id),
    ),
  }));
}
