import type { Case } from './case.ts';
import type { Command, CommandKind } from './commands/commands.ts';
import { refuse, stageConflict, type Decided, type Rule, type Rules, type Setting } from './decided.ts';
import { appealRules } from './rules/appeal.ts';
import { clockRules } from './rules/clocks.ts';
import { endingRules } from './rules/ending.ts';
import { marketplaceRules } from './rules/offer/marketplace.ts';
import { openCase } from './rules/opening.ts';
import { resolutionRules } from './rules/offer/resolution.ts';
import { reviewRules } from './rules/review.ts';
import { verdictRules } from './rules/verdict.ts';

const rules: Rules<Exclude<CommandKind, 'open_case'>> = {
  ...clockRules,
  ...verdictRules,
  ...reviewRules,
  ...marketplaceRules,
  ...resolutionRules,
  ...appealRules,
  ...endingRules,
};

/**
 * What follows from a command now: facts, or the reason why not. The only place that says who may do what to a case.
 * @param subject nothing, for the command that opens it
 */
export function decide(subject: Case | undefined, command: Command, { now, terms }: Setting): Decided {
  const { actor, kind, seen, people } = command;
  if (kind === 'open_case') {
    return subject ? stageConflict(subject) : openCase(command.content, { now, terms, people, actor });
  }
  if (!subject) throw new Error(`a case begins with open_case, not with ${kind}`);
  const rule = rules[kind] as Rule<typeof kind>;
  const { offer, stage, sequence } = subject;
  if (!rule.by.includes(actor.kind)) return refuse('not_permitted', `only ${rule.by.join(' or ')} may ${words(kind)}`);
  if (actor.kind === 'brand' && actor.brandId !== offer.brandId) return refuse('not_permitted', 'another brand’s case');
  if (actor.kind === 'seller' && actor.id !== offer.sellerId) return refuse('not_permitted', 'another seller’s case');
  if (!rule.in.includes(stage.name)) return stageConflict(subject);
  if (seen !== undefined && seen !== sequence)
    return refuse('changed_meanwhile', `the case stands at event ${sequence}, not at ${seen}`);
  return rule.decide(subject, command.content, { now, terms, people, actor });
}

const words = (code: string): string => code.replaceAll('_', ' ');
