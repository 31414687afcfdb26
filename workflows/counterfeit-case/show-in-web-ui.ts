import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Case } from '../../domain/case/case.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import type { Stage } from '../../domain/vocabulary.ts';
import { searchAttributes } from '../search-attributes.ts';

/** Stages that a case passes through by itself; an upsert for them would cost more than it tells. */
const passing: readonly Stage[] = ['screening', 'removing', 'lifting'];

/** Keeps Temporal's own pages up to date: what is due next in the details, the stage among the search attributes. */
export function showInWebUi(opened: Case): (subject: Case) => void {
  let shown = opened.stage.name;
  return (subject) => {
    const stage = subject.stage.name;
    setCurrentDetails(describe(subject));
    if (stage === shown || passing.includes(stage)) return;
    shown = stage;
    upsertSearchAttributes([
      { key: searchAttributes.stage, value: stage },
      ...(subject.ending && stage === 'closed'
        ? [{ key: searchAttributes.outcome, value: subject.ending.outcome }]
        : []),
    ]);
  };
}

function describe(subject: Case): string {
  const { stage, measure, problem, ending, listing } = subject;
  const next = nextStep(subject);
  return [
    `**${words(stage.name)}**${ending ? `: ${ending.outcome} (${words(ending.reason)})` : ''}`,
    `measure in force: ${measure.inForce}${measure.wanted === measure.inForce ? '' : `, wanted: ${measure.wanted}`}`,
    next && `next: ${words(next.clock)} ${words(next.step.kind)} at ${next.step.at}`,
    problem && `**needs staff**: ${words(problem.kind)} (${problem.code})`,
    listing === 'gone' && 'the listing has vanished',
  ]
    .filter(Boolean)
    .join('  \n');
}

const words = (code: string): string => code.replaceAll('_', ' ');
