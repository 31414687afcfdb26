import { z } from '@hono/zod-openapi';
import { nameBrands } from '../../database/brands/brands.ts';
import { readHolders } from '../../database/cases/claims.ts';
import type { QueuedCase } from '../../database/cases/staff-queues.ts';
import { tasksOf } from '../../domain/case/questions/tasks.ts';
import { identifier, timestamp } from '../../domain/schemas.ts';
import type { Call } from '../http/definition.ts';
import { inboxRow, viewRow } from '../inbox/inbox-row.ts';
import { holderView, viewHolder } from './holder.ts';
import { mayNot, whyNot } from './may-do.ts';

/** A case in a queue. */
export const queueRow = inboxRow
  .extend({
    brand: z.object({ brandId: identifier, name: z.string() }),
    since: timestamp.describe('Since when it waits: when it was asked for'),
    due: timestamp.optional().describe('Until when it should be done; absent when nothing is promised'),
    holder: holderView.optional(),
    mayNot: mayNot.optional(),
  })
  .openapi('QueueRow');

/** Cases of a queue for a caller. */
export async function viewQueued(
  found: readonly QueuedCase[],
  { caller, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
): Promise<z.infer<typeof queueRow>[]> {
  const [brands, holders] = await Promise.all([
    nameBrands(
      database,
      found.map(({ subject }) => subject.offer.brandId),
    ),
    readHolders(
      database,
      found.map(({ subject }) => subject.caseId),
      now(),
    ),
  ]);
  return found.map((one) => {
    const { caseId, offer, since } = one.subject;
    const holder = holders.get(caseId);
    const reason = one.task && whyNot(caller, { kind: one.task, barred: one.barred });
    return {
      ...viewRow(one, caller),
      brand: { brandId: offer.brandId, name: brands.get(offer.brandId)?.name ?? offer.brandId },
      since: tasksOf(one.subject).find(({ kind }) => kind === one.task)?.since ?? since.at,
      ...(one.due !== null && { due: one.due }),
      ...(holder && { holder: viewHolder(holder) }),
      ...(reason && { mayNot: reason }),
    };
  });
}
