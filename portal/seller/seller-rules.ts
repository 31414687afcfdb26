import { measures, type Measure } from '../../domain/vocabulary.ts';
import type { SellerCase, StatementOfReasons } from './seller-api.ts';

/** As what the seller can speak now: before a decision once, against it in rounds. */
export function speaksOf({ allowedActions, stage }: SellerCase): 'appeal' | 'statement' | undefined {
  if (!allowedActions.includes('fileAppeal')) return undefined;
  return stage === 'appeal_window' ? 'appeal' : 'statement';
}

/** A step at which a seller can speak once. */
export const stepOf = (seen: SellerCase): string => `${speaksOf(seen) ?? 'none'}/${seen.appeal.used}`;

type Clock = NonNullable<SellerCase['clock']>;
export type Time = { is: 'until'; clock: Clock & { deadline: string } } | { is: 'endless' } | { is: 'from_delivery' };

/** Until when the seller can speak. A statement has the time of those who decide. */
export function timeOf({ clock, appeal }: SellerCase): Time {
  if (clock?.deadline !== undefined) return { is: 'until', clock: { ...clock, deadline: clock.deadline } };
  return clock?.name === 'appeal' && !appeal.isInformed ? { is: 'from_delivery' } : { is: 'endless' };
}

/** How long what was done lasts. */
export function durationOf(
  { ending, appeal }: SellerCase,
  newest: StatementOfReasons | undefined,
): 'undecided' | 'final' | 'keep' | 'remove' | 'lift' {
  if (ending) return 'final';
  return newest?.ground.basis === 'interim' ? 'undecided' : appeal.afterwards;
}

/** By how much of automated means it was decided. */
export function automationOf({
  decidedBy,
  ground,
}: StatementOfReasons): 'interim' | 'brand' | 'staff' | 'rule' | 'standing_removal' {
  return decidedBy === 'standing_removal' ? 'standing_removal' : ground.basis;
}

/** Files that others have opened to the seller, and those that the seller has sent. */
export function evidenceIn({ files, statements }: SellerCase): SellerCase['files'] {
  const own = new Set(statements.flatMap((statement) => statement.files));
  return files.filter(({ sha256 }) => !own.has(sha256));
}

/** Whether what was decided against the offer holds still. */
export const holds = ({ ending, undoneBy }: SellerCase): boolean =>
  undoneBy === undefined && (!ending || ending.outcome === 'removed');

const decisions: readonly string[] = [
  'brand_cleared',
  'staff_decided',
  'rule_applied',
  'brand_retracted',
  'appeal_decided',
  'withdrawn',
] satisfies SellerCase['steps'][number]['kind'][];

/** What ended a case in the seller's favour, once it has. */
export const lastDecisionOf = ({ steps, ending }: SellerCase): SellerCase['steps'][number] | undefined =>
  ending && ending.outcome !== 'removed' ? steps.findLast(({ kind }) => decisions.includes(kind)) : undefined;

type LastDecider = 'brand' | 'staff' | 'independent' | 'lead_alone' | 'rule';

/** Who decided in a step: an appeal is decided by somebody who had not decided before, as long as there is one. */
export function deciderIn({ kind, by, asLead }: SellerCase['steps'][number]): LastDecider {
  if (kind === 'appeal_decided') return asLead ? 'lead_alone' : 'independent';
  if (by === 'brand') return 'brand';
  return by === 'staff' ? 'staff' : 'rule';
}

/** By how much of automated means it was decided so. */
export const automationIn = ({ by }: SellerCase['steps'][number]): 'brand' | 'staff' | 'rule' =>
  by === 'brand' || by === 'staff' ? by : 'rule';

/** The strongest of what other cases do to the offer. */
export const strongestOf = (others: readonly { measure: Measure }[]): Measure =>
  measures.findLast((measure) => others.some((other) => other.measure === measure)) ?? 'none';

/** What can be seen in the browser. */
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');
