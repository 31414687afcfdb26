import { z } from '@hono/zod-openapi';
import { isEnrolled } from '../../database/brands/brands.ts';
import type { Participant, Topic } from '../../database/conversations/conversations.ts';
import type { Message } from '../../database/conversations/messages.ts';
import { identifier, sha256, side, timestamp } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { erasedView } from '../erasures/erased-view.ts';
import { evidenceTypes } from '../files/file-content.ts';
import type { Call } from '../http/definition.ts';
import { fileName } from '../files/file-transfer.ts';
import { Problem } from '../http/problem.ts';

/** What somebody has written. */
export const messageView = z
  .object({
    number: z.int().describe('Its place in the conversation: 1, 2, 3 …'),
    at: timestamp,
    side,
    authorId: identifier.describe('Who has written it: a `memberId` of `GET /v1/members`, or the actor of a key'),
    text: z.string().optional().describe('Absent when the words were erased'),
    erased: erasedView.optional(),
    files: z
      .array(
        z.object({
          sha256,
          name: fileName.optional(),
          mediaType: z.enum(evidenceTypes),
          bytes: z.int(),
          erased: erasedView.optional(),
        }),
      )
      .describe('What came with it: downloaded from the conversation, by its hash'),
  })
  .openapi('Message');

/** A file was one of these types when it was taken. */
export const viewMessage = (message: Message): z.input<typeof messageView> => message as z.input<typeof messageView>;

/** As whom a caller takes part. */
export const participantOf = ({ actor, brandId }: Pick<Caller, 'actor' | 'brandId'>): Participant => ({
  side: brandId === undefined ? 'marketplace' : 'brand',
  id: actor.id,
});

type Asking = Pick<Call, 'caller' | 'dependencies'>;

/** The topic that a case is, for a caller who may see the case. @throws Problem not_found */
export async function topicOfCase(call: Asking, caseId: string, operation: string): Promise<Topic> {
  const { subject } = await visibleCase(call, caseId, operation);
  return { brandId: subject.offer.brandId, caseId };
}

/**
 * The topic that a brand is. What an agent does is within a case: what else concerns the brand is not the agent's.
 * @throws Problem not_found
 */
export async function topicOfBrand({ caller, dependencies }: Asking, brandId: string): Promise<Topic> {
  const isTheirs = (caller.brandId ?? brandId) === brandId && caller.delegation === undefined;
  if (isTheirs && (await isEnrolled(dependencies.database, brandId))) return { brandId };
  throw new Problem('not_found', 'there is no such conversation that you may see');
}
