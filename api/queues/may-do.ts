import { z } from '@hono/zod-openapi';
import type { Work } from '../../database/cases/staff-queues.ts';
import { actionOfTask, tasksOfQueue, type StaffTask } from '../../domain/access/work.ts';
import type { TaskKind, WorkQueue } from '../../domain/vocabulary.ts';
import { mayAsk, type Caller } from '../access/authenticate.ts';

/** Why somebody who sees a task may not do it. */
export const mayNot = z
  .enum(['decided_before', 'not_permitted'])
  .describe('Why you may not do it: you have proposed or decided in the case, or your role does not')
  .openapi('MayNot');

/** Nothing, when the caller may. */
export function whyNot(
  caller: Pick<Caller, 'role' | 'scopes' | 'actor'>,
  { kind, barred }: { kind: TaskKind; barred: readonly string[] },
): z.infer<typeof mayNot> | undefined {
  const action = actionOfTask[kind as StaffTask] as (typeof actionOfTask)[StaffTask] | undefined;
  if (!action || !mayAsk(caller, action)) return 'not_permitted';
  return barred.includes(caller.actor.id) ? 'decided_before' : undefined;
}

/** What a queue shows a caller. */
export const workOf = (queue: WorkQueue, { isLead }: Caller, now: string): Work => ({
  kinds: tasksOfQueue[queue],
  isLead,
  ...(queue === 'overdue' && { overdueAt: now }),
});

/** What of it the caller's role does. */
export function workFor(queue: WorkQueue, caller: Caller, now: string): Work {
  const kinds = tasksOfQueue[queue].filter((kind) => mayAsk(caller, actionOfTask[kind]));
  return { ...workOf(queue, caller, now), kinds };
}
