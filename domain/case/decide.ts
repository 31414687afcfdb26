import type { Case } from './case.ts';
import type { Command, CommandKind } from './commands.ts';
import { refuse, stageConflict, type Decision, type Rule, type Rules } from './decision.ts';
import { appealRules } from './rules/appeal.ts';
import { endingRules } from './rules/ending.ts';
import { marketplaceRules } from './rules/marketplace.ts';
import { reviewRules } from './rules/review.ts';
import { verdictRules } from './rules/verdict.ts';

const rules: Rules<CommandKind> = {
  ...verdictRules,
  ...reviewRules,
  ...marketplaceRules,
  ...appealRules,
  ...endingRules,
};

/**
 * What follows from a command now: facts, or the reason why not. The only place that says who may do what to a case.
 * @param now the workflow's time; it is never decisive whether a message was on time, only whether a clock is due
 */
export function decide(subject: Case, command: Command, now: string): Decision {
  const { actor, kind } = command;
  const rule = rules[kind] as Rule<CommandKind>;
  if (!rule.by.includes(actor.kind)) return refuse('not_permitted', `only ${rule.by.join(' or ')} may ${words(kind)}`);
  if (actor.kind === 'brand' && actor.brandId !== subject.brandId)
    return refuse('not_permitted', 'another brand’s case');
  if (actor.kind === 'seller' && actor.id !== subject.sellerId) return refuse('not_permitted', 'another seller’s case');
  if (!rule.in.includes(subject.stage)) return stageConflict(subject);
  return rule.decide(subject, command, now);
}

const words = (code: string): string => code.replaceAll('_', ' ');
