import { z } from '@hono/zod-openapi';
import type { CaseEvent } from '../../domain/case/events.ts';
import { deciderOf, decisionOf, decisions, initiativeOf, initiatives } from '../../domain/case/questions/decider.ts';
import { aspects, noticedIn } from '../../domain/case/questions/noticed.ts';
import type { Ground } from '../../domain/case/ground.ts';
import type { CaseKind } from '../../domain/vocabulary.ts';
import { ground, identifier, measure, timestamp } from '../../domain/schemas.ts';
import { period } from '../../domain/time/duration.ts';

/** The facts of a statement of reasons (Art. 17 of the Digital Services Act); the letter says them in full. */
export const statementOfReasons = z
  .object({
    measure,
    since: timestamp,
    order: z.int().describe('Number of the order to the marketplace in this case'),
    foundBy: z.enum(initiatives).describe('Who found the offer first, and whether the brand complained about it'),
    decidedBy: z
      .enum(decisions)
      .describe(
        'Who decided: `brand`, `staff`, staff about an `appeal`; or a rule, without a person: `interim` and `score` by the ' +
          'strength of the suspicion, `appeal_overdue`, `standing_removal` by the decision in an earlier case',
      ),
    noticed: z
      .array(z.enum(aspects))
      .optional()
      .describe(
        'What drew attention, unless the brand alone found the offer; the offer as a `whole`, where it is no part of it',
      ),
    cites: identifier.optional().describe('The earlier case whose decision was applied'),
    ground: ground
      .omit({ score: true })
      .extend({ sentence: z.string().describe('The same in English') })
      .describe('No score: what decided is told in words'),
    appealUntil: timestamp.optional().describe('Until when you could appeal, as far as it was known then'),
    strike: period.optional().describe('How long a strike stands, from the day on which the offer is gone'),
  })
  .openapi('StatementOfReasons');

/** Every statement of reasons of a case, in order. */
export const statementsOfReasons = (
  events: readonly CaseEvent[],
  kind: CaseKind,
): z.infer<typeof statementOfReasons>[] =>
  events.flatMap((event, place) => {
    if (event.kind !== 'statement_issued') return [];
    const { tells: _tells, ground, ...data } = event.data;
    const { score: _score, ...told } = ground;
    const before = events.slice(0, place);
    const source = before.findLast(decides) ?? event;
    const foundBy = initiativeOf(before, kind);
    const noticed = noticedIn(before, foundBy);
    return {
      ...data,
      foundBy,
      decidedBy: decisionOf(source, ground),
      ...(noticed.length > 0 && { noticed }),
      ...(source.kind === 'standing_removal_applied' && { cites: source.data.caseId }),
      ground: { ...told, sentence: describeGround(told) },
      since: event.at,
    };
  });

/** Why an offer is restricted, as one English sentence: who decided, and for which reason. */
function describeGround({ basis, reasonCode }: Omit<Ground, 'score'>): string {
  const reason = reasonCode.replaceAll('_', ' ');
  switch (basis) {
    case 'interim':
      return 'The suspicion is so strong that the offer is restricted until it is decided whether it is genuine.';
    case 'brand':
      return `The brand said: it is a counterfeit (${reason}).`;
    case 'staff':
      return `Staff decided that it is a counterfeit (${reason}).`;
    case 'rule':
      return `Nobody decided in time (${reason}); a rule did, by the strength of the suspicion.`;
  }
}

/** Whether an event decides against the offer; how a case ends otherwise restricts nothing. */
const decides = (event: CaseEvent): boolean =>
  event.kind !== 'marketplace_problem_resolved' && event.kind !== 'listing_vanished' && deciderOf(event) !== undefined;
