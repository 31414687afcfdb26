import { isIn, type Case } from '../../../domain/case/case.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { ClockName, Stage } from '../../../domain/vocabulary.ts';
import type { RunningCase } from './running-case.ts';

/** Whose clock runs in which stage; in the others nobody is waited for. */
const waitedFor: Record<Stage, ClockName[]> = {
  screening: [],
  awaiting_verdict: ['verdict'],
  staff_review: ['review'],
  removing: [],
  appeal_window: ['appeal'],
  appeal_review: ['answer', 'appeal_decision'],
  lifting: [],
  closed: [],
};
const beforeTheVerdict: readonly Stage[] = ['screening', 'awaiting_verdict', 'staff_review'];

export const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isSettled = ({ measure }: Case): boolean => measure.settled === measure.order;

/** What can never be, after any decision: each rule says when a case is impossible. */
const impossible: Record<string, (subject: Case, policy: Policy) => boolean> = {
  'a clock runs and nobody is waited for': ({ stage }) =>
    stage.clocks.some(({ name }) => !waitedFor[stage.name].includes(name)),
  'somebody is waited for and no clock runs': ({ stage }) =>
    stage.clocks.length === 0 && waitedFor[stage.name].length > 0,
  'a clock runs twice': ({ stage }) => !isUnique(stage.clocks.map(({ name }) => name)),
  'a clock does not end with its one deadline': ({ stage }) =>
    stage.clocks.some(({ due }) => due.findIndex(({ kind }) => kind === 'deadline') !== due.length - 1),
  'the steps of a clock are out of order': ({ stage }) =>
    stage.clocks.some(({ due }) => due.some(({ at }, index) => at < (due[index - 1]?.at ?? at))),
  'a stage has neither a clock, nor an errand, nor a problem for staff': (subject) =>
    subject.stage.name !== 'closed' && subject.stage.clocks.length === 0 && !errand(subject) && !subject.problem,
  'something is owed to the marketplace and waits for staff': (subject) => !!errand(subject) && !!subject.problem,
  'a closed case owes the marketplace something': (subject) => isIn(subject, 'closed') && !!errand(subject),
  'a closed case waits for staff to mend what was refused': ({ stage, problem }) =>
    stage.name === 'closed' && problem?.kind === 'refused',
  'a case is lifting or closed without an ending': ({ stage, ending }) =>
    (stage.name === 'lifting' || stage.name === 'closed') && !ending,
  'the ending is decided and somebody is still asked': ({ stage, ending }) =>
    !!ending && !['removing', 'lifting', 'closed'].includes(stage.name),
  'a case removes for another ending than a removal': ({ stage, ending }) =>
    stage.name === 'removing' && !!ending && ending.outcome !== 'removed',
  'more is settled than was ordered': ({ measure }) => measure.settled > measure.order,
  'the offer is removed before a verdict': ({ stage, measure, removal }) =>
    beforeTheVerdict.includes(stage.name) && (measure.wanted === 'removed' || removal !== 'not_decided'),
  'a removal wants nothing': ({ stage, measure }) => stage.name === 'removing' && measure.wanted === 'none',
  'a lift wants a restriction': ({ stage, measure }) => stage.name === 'lifting' && measure.wanted !== 'none',
  'an appeal window is open upon nothing': ({ stage, measure }, policy) =>
    stage.name === 'appeal_window' && measure.wanted !== policy.confirmedMeasure,
  'an appeal window is open upon what the marketplace did not do, and nobody gave that up': (subject) =>
    isIn(subject, 'appeal_window') &&
    subject.listing === 'live' &&
    subject.measure.inForce !== subject.measure.wanted &&
    isSettled(subject) &&
    !subject.problem &&
    subject.removal !== 'not_decided',
  'somebody has decided twice': ({ deciders }) => !isUnique(deciders),
  'somebody is on the list of those told twice': ({ told }) => !isUnique(told),
  'more appeals than the policy grants': ({ appeals }, policy) => appeals.filed > policy.appeal.windows.length,
  'more questions than the policy allows': ({ stage }, policy) =>
    stage.name === 'awaiting_verdict' && stage.questions > policy.information.questionsAtMost,
  'a strike stands although the suspicion did not': ({ stage, strike, ending }) =>
    stage.name === 'closed' && strike === 'given' && ending?.outcome !== 'removed',
  'a removal stands and its strike does not': ({ stage, strike, ending }) =>
    stage.name === 'closed' && strike === 'undone' && ending?.outcome === 'removed',
  'a closed case is not settled': (subject) => isIn(subject, 'closed') && !isSettled(subject),
};

/** Which of them is, by its name. */
export const broken = ({ case: subject, terms }: RunningCase): string[] =>
  Object.keys(impossible).filter((rule) => impossible[rule]!(subject, terms.policy));
