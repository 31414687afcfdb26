import { z } from '@hono/zod-openapi';
import type { CaseEvent } from '../../domain/case/events.ts';
import { describeGround } from '../../domain/case/questions/describe-ground.ts';
import { ground, measure, timestamp } from '../../domain/schemas.ts';
import { period } from '../../domain/time/duration.ts';

/** The facts of a statement of reasons (Art. 17 of the Digital Services Act); the letter says them in full. */
export const statementOfReasons = z
  .object({
    measure,
    since: timestamp,
    order: z.int().describe('Number of the order to the marketplace in this case'),
    ground: ground.extend({ sentence: z.string().describe('The same in English') }),
    appealUntil: timestamp.optional().describe('Until when you could appeal, as far as it was known then'),
    strike: period.optional().describe('How long a strike stands, from the day on which the offer is gone'),
  })
  .openapi('StatementOfReasons');

/** Every statement of reasons of a case, in order. */
export const statementsOfReasons = (events: readonly CaseEvent[]): z.infer<typeof statementOfReasons>[] =>
  events.flatMap((event) => {
    if (event.kind !== 'statement_issued') return [];
    const { tells: _tells, ...data } = event.data;
    return { ...data, ground: { ...data.ground, sentence: describeGround(data.ground) }, since: event.at };
  });
