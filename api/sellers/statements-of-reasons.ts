import { z } from '@hono/zod-openapi';
import { describeEvent } from '../../domain/case/questions/describe-event.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { fold } from '../../domain/case/evolve.ts';
import { basisOf } from '../../domain/case/questions/ground.ts';
import { measure, reasonCode, score, timestamp, verdict } from '../../domain/schemas.ts';

/** The facts of a statement of reasons (Art. 17 of the Digital Services Act); the letter says them in full. */
export const statementOfReasons = z
  .object({
    measure,
    since: timestamp,
    order: z.int().describe('Number of the order to the marketplace in this case'),
    ground: z.object({
      basis: z
        .enum(['interim', 'brand', 'staff', 'rule'])
        .describe(
          '`interim`: by the score, until the brand has answered; `brand`: its verdict; `staff`: their decision; `rule`: nobody decided in time',
        ),
      sentence: z.string().describe('The reason in English'),
      score: score.optional(),
      verdict: verdict.optional(),
      reasonCode: reasonCode.optional(),
    }),
  })
  .openapi('StatementOfReasons');

/** Every statement of reasons of a case, in order. */
export function statementsOfReasons(events: readonly CaseEvent[]): z.infer<typeof statementOfReasons>[] {
  return events.flatMap((event) => {
    if (event.kind !== 'statement_issued') return [];
    const { measure, order } = event.data;
    return { measure, since: event.at, order, ground: groundOf(events.slice(0, event.sequence), order) };
  });
}

/** @param events until the statement */
function groundOf(events: readonly CaseEvent[], order: number) {
  const subject = fold(events);
  const basis = basisOf(subject);
  const decided = events.findLast((event) => event.kind === 'measure_decided' && event.data.order === order);
  const reason = events[(decided?.sequence ?? 0) - 2]; // the event before it; a case opens with its own reason
  const { verdict } = subject;
  return {
    basis,
    sentence: reason ? describeEvent(reason) : '',
    ...(basis === 'interim' && { score: subject.score }),
    ...(basis === 'brand' && verdict && { verdict: verdict.value, reasonCode: verdict.reasonCode }),
    ...(reason?.kind === 'review_decided' && { reasonCode: reason.data.reasonCode }),
  };
}
