import fc from 'fast-check';
import type { Command, CommandKind, RequestKind } from '../../../domain/case/commands/commands.ts';
import { verdicts } from '../../../domain/vocabulary.ts';
import { brand, detector, seller, staff, system, usualActor } from './actors.ts';
import { plainContent, say, type Content } from './commands.ts';
import { anyScore } from './random-policy.ts';

/** What people and the sweeps can ask of a case. */
export const requests = (Object.keys(usualActor) as CommandKind[]).filter(
  (kind): kind is RequestKind =>
    kind !== 'open_case' && (usualActor[kind] !== system || kind === 'report_delivery' || kind === 'add_suspicions'),
);

/** What somebody says, where the case gives the occasion. */
export const anySaying = fc.record({
  /** Whether it is one of what the case would take now; else it is the named kind, mostly out of place. */
  isFitting: fc.constantFrom(true, true, true, true, false),
  pick: fc.nat(99),
  kind: fc.constantFrom(...requests),
  verdict: fc.constantFrom('counterfeit', 'counterfeit', ...verdicts),
  decision: fc.constantFrom('remove', 'remove', 'dismiss'),
  resolution: fc.constantFrom('retry', 'mark_done', 'give_up'),
  answer: fc.constantFrom('maintain', 'maintain', 'retract'),
  appealDecision: fc.constantFrom('upheld', 'upheld', 'reinstated'),
  by: fc.constantFrom('PT1H', 'PT0S', 'P1D', 'P3D business'),
  score: anyScore,
  isLead: fc.boolean(),
  textSha256: fc.constantFrom('a'.repeat(64), '0123456789abcdef'.repeat(4)),
  person: fc.constantFrom('ada', 'ben', 'cem', 'lea', 'zoe').map(staff),
  /** Mostly whoever usually says such a thing, sometimes somebody else. */
  stranger: fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(brand('stranger', 'brand-2'), brand(), seller, detector, system) },
  ),
});
export type Saying = typeof anySaying extends fc.Arbitrary<infer S> ? S : never;

/** The saying as a command of that kind. */
export function commandOf(kind: RequestKind, saying: Saying): Command {
  const { person, stranger, textSha256, score } = saying;
  const reasonCode = 'somebody_says';
  const contents: { [K in RequestKind]?: Content & { kind: K } } = {
    submit_verdict: { kind: 'submit_verdict', content: { verdict: saying.verdict, reasonCode, textSha256 } },
    request_information: { kind: 'request_information', content: { textSha256 } },
    extend_deadline: say.extend(saying.by),
    decide_review: saying.isLead ? say.reviewAsLead(saying.decision) : say.review(saying.decision),
    resolve_marketplace_problem: say.resolve(saying.resolution),
    answer_appeal: say.answer(saying.answer),
    decide_appeal: say.decision(saying.appealDecision),
    add_suspicions: { kind: 'add_suspicions', content: { suspicions: [{ suspicionId: 'd/1', score, findings: [] }] } },
  };
  const usual = usualActor[kind].kind === 'staff' ? person : usualActor[kind];
  return { ...(contents[kind] ?? plainContent(kind)), actor: stranger ?? usual } as Command;
}
