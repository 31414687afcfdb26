import { z } from '@hono/zod-openapi';
import type { Erased } from '../../database/evidence/erased.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { appealDecision, heardAnswer, reasonCode, sha256, timestamp } from '../../domain/schemas.ts';
import { erasedView } from '../erasures/erased-view.ts';

const answer = z.object({
  answer: heardAnswer,
  reasonCode: reasonCode.optional(),
  at: timestamp,
});
const decision = z.object({
  decision: appealDecision,
  by: z.enum(['brand', 'staff', 'rule']).describe('`rule`: nobody decided in time'),
  reasonCode: reasonCode.optional(),
  note: z.string().optional().describe('The words of who decided; absent when there are none'),
  erased: erasedView.optional().describe('That the words were erased: since when, and why'),
  at: timestamp,
});

/** What the seller said before the verdict, or in an appeal. */
export const sellerStatement = z
  .object({
    kind: z.enum(['statement', 'appeal']),
    round: z.int().optional(),
    at: timestamp,
    reasonCode,
    note: z.string().optional().describe('Absent when it was erased'),
    erased: erasedView.optional(),
    files: z.array(sha256),
    answer: answer.optional().describe('What the brand says to the appeal'),
    decision: decision.optional(),
  })
  .openapi('SellerStatement');
type SellerStatement = z.infer<typeof sellerStatement>;

interface Words {
  notes: ReadonlyMap<string, string>;
  erased: ReadonlyMap<string, Erased>;
}
type Told = Pick<SellerStatement, 'answer' | 'decision'>;

/**
 * What the seller has said in a case, in order, and what became of each appeal.
 * @param words of the case's events, by their hashes, and what of them was erased
 */
export function sellerStatements(events: readonly CaseEvent[], words: Words): SellerStatement[] {
  const statements: SellerStatement[] = [];
  for (const event of events) {
    if (event.kind === 'seller_statement_given' || event.kind === 'appeal_filed') {
      const isAppeal = event.kind === 'appeal_filed';
      statements.push({
        kind: isAppeal ? 'appeal' : 'statement',
        ...(isAppeal && { round: event.data.round }),
        at: event.at,
        reasonCode: event.data.reasonCode,
        ...noteOf(event.data.textSha256, words),
        files: event.data.filesSha256 ?? [],
      });
    }
    const last = statements.at(-1);
    if (last?.kind === 'appeal') Object.assign(last, toldBy(event, words));
  }
  return statements;
}

/** What an event tells about the appeal that is heard; the brand's own words are not for the seller. */
function toldBy(event: CaseEvent, words: Words): Told {
  const { at } = event;
  switch (event.kind) {
    case 'appeal_answered': {
      const { answer: said, reasonCode: why } = event.data;
      const answered = { answer: { answer: said, reasonCode: why, at } };
      return said === 'retract' ? { ...answered, decision: { decision: 'reinstated', by: 'brand', at } } : answered;
    }
    case 'appeal_decided': {
      const { decision: decided, reasonCode: why, textSha256 } = event.data;
      return { decision: { decision: decided, by: 'staff', reasonCode: why, ...noteOf(textSha256, words), at } };
    }
    case 'silence_rule_applied': {
      const { clock, rule } = event.data;
      const isReinstated = rule === 'reinstate';
      return {
        ...(clock === 'answer' && { answer: { answer: 'silence', at } }),
        ...((clock === 'appeal_decision' || isReinstated) && {
          decision: { decision: isReinstated ? 'reinstated' : 'upheld', by: 'rule', at },
        }),
      };
    }
    default:
      return {};
  }
}

function noteOf(hash: string | undefined, { notes, erased }: Words): { note?: string; erased?: Erased } {
  const note = hash && notes.get(hash);
  const erasure = hash === undefined ? undefined : erased.get(hash);
  return { ...(note && { note }), ...(erasure && { erased: erasure }) };
}
